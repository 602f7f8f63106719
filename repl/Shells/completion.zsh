#compdef micrograd
# micrograd completion zsh > _micrograd, in a folder of $fpath; or after compinit: source <(micrograd completion zsh)
_micrograd() {
    case ${words[CURRENT-1]} in
        completion) compadd SHELLS; return ;;
        -c) compadd release debug; return ;;
        --as) compadd cs; return ;;
    esac
    [[ $PREFIX == -* ]] && compadd -- OPTIONS
    ((CURRENT == 2)) && compadd COMMANDS
    _files -g '*.csx'
}
if [[ ${funcstack[1]} == _micrograd ]]; then
    _micrograd "$@"
else
    compdef _micrograd micrograd
fi
