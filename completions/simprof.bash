# bash completion for simprof. The program says what may come next; no name stands here.
_simprof() {
    local answer program
    program=$(type -P -- "$1") || program=simprof
    mapfile -t answer < <(command "$program" __complete bash "${COMP_LINE:0:COMP_POINT}" \
        "${COLUMNS:-0}" "$COMP_TYPE" "$COMP_WORDBREAKS" 2>/dev/null)
    case ${answer[0]-} in
        open) compopt -o nospace ;;
        files) compopt -o default ;;
    esac
    COMPREPLY=("${answer[@]:1}")
}
complete -o nosort -F _simprof simprof
