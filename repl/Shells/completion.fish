# micrograd completion fish > ~/.config/fish/completions/micrograd.fish
complete -c micrograd -f
complete -c micrograd -n __fish_use_subcommand -a 'COMMANDS'
complete -c micrograd -n __fish_use_subcommand -a 'OPTIONS'
complete -c micrograd -n '__fish_seen_subcommand_from completion' -a 'SHELLS'
complete -c micrograd -s c -x -a 'release debug'
complete -c micrograd -l as -x -a cs
complete -c micrograd -n 'not __fish_seen_subcommand_from completion' -k -a '(__fish_complete_suffix .csx)'
