#!/bin/bash

__dreams_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__dreams_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__dreams_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__dreams_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_dreams() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=(--verbose -v)
    local -a non_repeating_flags=(--quiet -q --version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list-requested|show|settle|fail|reconcile|patch-user|apply|resume|resolve|api|schema|accounts|savings|testbank|embedded|journal|config|help)
        # Offer subcommand argument completions
        "_dreams_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list-requested show settle fail reconcile patch-user apply resume resolve api schema accounts savings testbank embedded journal config help' -- "${cur}"))
        ;;
    esac
}

_dreams_list-requested() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--require-complete --quiet -q --version -h --help)
    repeating_options=(--type)
    non_repeating_options=(--user --external-id --account-type --min --max --since --until --older-than --page-size --state --watch --columns --limit --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--user')
        return
        ;;
    '--external-id')
        return
        ;;
    '--type')
        __dreams_add_completions -W 'deposit'$'\n''withdrawal'$'\n''internal'
        return
        ;;
    '--account-type')
        __dreams_add_completions -W 'savings'$'\n''performance'
        return
        ;;
    '--min')
        return
        ;;
    '--max')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--older-than')
        return
        ;;
    '--page-size')
        return
        ;;
    '--state')
        __dreams_add_completions -W 'requested'$'\n''settled'$'\n''failed'$'\n''all'
        return
        ;;
    '--watch')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion list-requested -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--limit')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion show -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_settle() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--all --without-figures --yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=(--type)
    non_repeating_options=(--file --at --accounts --user --external-id --account-type --min --max --since --until --older-than --page-size --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __dreams_add_completions -f
        return
        ;;
    '--at')
        return
        ;;
    '--accounts')
        __dreams_add_completions -f
        return
        ;;
    '--user')
        return
        ;;
    '--external-id')
        return
        ;;
    '--type')
        __dreams_add_completions -W 'deposit'$'\n''withdrawal'$'\n''internal'
        return
        ;;
    '--account-type')
        __dreams_add_completions -W 'savings'$'\n''performance'
        return
        ;;
    '--min')
        return
        ;;
    '--max')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--older-than')
        return
        ;;
    '--page-size')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_fail() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--all --yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=(--type)
    non_repeating_options=(--file --at --reason --user --external-id --account-type --min --max --since --until --older-than --page-size --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __dreams_add_completions -f
        return
        ;;
    '--at')
        return
        ;;
    '--reason')
        return
        ;;
    '--user')
        return
        ;;
    '--external-id')
        return
        ;;
    '--type')
        __dreams_add_completions -W 'deposit'$'\n''withdrawal'$'\n''internal'
        return
        ;;
    '--account-type')
        __dreams_add_completions -W 'savings'$'\n''performance'
        return
        ;;
    '--min')
        return
        ;;
    '--max')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--older-than')
        return
        ;;
    '--page-size')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_reconcile() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--ignore-open --yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--type --external-id --user-id --amount --amount-cents --to-account --to-dream --from-account --from-dream --requested-at --settled-at --account --actual-balance --actual-balance-cents --file --balances --accounts --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--type')
        __dreams_add_completions -W 'deposit'$'\n''withdrawal'$'\n''internal'
        return
        ;;
    '--external-id')
        return
        ;;
    '--user-id')
        return
        ;;
    '--amount')
        return
        ;;
    '--amount-cents')
        return
        ;;
    '--to-account')
        return
        ;;
    '--to-dream')
        return
        ;;
    '--from-account')
        return
        ;;
    '--from-dream')
        return
        ;;
    '--requested-at')
        return
        ;;
    '--settled-at')
        return
        ;;
    '--account')
        return
        ;;
    '--actual-balance')
        return
        ;;
    '--actual-balance-cents')
        return
        ;;
    '--file')
        __dreams_add_completions -f
        return
        ;;
    '--balances')
        __dreams_add_completions -f
        return
        ;;
    '--accounts')
        __dreams_add_completions -f
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_patch-user() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--verify --yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=(--settle --fail --account)
    non_repeating_options=(--body --given-name --family-name --provisioning-initiated-at --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--body')
        __dreams_add_completions -f
        return
        ;;
    '--settle')
        return
        ;;
    '--fail')
        return
        ;;
    '--account')
        return
        ;;
    '--given-name')
        return
        ;;
    '--family-name')
        return
        ;;
    '--provisioning-initiated-at')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_apply() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __dreams_add_completions -o plusdirs -fX '!*.@(json)'
        return
        ;;
    esac
}

_dreams_resume() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--grace --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--grace')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __dreams_add_completions -W "$(eval 'dreams journal list -o id 2>/dev/null')"
        return
        ;;
    esac
}

