function __dreams-sandbox_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __dreams-sandbox_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __dreams-sandbox_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __dreams-sandbox_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __dreams-sandbox_parse_tokens -S
    set -l unparsed_tokens (__dreams-sandbox_tokens -pc)
    switch $unparsed_tokens[1]
    case 'dreams-sandbox'
        __dreams-sandbox_parse_subcommand -r 1 'port=' 'data=' 'seed=' 'users=' 'requested=' 'embedded-transactions=' 'embedded-quirk=+' 'load=' 'token=' 'no-token' 'latency=' 'fault=+' 'log=' 'testbank-profile=' 'testbank-quirk=+' 'h/help'
        switch $unparsed_tokens[1]
        case 'help'
            __dreams-sandbox_parse_subcommand -r 1 
        end
    end
end

function __dreams-sandbox_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __dreams-sandbox_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __dreams-sandbox_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __dreams-sandbox_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__dreams-sandbox_tokens -p)
    if test -z "$(__dreams-sandbox_tokens -t)"
        set -l index (count (__dreams-sandbox_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'dreams-sandbox' -f
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" port' -l 'port' -d 'Port on 127.0.0.1; 0 takes a free one.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" data' -l 'data' -d 'Keep the data in this SQLite file. It survives a restart; generated or loaded data goes only into a new file.' -rF
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" seed' -l 'seed' -d 'Same seed, same data, same chance in p=… rules.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" users' -l 'users' -d 'How many users to generate.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" requested' -l 'requested' -d 'How many requested transactions to generate.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" embedded-transactions' -l 'embedded-transactions' -d 'How many transactions of Embedded Payments to generate.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox"' -l 'embedded-quirk' -d 'A way in which Embedded Payments differs from its documentation; repeatable.' -rfka 'ignore-filters ignore-lists ignore-body incomplete pages first-page-1 key-totalItems key-total no-metadata unsorted date-times text-amounts no-ledger-balance bad-amount unknown-type unknown-status gap'
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" load' -l 'load' -d 'Serve the data of this JSON file instead: {"users":[],"accounts":[],"dreams":[],"transactions":[]}, with "testbank":{"accounts":[],"transactions":[]} for Testbank and "embedded":{"accounts":[],"transactions":[]} for Embedded Payments.' -rF
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" token' -l 'token' -d 'The bearer token that clients must send.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" no-token' -l 'no-token' -d 'Ask for no token.'
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" latency' -l 'latency' -d 'Milliseconds that every answer takes.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox"' -l 'fault' -d 'A fault rule; repeatable.' -rfka ''
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" log' -l 'log' -d 'Append one line for each request: METHOD PATH STATUS [fault], and the body of a GET.' -rF
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" testbank-profile' -l 'testbank-profile' -d 'Which Testbank to serve: documented or published.' -rfka 'documented published'
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox"' -l 'testbank-quirk' -d 'Let Testbank differ in one thing; repeatable, see below.' -rfka 'account-create-201 transaction-create-200 numeric-error-status detail-only-errors validation-400 validation-500 account-not-found foreign-403 any-accept lenient-bodies ping-without-links absolute-links foreign-links link-objects top-level-links links-without-filters null-next no-next no-links totals total-too-high same-page ignore-paging ignore-filters page-page-only page-count-only one-page-parameter newest-first shuffled short-ids default-private no-opening-balance no-initial-transaction discovery delete-at-once delete-412-twice delete-412-always delete-412-undated currency-icons no-transactions no-overdraft repeated-id-refused self-transfers same-currency-rate swapped-parties equal-parties create-without-time list-without-time without-time create-without-external-id list-without-external-id without-external-id clock-behind no-include include-refused included-name-only amount-numbers times-without-fraction null-members'
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_flags_or_options "dreams-sandbox" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams-sandbox' -n '__dreams-sandbox_should_offer_completions_for_positional "dreams-sandbox" -eq 1' -fa 'help' -d 'Show subcommand help information.'
