#!/usr/bin/env bash
# Measures the published console in a real terminal, beside dotnet fsi and CSharpRepl in one run: medians of 5 in
# milliseconds. The script reads what the terminal receives every 2 ms without starting a process, which would take
# processor time from the console; to press a key it must start one, and that is some 10 ms of each figure.
# Needs tmux and, for CSharpRepl, the folder it is in:
#   dotnet tool install csharprepl --version 0.7.1 --tool-path FOLDER;  tests/console-figures.sh FOLDER
set -u
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet publish repl -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
  -o "$folder/console" >"$folder/publish" 2>&1 || { cat "$folder/publish"; exit 1; }
micrograd="dotnet '$folder/console/Micrograd.Repl.dll'"
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
  # A shell waits until the pipe is there.
  term new-session -d -x 100 -y 40 -c "$folder" "read; exec env TERM=xterm-256color $1"
  term pipe-pane -O "cat >>'$received'"
  sleep 0.2
  forget
  began=$(now)
  term send-keys Enter
}

close() { term kill-server; }

keys() { term send-keys -l -- "${1/%;/\\;}"; }

forget() { IFS= read -r -d '' past <"$received"; seen=${#past}; } # earlier output is no answer

exec 3<> <(:)
read_until() { # pattern: waits for it; `took` is the time since `began`, or -1
  local all
  until IFS= read -r -d '' all <"$received"; [[ ${all:seen} =~ $1 ]]; do
    ((${EPOCHREALTIME/./} / 1000 - began < patience * 1000)) || { took=-1; return; }
    read -rt 0.002 -u 3
  done
  took=$(($(now) - began))
}

ask() { # the typed text, the key that asks, the pattern of the answer
  keys "$1"
  forget
  began=$(now)
  term send-keys "$2"
  read_until "$3"
}

median() { printf '%s\n' "$@" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

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
  printf '%-11s prompt %5d | first, typed at once %5d | first, after 1.5 s %5d | later %5d\n' "$1" \
    "$(median "${shown[@]}")" "$(median "${once[@]}")" "$(median "${warm[@]}")" "$(median "${later[@]}")"
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
  echo "micrograd   completion: first $(median "${first[@]}"), later $(median "${later[@]}")"
}

typing() { # name, a text that stands there already: the time of one more key
  local i times=()
  open "$micrograd"; read_until "$prompt"; sleep 2.5
  keys 'var x = new Value(2);'; term send-keys Enter; sleep 1
  keys "$2"; sleep 5
  for ((i = 0; i < runs; i++)); do
    ask "" "$i" "$i"; times+=("$took")
    sleep 2
  done
  close
  echo "micrograd   a key in $1 ($((${#2} + 1)) characters): $(median "${times[@]}"), at most $(printf '%s\n' "${times[@]}" | sort -n | tail -n 1)"
}

interruption() { # code that does not end
  local i times=()
  for ((i = 0; i < runs; i++)); do
    open "$micrograd"; read_until "$prompt"; sleep 2.0
    keys "$1"; term send-keys Enter; sleep 0.7
    ask "" C-c Stopped; times+=("$took")
    close
  done
  echo "micrograd   Ctrl+C stops \`$1\` in $(median "${times[@]}")"
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
typing 'a line with LINQ' "$(printf '%s' 'Enumerable.Range(0, 20).Select(i => new { Index = i, Square = i * i, Name = $"row {i}" })' \
  '.Where(row => row.Square % 3 == 1 && row.Name.Length > 4).OrderByDescending(row => row.Square)' \
  '.GroupBy(row => row.Index % 5).ToDictionary(g => g.Key, g => g.Count() + ')"
typing '500 x .Tanh()' "x$(printf '.Tanh()%.0s' {1..500}) + "
interruption 'while (true) { }'
interruption 'System.Threading.Thread.Sleep(60000)'
interruption 'await Task.Delay(60000)'
thousand micrograd "$micrograd" 'var xN = new Value(N) * 2.0; xN.Data'