_dreams_resolve() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--grace --as --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--grace')
        return
        ;;
    '--as')
        __dreams_add_completions -W 'done'$'\n''failed'
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __dreams_add_completions -W "$(eval 'dreams journal list -o id 2>/dev/null')"
        return
        ;;
    esac
}

_dreams_api() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--include -i --yes -y --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--body --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--body')
        __dreams_add_completions -f
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __dreams_add_completions -W 'GET'$'\n''HEAD'$'\n''POST'$'\n''PUT'$'\n''PATCH'$'\n''DELETE'
        return
        ;;
    esac
}

_dreams_schema() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __dreams_add_completions -W 'plan'
        return
        ;;
    esac
}

_dreams_accounts() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|create|update)
        # Offer subcommand argument completions
        "_dreams_accounts_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show create update' -- "${cur}"))
        ;;
    esac
}

_dreams_accounts_list() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--require-complete --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--user-id --external-id --type --limit --columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--user-id')
        return
        ;;
    '--external-id')
        return
        ;;
    '--type')
        __dreams_add_completions -W 'savings'$'\n''performance'
        return
        ;;
    '--limit')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion accounts list -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_accounts_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion accounts show -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_accounts_create() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--type --user-id --external-id --figures --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--type')
        __dreams_add_completions -W 'savings'$'\n''performance'
        return
        ;;
    '--user-id')
        return
        ;;
    '--external-id')
        return
        ;;
    '--figures')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_accounts_update() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--external-id --figures --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--external-id')
        return
        ;;
    '--figures')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_savings() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_dreams_savings_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_dreams_savings_list() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--require-complete --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--user-id --user --account-id --state --limit --columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--user-id')
        return
        ;;
    '--user')
        return
        ;;
    '--account-id')
        return
        ;;
    '--state')
        __dreams_add_completions -W 'active'$'\n''deleted'
        return
        ;;
    '--limit')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion savings list -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_savings_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion savings show -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    ping|currencies|accounts|transactions|credit|empty|transfer)
        # Offer subcommand argument completions
        "_dreams_testbank_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'ping currencies accounts transactions credit empty transfer' -- "${cur}"))
        ;;
    esac
}

_dreams_testbank_ping() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_currencies() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion testbank currencies -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_accounts() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|create|update|delete)
        # Offer subcommand argument completions
        "_dreams_testbank_accounts_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show create update delete' -- "${cur}"))
        ;;
    esac
}

_dreams_testbank_accounts_list() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--require-complete --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--name --visibility --external-id --columns --limit --page-size --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--visibility')
        __dreams_add_completions -W 'public'$'\n''unlisted'$'\n''private'
        return
        ;;
    '--external-id')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion testbank accounts list -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--limit')
        return
        ;;
    '--page-size')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_accounts_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion testbank accounts show -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_accounts_create() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--name --visibility --external-id --opening-balance --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--visibility')
        __dreams_add_completions -W 'public'$'\n''unlisted'$'\n''private'
        return
        ;;
    '--external-id')
        return
        ;;
    '--opening-balance')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_accounts_update() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--name --visibility --external-id --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--visibility')
        __dreams_add_completions -W 'public'$'\n''unlisted'$'\n''private'
        return
        ;;
    '--external-id')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_accounts_delete() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_transactions() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_dreams_testbank_transactions_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_dreams_testbank_transactions_list() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--names --require-complete --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--account --sender --recipient --reference --since --until --columns --limit --page-size --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--account')
        return
        ;;
    '--sender')
        return
        ;;
    '--recipient')
        return
        ;;
    '--reference')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion testbank transactions list -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--limit')
        return
        ;;
    '--page-size')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_transactions_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion testbank transactions show -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_credit() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--reference --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--reference')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_empty() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--reference --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--reference')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_testbank_transfer() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--yes -y -n --dry-run --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--reference --max-count --max-amount --max-total --plan-out --plan-ttl --lock-timeout --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 3

    # Offer option value completions
    case "${prev}" in
    '--reference')
        return
        ;;
    '--max-count')
        return
        ;;
    '--max-amount')
        return
        ;;
    '--max-total')
        return
        ;;
    '--plan-out')
        __dreams_add_completions -f
        return
        ;;
    '--plan-ttl')
        return
        ;;
    '--lock-timeout')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_embedded() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    transactions|show|statement|accounts|balances)
        # Offer subcommand argument completions
        "_dreams_embedded_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'transactions show statement accounts balances' -- "${cur}"))
        ;;
    esac
}

