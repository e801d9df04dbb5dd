function __dreams_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __dreams_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __dreams_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __dreams_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __dreams_parse_tokens -S
    set -l unparsed_tokens (__dreams_tokens -pc)
    switch $unparsed_tokens[1]
    case 'dreams'
        __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'list-requested'
            __dreams_parse_subcommand 0 'user=' 'external-id=' 'type=+' 'account-type=' 'min=' 'max=' 'since=' 'until=' 'older-than=' 'page-size=' 'state=' 'watch=' 'columns=' 'limit=' 'require-complete' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'show'
            __dreams_parse_subcommand -r 1 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'settle'
            __dreams_parse_subcommand -r 1 'file=' 'all' 'at=' 'accounts=' 'without-figures' 'user=' 'external-id=' 'type=+' 'account-type=' 'min=' 'max=' 'since=' 'until=' 'older-than=' 'page-size=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'fail'
            __dreams_parse_subcommand -r 1 'file=' 'all' 'at=' 'reason=' 'user=' 'external-id=' 'type=+' 'account-type=' 'min=' 'max=' 'since=' 'until=' 'older-than=' 'page-size=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'reconcile'
            __dreams_parse_subcommand 0 'type=' 'external-id=' 'user-id=' 'amount=' 'amount-cents=' 'to-account=' 'to-dream=' 'from-account=' 'from-dream=' 'requested-at=' 'settled-at=' 'account=' 'actual-balance=' 'actual-balance-cents=' 'file=' 'balances=' 'ignore-open' 'accounts=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'patch-user'
            __dreams_parse_subcommand 1 'body=' 'settle=+' 'fail=+' 'account=+' 'given-name=' 'family-name=' 'provisioning-initiated-at=' 'verify' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'apply'
            __dreams_parse_subcommand 1 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'resume'
            __dreams_parse_subcommand 1 'grace=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'resolve'
            __dreams_parse_subcommand 1 'grace=' 'as=' 'y/yes' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'api'
            __dreams_parse_subcommand 2 'body=' 'i/include' 'y/yes' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'schema'
            __dreams_parse_subcommand 1 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
        case 'accounts'
            __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __dreams_parse_subcommand 0 'user-id=' 'external-id=' 'type=' 'limit=' 'require-complete' 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'show'
                __dreams_parse_subcommand -r 1 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'create'
                __dreams_parse_subcommand 0 'type=' 'user-id=' 'external-id=' 'figures=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'update'
                __dreams_parse_subcommand 1 'external-id=' 'figures=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            end
        case 'savings'
            __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __dreams_parse_subcommand 0 'user-id=' 'user=' 'account-id=' 'state=' 'limit=' 'require-complete' 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'show'
                __dreams_parse_subcommand -r 1 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            end
        case 'testbank'
            __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'ping'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'currencies'
                __dreams_parse_subcommand 0 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'accounts'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                switch $unparsed_tokens[1]
                case 'list'
                    __dreams_parse_subcommand 0 'name=' 'visibility=' 'external-id=' 'columns=' 'limit=' 'require-complete' 'page-size=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                case 'show'
                    __dreams_parse_subcommand 1 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                case 'create'
                    __dreams_parse_subcommand 0 'name=' 'visibility=' 'external-id=' 'opening-balance=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                case 'update'
                    __dreams_parse_subcommand 1 'name=' 'visibility=' 'external-id=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                case 'delete'
                    __dreams_parse_subcommand 1 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                end
            case 'transactions'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                switch $unparsed_tokens[1]
                case 'list'
                    __dreams_parse_subcommand 0 'account=' 'sender=' 'recipient=' 'reference=' 'since=' 'until=' 'names' 'columns=' 'limit=' 'require-complete' 'page-size=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                case 'show'
                    __dreams_parse_subcommand 1 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
                end
            case 'credit'
                __dreams_parse_subcommand 2 'reference=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'empty'
                __dreams_parse_subcommand 2 'reference=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'transfer'
                __dreams_parse_subcommand 3 'reference=' 'y/yes' 'n/dry-run' 'max-count=' 'max-amount=' 'max-total=' 'plan-out=' 'plan-ttl=' 'lock-timeout=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            end
        case 'embedded'
            __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'transactions'
                __dreams_parse_subcommand 0 'client=' 'account=' 'amount=' 'amount-over=' 'amount-under=' 'on=' 'after=' 'before=' 'created-after=' 'created-before=' 'type=+' 'recipient=' 'status=+' 'reference=' 'order=' 'reverse' 'columns=' 'limit=' 'require-complete' 'show-personal-data' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'show'
                __dreams_parse_subcommand -r 1 'account=' 'columns=' 'show-personal-data' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'statement'
                __dreams_parse_subcommand 0 'account=' 'from=' 'to=' 'pending' 'check' 'plot' 'margin=' 'columns=' 'show-personal-data' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'accounts'
                __dreams_parse_subcommand 0 'client=' 'columns=' 'limit=' 'require-complete' 'show-personal-data' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'balances'
                __dreams_parse_subcommand -r 1 'columns=' 'require-complete' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            end
        case 'journal'
            __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __dreams_parse_subcommand 0 'limit=' 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'show'
                __dreams_parse_subcommand 1 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'verify'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'export'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            end
        case 'config'
            __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'show'
                __dreams_parse_subcommand 0 'columns=' 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'path'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            case 'check'
                __dreams_parse_subcommand 0 'profile=' 'config=' 'base-url=' 'token-file=' 'currency=' 'account-setup=' 'ca-file=' 'client-cert=' 'client-key=' 'proxy=' 'connect-timeout=' 'timeout=' 'retries=' 'retry-budget=' 'concurrency=' 'o/output=' 'color=' 'q/quiet' 'v/verbose' 'version' 'h/help'
            end
        case 'help'
            __dreams_parse_subcommand -r 1 'version'
        end
    end
