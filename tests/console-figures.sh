#!/usr/bin/env bash
# How long the console takes in a real terminal, beside dotnet fsi and CSharpRepl in one run: medians of 5 in milliseconds. What the
# terminal receives is looked at every 2 ms without starting a process, which would take a processor from what is measured; pressing a
# key costs one, some 10 ms of each figure. Needs tmux, a finished build and, for CSharpRepl, the folder it is in:
#   dotnet tool install csharprepl --version 0.7.1 --tool-path FOLDER;  tests/console-figures.sh FOLDER
set -u
cd "$(dirname "$0")/.."
micrograd="dotnet '$PWD/repl/bin/Debug/net10.0/Micrograd.Repl.dll'"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export MICROGRAD_HISTORY=$folder/history DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
runs=5
patience=20
opened=0
prompt=$'[\r\n](\e\\[[0-9;?]*[a-zA-Z])*> '

now() { echo $((${EPOCHREALTIME/./} / 1000)); }

term() { tmux -S "$folder/$socket" -f /dev/null "$@" 2>/dev/null; }

open() { # command: in a terminal of its own
  socket=socket$((++opened))
  received=$folder/$socket.received
  : >"$received"
  term new-session -d -x 100 -y 40 -c "$folder" "read; exec env TERM=xterm-256color $1" # a shell waits until the pipe stands
  term pipe-pane -O "cat >>'$received'"
  sleep 0.2
  forget
  began=$(now)
  term send-keys Enter
}

close() { term kill-server; }

keys() { term send-keys -l -- "${1/%;/\\;}"; }

forget() { IFS= read -r -d '' past <"$received"; seen=${#past}; } # what came before is no answer

exec 3<> <(:)
read_until() { # pattern of what is received: the time since `began` goes to `took`, -1 if it does not come
  local all
  until IFS= read -r -d '' all <"$received"; [[ ${all:seen} =~ $1 ]]; do
    ((${EPOCHREALTIME/./} / 1000 - began < patience * 1000)) || { took=-1; return; }
    read -rt 0.002 -u 3
  done
  took=$(($(now) - began))
}

ask() { # what is typed, the key that asks, pattern of the answer
  keys "$1"
  forget
  began=$(now)
  term send-keys "$2"
  read_until "$3"
}

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

compare() { # name, command, what ends an expression
  local i n shown=() once=() warm=() later=()
  for ((i = 0; i < runs; i++)); do
    open "$2"; read_until "$prompt"; shown+=("$took")
    ask "42*101$3" Enter '[^0-9]4242'; once+=("$took")
    close
    open "$2"; read_until "$prompt"; sleep 1.5
    ask "42*101$3" Enter '[^0-9]4242'; warm+=("$took")
    for n in 1 2 3 4 5; do
      sleep 0.5
      ask "420${n}0+4$3" Enter "[^0-9]420${n}4"
      [ "$n" -lt 5 ] || later+=("$took")
    done
    close
  done
  printf '%-11s prompt %5d | first, typed at once %5d | first, after 1.5 s %5d | later %5d\n' "$1" "$(printf '%s\n' "${shown[@]}" | median)" \
    "$(printf '%s\n' "${once[@]}" | median)" "$(printf '%s\n' "${warm[@]}" | median)" "$(printf '%s\n' "${later[@]}" | median)"
}

completion() {
  local i first=() later=()
  for ((i = 0; i < runs; i++)); do
    open "$micrograd"; read_until "$prompt"; sleep 2.5
    ask '"abc"' . EndsWith; first+=("$took")
    term send-keys C-c; sleep 0.5
    ask '3.5' . CompareTo; later+=("$took")
    close
  done
  echo "micrograd   completion: first $(printf '%s\n' "${first[@]}" | median), later $(printf '%s\n' "${later[@]}" | median)"
}

interruption() { # what does not end
  local i times=()
  for ((i = 0; i < runs; i++)); do
    open "$micrograd"; read_until "$prompt"; sleep 2.0
    keys "$1"; term send-keys Enter; sleep 0.7
    ask "" C-c Stopped; times+=("$took")
    close
  done
  echo "micrograd   Ctrl+C stops \`$1\` in $(printf '%s\n' "${times[@]}" | median)"
}

thousand() { # name, command, a submission with N for its number
  local n start peak=0 used child
  for ((n = 1; n <= 1000; n++)); do echo "${3//N/$n}"; done >"$folder/thousand"
  start=$(now)
  bash -c "exec $2" <"$folder/thousand" >/dev/null 2>&1 &
  child=$!
  while kill -0 $child 2>/dev/null; do
    used=$(awk '/VmHWM/ { print $2 }' /proc/$child/status 2>/dev/null)
    [ "${used:-0}" -gt $peak ] && peak=$used
    sleep 0.1
  done
  echo "$1: 1,000 submissions in $(($(now) - start)), $((peak / 1024)) MB at most"
}

compare micrograd "$micrograd" ""
compare "dotnet fsi" "dotnet fsi --nologo" ";;"
[ $# -eq 0 ] || compare CSharpRepl "'$1/csharprepl'" ""
completion
interruption 'while (true) { }'
interruption 'System.Threading.Thread.Sleep(60000)'
interruption 'await Task.Delay(60000)'
thousand micrograd "$micrograd" 'var xN = new Value(N) * 2.0; xN.Data'