_dreams_embedded_transactions() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--reverse --require-complete --show-personal-data --quiet -q --version -h --help)
    repeating_options=(--type --status)
    non_repeating_options=(--client --account --amount --amount-over --amount-under --on --after --before --created-after --created-before --recipient --reference --order --columns --limit --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--client')
        return
        ;;
    '--account')
        return
        ;;
    '--amount')
        return
        ;;
    '--amount-over')
        return
        ;;
    '--amount-under')
        return
        ;;
    '--on')
        return
        ;;
    '--after')
        return
        ;;
    '--before')
        return
        ;;
    '--created-after')
        return
        ;;
    '--created-before')
        return
        ;;
    '--type')
        __dreams_add_completions -W 'ACH'$'\n''WIRE'$'\n''RTP'$'\n''TRANSFER'$'\n''CARD'$'\n''REVERSAL'$'\n''RETURN'$'\n''FEE'$'\n''OTHER'$'\n''MISCELLANEOUS_CREDIT'$'\n''MISCELLANEOUS_DEBIT'
        return
        ;;
    '--recipient')
        return
        ;;
    '--status')
        __dreams_add_completions -W 'PENDING'$'\n''COMPLETED'$'\n''COMPLETED_WITH_EXCEPTIONS'$'\n''REJECTED'$'\n''CANCELED'$'\n''RETURNED'$'\n''PARTIALLY_COMPLETED'$'\n''UNDEFINED'$'\n''COMPLETED_NOT_IN_TARGET_WALLET'
        return
        ;;
    '--reference')
        return
        ;;
    '--order')
        __dreams_add_completions -W 'ledger'$'\n''server'
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion embedded transactions -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--limit')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_embedded_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--show-personal-data --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--account --columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--account')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion embedded show -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_embedded_statement() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--pending --check --plot --show-personal-data --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--account --from --to --margin --columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--account')
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--margin')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion embedded statement -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_embedded_accounts() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--require-complete --show-personal-data --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--client --columns --limit --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--client')
        return
        ;;
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion embedded accounts -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--limit')
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_embedded_balances() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--require-complete --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W "$(__dreams_custom_complete ---completion embedded balances -- --columns "${COMP_CWORD}" "$(__dreams_cursor_index_in_current_word)")"
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_journal() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|verify|export)
        # Offer subcommand argument completions
        "_dreams_journal_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show verify export' -- "${cur}"))
        ;;
    esac
}

_dreams_journal_list() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--limit --columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--limit')
        return
        ;;
    '--columns')
        __dreams_add_completions -W 'run'$'\n''command'$'\n''status'$'\n''outcomes'$'\n''operator'$'\n''startedAt'$'\n''endedAt'$'\n''profile'$'\n''host'$'\n''reason'
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_journal_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __dreams_add_completions -W "$(eval 'dreams journal list -o id 2>/dev/null')"
        return
        ;;
    esac
}

_dreams_journal_verify() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_journal_export() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_config() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|path|check)
        # Offer subcommand argument completions
        "_dreams_config_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show path check' -- "${cur}"))
        ;;
    esac
}

_dreams_config_show() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __dreams_add_completions -W 'key'$'\n''value'$'\n''origin'
        return
        ;;
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_config_path() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_config_check() {
    repeating_flags=(--verbose -v)
    non_repeating_flags=(--quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--profile --config --base-url --token-file --currency --account-setup --ca-file --client-cert --client-key --proxy --connect-timeout --timeout --retries --retry-budget --concurrency -o --output --color)
    __dreams_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __dreams_add_completions -W "$(eval 'dreams config profiles 2>/dev/null')"
        return
        ;;
    '--config')
        __dreams_add_completions -f
        return
        ;;
    '--base-url')
        return
        ;;
    '--token-file')
        __dreams_add_completions -f
        return
        ;;
    '--currency')
        return
        ;;
    '--account-setup')
        __dreams_add_completions -W 'shared-per-user'$'\n''shared-per-dream'$'\n''performance'
        return
        ;;
    '--ca-file')
        __dreams_add_completions -f
        return
        ;;
    '--client-cert')
        __dreams_add_completions -f
        return
        ;;
    '--client-key')
        __dreams_add_completions -f
        return
        ;;
    '--proxy')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    '--timeout')
        return
        ;;
    '--retries')
        return
        ;;
    '--retry-budget')
        return
        ;;
    '--concurrency')
        return
        ;;
    '-o'|'--output')
        __dreams_add_completions -W 'table'$'\n''json'$'\n''ndjson'$'\n''csv'$'\n''id'
        return
        ;;
    '--color')
        __dreams_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    esac
}

_dreams_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __dreams_offer_flags_options -1
}

complete -o filenames -F _dreams dreams