end

function __dreams_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __dreams_parse_subcommand -S -a positional_count
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

function __dreams_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __dreams_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__dreams_tokens -p)
    if test -z "$(__dreams_tokens -t)"
        set -l index (count (__dreams_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'dreams' -f
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'list-requested' -d 'List the transactions that users asked for and the bank has not yet answered.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'show' -d 'Show transactions by id, in any state.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'settle' -d 'Tell Impact Finance that transactions were carried out.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'fail' -d 'Tell Impact Finance that transactions could not be carried out.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'reconcile' -d 'Report transactions that began outside Impact Finance.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'patch-user' -d 'Update a user, its accounts and its transactions in one atomic request.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'apply' -d 'Carry out a saved plan, exactly that one, and once.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'resume' -d 'Finish a run that was stopped, died, or left something undone.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'resolve' -d 'Find out by reading what became of writes whose answer is not known.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'api' -d 'Make one raw request with the profile\'s address and credentials.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'schema' -d 'Print the JSON Schema of a document that dreams writes.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'accounts' -d 'Look at accounts, their figures and what belongs to no dream; announce and change them.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'savings' -d 'Look at what users save for, the API\'s dreams: list and show.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'testbank' -d 'Work with Testbank: accounts, transactions and currencies of a bank without real money.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'embedded' -d 'Read J.P. Morgan Embedded Payments: transactions, statements, accounts and balances.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'journal' -d 'Look at what runs have done: list, show, verify and export the journal.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'config' -d 'Show the settings and where each comes from, or check the connections.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" user' -l 'user' -d 'Only this user\'s, by the bank\'s id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" external-id' -l 'external-id' -d 'Only the transaction with this external id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested"' -l 'type' -d 'Only of this type. Repeatable.' -rfka 'deposit withdrawal internal'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" account-type' -l 'account-type' -d 'Only those that touch such an account.' -rfka 'savings performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" min' -l 'min' -d 'Only of at least this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" max' -l 'max' -d 'Only of at most this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" since' -l 'since' -d 'Only requested at this time or later: RFC 3339, a date, -2h, yesterday.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" until' -l 'until' -d 'Only requested before this time.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" older-than' -l 'older-than' -d 'Only requested longer ago than this, such as 2h.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" page-size' -l 'page-size' -d 'Transactions per request, 1 to 100.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" state' -l 'state' -d 'Only in this state: requested, settled, failed or all.' -rfka 'requested settled failed all'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" watch' -l 'watch' -d 'Go on, and print each transaction once; how long to wait between looks.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,user.externalId,amount.' -rfka '(__dreams_custom_completion ---completion list-requested -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams list-requested" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,user.externalId,amount.' -rfka '(__dreams_custom_completion ---completion show -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" file' -l 'file' -d 'Read ids from a file: plain, one a line, or JSON with `id`; - is standard input.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" all' -l 'all' -d 'All requested transactions that match the filters.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" at' -l 'at' -d 'When it happened; default now. Fixed once, before anything is sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" accounts' -l 'accounts' -d 'New figures of Performance accounts: CSV, JSON or NDJSON with `id` or `externalId`.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" without-figures' -l 'without-figures' -d 'Settle on Performance accounts without new figures; what users see then stays stale.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" user' -l 'user' -d 'Only this user\'s, by the bank\'s id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" external-id' -l 'external-id' -d 'Only the transaction with this external id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle"' -l 'type' -d 'Only of this type. Repeatable.' -rfka 'deposit withdrawal internal'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" account-type' -l 'account-type' -d 'Only those that touch such an account.' -rfka 'savings performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" min' -l 'min' -d 'Only of at least this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" max' -l 'max' -d 'Only of at most this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" since' -l 'since' -d 'Only requested at this time or later: RFC 3339, a date, -2h, yesterday.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" until' -l 'until' -d 'Only requested before this time.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" older-than' -l 'older-than' -d 'Only requested longer ago than this, such as 2h.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" page-size' -l 'page-size' -d 'Transactions per request, 1 to 100.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams settle" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" file' -l 'file' -d 'Read ids from a file: plain, one a line, or JSON with `id`; - is standard input.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" all' -l 'all' -d 'All requested transactions that match the filters.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" at' -l 'at' -d 'When it happened; default now. Fixed once, before anything is sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" reason' -l 'reason' -d 'Why, for the journal: the API takes no reason.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" user' -l 'user' -d 'Only this user\'s, by the bank\'s id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" external-id' -l 'external-id' -d 'Only the transaction with this external id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail"' -l 'type' -d 'Only of this type. Repeatable.' -rfka 'deposit withdrawal internal'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" account-type' -l 'account-type' -d 'Only those that touch such an account.' -rfka 'savings performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" min' -l 'min' -d 'Only of at least this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" max' -l 'max' -d 'Only of at most this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" since' -l 'since' -d 'Only requested at this time or later: RFC 3339, a date, -2h, yesterday.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" until' -l 'until' -d 'Only requested before this time.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" older-than' -l 'older-than' -d 'Only requested longer ago than this, such as 2h.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" page-size' -l 'page-size' -d 'Transactions per request, 1 to 100.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams fail" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" type' -l 'type' -d 'deposit, withdrawal or internal.' -rfka 'deposit withdrawal internal'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" external-id' -l 'external-id' -d 'The bank\'s id for it, by which it is found again.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" user-id' -l 'user-id' -d 'Impact Finance\'s id of the user.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" amount' -l 'amount' -d 'How much, in the configured currency.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" amount-cents' -l 'amount-cents' -d 'How much, in the currency\'s smallest unit.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" to-account' -l 'to-account' -d 'Where the money went: deposit, internal.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" to-dream' -l 'to-dream' -d 'The dream it went to.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" from-account' -l 'from-account' -d 'Where the money came from: withdrawal, internal.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" from-dream' -l 'from-dream' -d 'The dream it came from.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" requested-at' -l 'requested-at' -d 'When it was asked for.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" settled-at' -l 'settled-at' -d 'When the money moved; default now.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" account' -l 'account' -d 'Reconcile this account\'s balance.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" actual-balance' -l 'actual-balance' -d 'What is really on it; the difference is reported.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" actual-balance-cents' -l 'actual-balance-cents' -d 'The same in the currency\'s smallest unit.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" file' -l 'file' -d 'Many transactions; - is standard input.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" balances' -l 'balances' -d 'Many balances: accountId, actualBalance, externalId; - is standard input.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" ignore-open' -l 'ignore-open' -d 'Reconcile a balance although requested transactions of the account are open.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" accounts' -l 'accounts' -d 'New figures of Performance accounts: CSV, JSON or NDJSON with `id` or `externalId`.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams reconcile" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" body' -l 'body' -d 'The update as JSON, with or without the `user` wrapper; - is standard input.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user"' -l 'settle' -d 'Settle this transaction, now or at a time. Repeatable.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user"' -l 'fail' -d 'Fail this transaction, now or at a time. Repeatable.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user"' -l 'account' -d 'New figures of an account. Repeatable.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" given-name' -l 'given-name' -d 'New given name.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" family-name' -l 'family-name' -d 'New family name.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" provisioning-initiated-at' -l 'provisioning-initiated-at' -d 'When account provisioning began.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" verify' -l 'verify' -d 'Read everything back afterwards and report it part by part.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams patch-user" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams apply" -eq 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams apply" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams resume" -eq 1' -fka '(dreams journal list -o id 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" grace' -l 'grace' -d 'How long after it was sent a request may still take effect; default the --timeout, 30s at least.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resume" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams resolve" -eq 1' -fka '(dreams journal list -o id 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" grace' -l 'grace' -d 'How long after it was sent a request may still take effect; default the --timeout, 30s at least.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" as' -l 'as' -d 'Record what reading cannot tell as done or failed, on your word. Needs a run.' -rfka 'done failed'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" y yes' -l 'yes' -s 'y' -d 'Do not ask before --as is recorded.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams resolve" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams api" -eq 1' -fka 'GET HEAD POST PUT PATCH DELETE'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" body' -l 'body' -d 'JSON to send; - is standard input.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" i include' -l 'include' -s 'i' -d 'Print status and headers too, before the body.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams api" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams schema" -eq 1' -fka 'plan'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams accounts" -eq 1' -fa 'list' -d 'List accounts with their balances.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams accounts" -eq 1' -fa 'show' -d 'Show accounts by id, with what on them belongs to no dream.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams accounts" -eq 1' -fa 'create' -d 'Announce an account that the bank has opened for a user.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams accounts" -eq 1' -fa 'update' -d 'Change an account: a performance account\'s figures, a savings account\'s external id.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" user-id' -l 'user-id' -d 'Only this user\'s, by Impact Finance\'s id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" external-id' -l 'external-id' -d 'Only those that the bank calls this.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" type' -l 'type' -d 'Only of this type: savings or performance.' -rfka 'savings performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,balance,user.id.' -rfka '(__dreams_custom_completion ---completion accounts list -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,balance,residual.' -rfka '(__dreams_custom_completion ---completion accounts show -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" type' -l 'type' -d 'savings or performance.' -rfka 'savings performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" user-id' -l 'user-id' -d 'Impact Finance\'s id of the user.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" external-id' -l 'external-id' -d 'The bank\'s id for it, by which it is found again.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" figures' -l 'figures' -d 'The first figures: balanceCents, and of a performance account all of them.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" external-id' -l 'external-id' -d 'The bank\'s new id for it.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" figures' -l 'figures' -d 'The new figures; what is not named stays.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams accounts update" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams savings" -eq 1' -fa 'list' -d 'List dreams: what users save for, and how far they have come.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams savings" -eq 1' -fa 'show' -d 'Show dreams by id.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" user-id' -l 'user-id' -d 'Only this user\'s, by Impact Finance\'s id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" user' -l 'user' -d 'Only this user\'s, by the bank\'s id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" account-id' -l 'account-id' -d 'Only those whose money is on this account.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" state' -l 'state' -d 'Only in this state: active or deleted.' -rfka 'active deleted'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,name,balance.' -rfka '(__dreams_custom_completion ---completion savings list -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,name,balance.' -rfka '(__dreams_custom_completion ---completion savings show -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams savings show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'ping' -d 'Ask Testbank whether it is there and whether the token is valid.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'currencies' -d 'List the currencies that accounts of Testbank may be held in.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'accounts' -d 'Work with accounts of Testbank.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'transactions' -d 'Look at transactions of Testbank.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'credit' -d 'Create money on an account.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'empty' -d 'Destroy money on an account: an amount, or all of it.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank" -eq 1' -fa 'transfer' -d 'Move money from one account to another.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank ping" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,name,exchangeRate.' -rfka '(__dreams_custom_completion ---completion testbank currencies -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank currencies" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank accounts" -eq 1' -fa 'list' -d 'List accounts of Testbank.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank accounts" -eq 1' -fa 'show' -d 'Show one account of Testbank.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank accounts" -eq 1' -fa 'create' -d 'Create an account of Testbank.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank accounts" -eq 1' -fa 'update' -d 'Change an account\'s name, visibility or external id.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank accounts" -eq 1' -fa 'delete' -d 'Delete an account.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" name' -l 'name' -d 'Only those with this text in their name, in either case.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" visibility' -l 'visibility' -d 'Only these: public, unlisted or private.' -rfka 'public unlisted private'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" external-id' -l 'external-id' -d 'Only the account with this external id.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,name,balanceTotal.' -rfka '(__dreams_custom_completion ---completion testbank accounts list -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" page-size' -l 'page-size' -d 'How many a request asks for, 1 to 100.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,name,balanceTotal.' -rfka '(__dreams_custom_completion ---completion testbank accounts show -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" name' -l 'name' -d 'Its name.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" visibility' -l 'visibility' -d 'public, unlisted or private.' -rfka 'public unlisted private'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" external-id' -l 'external-id' -d 'Your own id for it, each one once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" opening-balance' -l 'opening-balance' -d 'What is to be on it from the beginning.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" name' -l 'name' -d 'Its new name.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" visibility' -l 'visibility' -d 'public, unlisted or private.' -rfka 'public unlisted private'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" external-id' -l 'external-id' -d 'Your own new id for it.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts update" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank accounts delete" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank transactions" -eq 1' -fa 'list' -d 'List transactions of Testbank, the oldest first.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams testbank transactions" -eq 1' -fa 'show' -d 'Show one transaction of Testbank, with the names of its accounts.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" account' -l 'account' -d 'Only those to or from this account.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" sender' -l 'sender' -d 'Only those from this account.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" recipient' -l 'recipient' -d 'Only those to this account.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" reference' -l 'reference' -d 'Only those with this text in their reference, in either case.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" since' -l 'since' -d 'Only made at this time or later: RFC 3339, a date, -2h, yesterday.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" until' -l 'until' -d 'Only made before this time.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" names' -l 'names' -d 'Read the accounts, too, and show their names and the currency.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,amount,reference.' -rfka '(__dreams_custom_completion ---completion testbank transactions list -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" page-size' -l 'page-size' -d 'How many a request asks for, 1 to 100.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,amount,senderName.' -rfka '(__dreams_custom_completion ---completion testbank transactions show -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transactions show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" reference' -l 'reference' -d 'What it is for: 1 to 100 characters.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank credit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" reference' -l 'reference' -d 'What it is for: 1 to 100 characters.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank empty" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" reference' -l 'reference' -d 'What it is for: 1 to 100 characters.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" y yes' -l 'yes' -s 'y' -d 'Go ahead without being asked. Lifts no limit.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" dry-run n' -s 'n' -l 'dry-run' -d 'Show what would be sent, and send nothing.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" max-count' -l 'max-count' -d 'Refuse the run when more items would be sent.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" max-amount' -l 'max-amount' -d 'Refuse the run when an item moves more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" max-total' -l 'max-total' -d 'Refuse the run when all items together move more.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" plan-out' -l 'plan-out' -d 'Save the plan, to be carried out by `dreams apply`, and send nothing.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" plan-ttl' -l 'plan-ttl' -d 'How long a saved plan may be applied.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" lock-timeout' -l 'lock-timeout' -d 'How long to wait for another run at the same service to end.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams testbank transfer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams embedded" -eq 1' -fa 'transactions' -d 'List transactions with any of the documented filters.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams embedded" -eq 1' -fa 'show' -d 'Show transactions by id.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams embedded" -eq 1' -fa 'statement' -d 'Show an account\'s transactions of a period with balances, totals and their proof.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams embedded" -eq 1' -fa 'accounts' -d 'List the accounts of the platform.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams embedded" -eq 1' -fa 'balances' -d 'Show the balances of accounts.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" client' -l 'client' -d 'Only of this client, ten digits.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" account' -l 'account' -d 'Only of this account; rows then have a direction and a balance.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" amount' -l 'amount' -d 'Only of exactly this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" amount-over' -l 'amount-over' -d 'Only of more than this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" amount-under' -l 'amount-under' -d 'Only of less than this amount.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" on' -l 'on' -d 'Only with this payment date, YYYY-MM-DD.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" after' -l 'after' -d 'Only with a payment date after this one.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" before' -l 'before' -d 'Only with a payment date before this one.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" created-after' -l 'created-after' -d 'Only created after this moment: RFC 3339, a date for its midnight UTC, -2h, yesterday.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" created-before' -l 'created-before' -d 'Only created before this moment.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions"' -l 'type' -d 'Only of this type, such as ACH; repeatable.' -rfka 'ACH WIRE RTP TRANSFER CARD REVERSAL RETURN FEE OTHER MISCELLANEOUS_CREDIT MISCELLANEOUS_DEBIT'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" recipient' -l 'recipient' -d 'Only from or to this recipient.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions"' -l 'status' -d 'Only in this status, such as COMPLETED; repeatable.' -rfka 'PENDING COMPLETED COMPLETED_WITH_EXCEPTIONS REJECTED CANCELED RETURNED PARTIALLY_COMPLETED UNDEFINED COMPLETED_NOT_IN_TARGET_WALLET'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" reference' -l 'reference' -d 'Only with this reference of the caller\'s own.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" order' -l 'order' -d 'Order: ledger (the newest first, default with --account) or server.' -rfka 'ledger server'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" reverse' -l 'reverse' -d 'The other way round.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,amount,memo.' -rfka '(__dreams_custom_completion ---completion embedded transactions -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" show-personal-data' -l 'show-personal-data' -d 'Show account and card numbers whole, and the details of the parties that version 3 sends.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded transactions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" account' -l 'account' -d 'Show the direction and balance as seen from this account.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,amount,memo.' -rfka '(__dreams_custom_completion ---completion embedded show -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" show-personal-data' -l 'show-personal-data' -d 'Show account and card numbers whole, and the details of the parties that version 3 sends.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" account' -l 'account' -d 'Whose statement it is.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" from' -l 'from' -d 'The first day, YYYY-MM-DD.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" to' -l 'to' -d 'The last day.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" pending' -l 'pending' -d 'List pending transactions too, and the balance with them.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" check' -l 'check' -d 'End with exit status 2 when the balances do not add up.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" plot' -l 'plot' -d 'Draw the balance over time instead of the table.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" margin' -l 'margin' -d 'How many days a payment\'s date may be away from the ledger\'s, or all (default: 8).' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,amount,memo.' -rfka '(__dreams_custom_completion ---completion embedded statement -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" show-personal-data' -l 'show-personal-data' -d 'Show account and card numbers whole, and the details of the parties that version 3 sends.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded statement" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" client' -l 'client' -d 'Only of this client, ten digits.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: id,label,state.' -rfka '(__dreams_custom_completion ---completion embedded accounts -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" limit' -l 'limit' -d 'Print at most so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" require-complete' -l 'require-complete' -d 'End with an error when the list is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" show-personal-data' -l 'show-personal-data' -d 'Show account and card numbers whole, and the details of the parties that version 3 sends.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded accounts" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: account,type,amount.' -rfka '(__dreams_custom_completion ---completion embedded balances -- --columns (count (__dreams_tokens -pc)) (__dreams_tokens -tC))'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" require-complete' -l 'require-complete' -d 'End with an error when the list of all accounts is not complete.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams embedded balances" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams journal" -eq 1' -fa 'list' -d 'List runs, the newest first.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams journal" -eq 1' -fa 'show' -d 'Show a run: what became of each item, and when.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams journal" -eq 1' -fa 'verify' -d 'Prove that no record of the journal was changed, taken out or put in.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams journal" -eq 1' -fa 'export' -d 'Print every record as a line of JSON that sha256sum and jq can check.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" limit' -l 'limit' -d 'No more than so many.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" columns' -l 'columns' -d 'Columns of table and csv, by JSON key: run,status,outcomes.' -rfka 'run command status outcomes operator startedAt endedAt profile host reason'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams journal show" -eq 1' -fka '(dreams journal list -o id 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal verify" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams journal export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams config" -eq 1' -fa 'show' -d 'Print every setting with its value and origin. Secrets are not read.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams config" -eq 1' -fa 'path' -d 'Print where the config file is, whether it exists or not.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_positional "dreams config" -eq 1' -fa 'check' -d 'Read a little from each service that is configured, with the settings as they are.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" columns' -l 'columns' -d 'Columns of table and csv: key,value,origin.' -rfka 'key value origin'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config path" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" profile' -l 'profile' -d 'Profile in the config file.' -rfka '(dreams config profiles 2>/dev/null)'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" config' -l 'config' -d 'Config file (default: $XDG_CONFIG_HOME/dreams/config.toml).' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" base-url' -l 'base-url' -d 'Impact Finance, version prefix included.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" token-file' -l 'token-file' -d 'File that holds the bearer token.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" currency' -l 'currency' -d 'ISO 4217 code of the amounts; without it amounts are cents.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" account-setup' -l 'account-setup' -d 'The installation\'s setup: shared-per-user, shared-per-dream or performance.' -rfka 'shared-per-user shared-per-dream performance'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" ca-file' -l 'ca-file' -d 'Certificates to trust, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" client-cert' -l 'client-cert' -d 'Client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" client-key' -l 'client-key' -d 'Key of the client certificate, PEM.' -rF
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" proxy' -l 'proxy' -d 'Proxy to use instead of the one the environment names.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" connect-timeout' -l 'connect-timeout' -d 'Longest wait for a connection, such as 10 or 500ms.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" timeout' -l 'timeout' -d 'Longest wait for one request.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" retries' -l 'retries' -d 'How often a request may be repeated.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" retry-budget' -l 'retry-budget' -d 'Longest wait between repeats, all together.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" concurrency' -l 'concurrency' -d 'How many requests may be under way at once.' -rfka ''
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" o output' -s 'o' -l 'output' -d 'Output form: table, json, ndjson, csv or id.' -rfka 'table json ndjson csv id'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" color' -l 'color' -d 'When to use colour: auto, always or never.' -rfka 'auto always never'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" q quiet' -l 'quiet' -s 'q' -d 'No notes and totals on standard error; errors only.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check"' -l 'verbose' -s 'v' -d 'A line per request; twice (-vv): headers and bodies, without secrets.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" version' -l 'version' -d 'Show the version.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams config check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'dreams' -n '__dreams_should_offer_completions_for_flags_or_options "dreams help" version' -l 'version' -d 'Show the version.'
