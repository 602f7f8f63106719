# micrograd completion bash > ~/.local/share/bash-completion/completions/micrograd
_micrograd() {
    local word=${COMP_WORDS[COMP_CWORD]} words= files=1 found
    case ${COMP_WORDS[COMP_CWORD-1]} in
        completion) words="SHELLS" files= ;;
        -c) words="release debug" files= ;;
        --as) words="cs" files= ;;
        *)
            ((COMP_CWORD == 1)) && words="COMMANDS"
            [[ $word == -* ]] && words="OPTIONS"
            ;;
    esac
    found=$(compgen -W "$words" -- "$word")
    [[ $files ]] && found+=$'\n'$(compgen -f -X '!*.csx' -- "$word")$'\n'$(compgen -d -- "$word")
    local IFS=$'\n'
    COMPREPLY=($found)
}
complete -o filenames -F _micrograd micrograd
