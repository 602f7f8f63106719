# micrograd completion zsh > a folder of $fpath, as _micrograd; or: source <(micrograd completion zsh)
#compdef micrograd
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
compdef _micrograd micrograd
