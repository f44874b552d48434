# fish completion for simprof. The program says what may come next; no name stands here.
function __simprof_complete
    set -l token (commandline -ct)
    set -l program (string match -v -- '*=*' (commandline -opc))[1]
    set -l answer (command $program __complete fish (commandline -cp | string collect) 2>/dev/null)
    if test "$answer[1]" = files
        set -l option (string match -r -- '^--[^=]*=|^' $token)
        set -l paths (__fish_complete_path (string replace -- "$option" '' $token))
        string join \n -- $option$paths
    else
        string join \n -- $answer[2..]
    end
end
complete -c simprof -f -k -a '(__simprof_complete)'
