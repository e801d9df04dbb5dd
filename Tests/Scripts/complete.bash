# complete.bash SCRIPT PROGRAM LINE: prints what bash offers when Tab is pressed at the end of LINE, one a line.
# shellcheck shell=bash disable=SC1090
source "$1"

COMP_LINE=$3
COMP_POINT=${#COMP_LINE}
read -ra COMP_WORDS <<<"$COMP_LINE"
[[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
# shellcheck disable=SC2034
COMPREPLY=()
# It changes the completion under way, and here is none.
compopt() { :; }

function=$(complete -p "$2" | sed -E 's/.*-F ([^ ]+).*/\1/')
"$function" "$2" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD > 0 ? COMP_CWORD - 1 : 0]}"
[[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\n' "${COMPREPLY[@]}"
