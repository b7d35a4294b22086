#compdef duopan
# Completion of duopan for zsh, made by 'duopan completion zsh'. Load it with: source <(duopan completion zsh)
# or put it into a file named _duopan in a folder of $fpath.

# __duopan_look: offers what there is of a kind, the last argument; those before are for compadd.
__duopan_look() {
    local kind=$argv[-1] word=${(Q)PREFIX} candidate
    local -a names folders
    argv[-1]=()
    if [[ $kind = address && $word = [./~]* ]]; then
        _files
        return
    fi
    for candidate in ${(f)"$(${(Q)__duopan_program} complete $kind zsh -- $word 2>/dev/null)"}; do
        [[ $kind = address ]] && candidate=${candidate#${(M)word##*[:/]}}
        if [[ $candidate = *[:/] ]]; then
            folders+=($candidate)
        else
            names+=($candidate)
        fi
    done
    [[ $kind = address ]] && compset -P '*[:/]'
    compadd "$@" -S '' -a folders
    compadd "$@" -a names
}

# (tables)

_duopan_of() {
    local __duopan_program=${~words[1]}
    _duopan "$@"
}

if [[ $funcstack[1] = _duopan ]]; then
    _duopan_of "$@"
elif (( $+functions[compdef] )); then
    compdef _duopan_of duopan
fi
