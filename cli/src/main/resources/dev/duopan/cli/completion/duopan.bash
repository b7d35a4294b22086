# Completion of duopan for bash, made by 'duopan completion bash'. Load it with: source <(duopan completion bash)
# shellcheck shell=bash disable=SC2034,SC2154

# __duopan_command: sets what is known of the command "$1".
# (tables)

# __duopan_value: sets `kind` to what the option "$1" of the command takes; fails if it takes nothing.
__duopan_value() {
    local at
    for ((at = 0; at < ${#values[@]}; at += 2)); do
        if [[ ${values[at]} == "$1" ]]; then
            kind=${values[at + 1]}
            return 0
        fi
    done
    return 1
}

# __duopan_nothing: keeps the shell from offering files.
__duopan_nothing() {
    type compopt &>/dev/null && compopt +o default +o bashdefault 2>/dev/null
}

# __duopan_offer: offers what the kind "$1" allows for the word "$2", of which the shell took "$3" for other words.
__duopan_offer() {
    local candidate
    case $1 in
    @file) ;;
    @address | @remote | @endpoint)
        # The shell itself knows its files best.
        [[ $1 == @address && $2 == [./~]* ]] && return
        [[ $1 != @address || $2 == *:* ]] && __duopan_nothing
        while IFS= read -r candidate; do
            candidate=${candidate#"$3"}
            [[ $piece == [\'\"]* ]] && candidate=${candidate:1}
            COMPREPLY+=("$candidate")
        done < <("${program/#\~/$HOME}" complete "${1#@}" bash -- "$2" 2>/dev/null)
        ;;
    @nothing)
        __duopan_nothing
        ;;
    *)
        __duopan_nothing
        # shellcheck disable=SC2207 # the words have neither blanks nor patterns
        COMPREPLY=($(compgen -W "$1" -- "$2"))
        ;;
    esac
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/:] ]]; then
        type compopt &>/dev/null && compopt -o nospace 2>/dev/null
    fi
}

_duopan() {
    local IFS=$' \t\n' line=${COMP_LINE:0:COMP_POINT} rest='' piece='' at count=0
    local -a words
    COMPREPLY=()
    # The shell takes words apart at colons and the like; blanks tell which belong together.
    for ((at = 0; at <= COMP_CWORD; at++)); do
        rest=${line#"${line%%[![:space:]]*}"}
        piece=${COMP_WORDS[at]}
        ((at == COMP_CWORD)) && piece=$rest
        if [[ $rest == "$line" && $count -gt 0 ]]; then
            words[count - 1]+=$piece
        else
            words[count]=$piece
            count=$((count + 1))
        fi
        line=${rest#"$piece"}
    done
    # Behind a colon a new word begins, which is still empty.
    [[ $piece == *[!:=]* ]] || piece=''

    local program=${words[0]} current=${words[count - 1]} word command='' place=0 expects='' only='' kind=''
    local subcommands='' options='' repeats=''
    local -a values places
    local before=${current%"$piece"}
    __duopan_command ''
    for ((at = 1; at < count - 1; at++)); do
        word=${words[at]}
        if [[ $expects ]]; then
            expects=''
        elif [[ ! $only && $word == -- ]]; then
            only=yes
        elif [[ ! $only && $word == -?* ]]; then
            [[ $word != *=* ]] && __duopan_value "$word" && expects=$kind
        elif [[ $place -eq 0 && " $subcommands " == *" $word "* ]]; then
            command="${command:+$command }$word"
            __duopan_command "$command"
        else
            place=$((place + 1))
        fi
    done

    if [[ $expects ]]; then
        __duopan_offer "$expects" "$current" "$before"
    elif [[ ! $only && $current == --*=* ]]; then
        __duopan_value "${current%%=*}" || kind=@nothing
        word=${current#*=}
        __duopan_offer "$kind" "$word" "${before#"${current%%=*}="}"
    elif [[ ! $only && $current == -* ]]; then
        __duopan_offer "$options" "$current" ''
    elif [[ $subcommands ]]; then
        __duopan_offer "$subcommands" "$current" ''
    else
        ((place >= ${#places[@]})) && [[ $repeats ]] && place=$((${#places[@]} - 1))
        __duopan_offer "${places[place]:-@nothing}" "$current" "$before"
    fi
}

complete -o bashdefault -o default -F _duopan duopan
