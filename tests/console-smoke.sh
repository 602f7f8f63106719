#!/usr/bin/env bash
# Tests the console in a real terminal: typing, the popup, the history, Ctrl+C, a paste, a resize. Needs tmux and a
# finished build. Prints a line for each claim; exits with 1 if one does not hold.
set -u
cd "$(dirname "$0")/.."
program="$PWD/repl/bin/Debug/net10.0/Micrograd.Repl.dll"
folder=$(mktemp -d)
failed=0
term() { tmux -S "$folder/socket" -f /dev/null "$@"; }
trap 'term kill-server 2>/dev/null; rm -rf "$folder"' EXIT

start() { # a console of 80 columns, with 335 MB of memory; pictures and history go to the folder
  term new-session -d -x 80 -y 24 -c "$folder" \
    "env DOTNET_GCHeapHardLimit=14000000 MICROGRAD_HISTORY='$folder/history' TERM=xterm-256color dotnet '$program'; echo left with \$?; sleep 600"
}

screen() { term capture-pane -p; }

wait_for() { # seconds, text: until the text is on the screen
  local end=$((SECONDS + $1))
  until screen | grep -qF -- "$2"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

expect() { # claim, text
  if wait_for 20 "$2"; then
    echo "ok    $1"
  else
    echo "FAIL  $1: no \"$2\" on"
    screen | sed 's/^/      |/'
    failed=1
  fi
}

keys() { term send-keys "$@"; }

type() { # text; a semicolon at the end would end tmux's command
  term send-keys -l -- "${1/%;/\\;}"
}

enter() { type "$1"; keys Enter; }

start
expect "the prompt comes" ">"
enter 'var a = new Value(2)'
enter 'a * 21'
expect "an expression shows its value" 'Value(data=42, grad=0, op="*")'
type 'a.Gr'
expect "a dot opens the members" "Grad"
expect "with signature" "double Value.Grad { get; set; }"
keys Tab Enter
expect "Tab takes the member" "> a.Grad"
type 'a.Pow('
expect "a call shows its signature" "Value Value.Pow("
keys C-c
sleep 0.5
screen | grep -qF "Value Value.Pow(" && { echo "FAIL  the signature outlives its line"; failed=1; }
enter 'for (int i = 0; i < 2; i++)'
enter '{'
enter 'WriteLine($"turn {i}");'
enter '}'
expect "lines go on while a brace is open" "turn 1"
keys Up Up Up
expect "Up brings back what was entered" "> a * 21"
keys C-c C-r
type 'value(2'
expect "Ctrl+R finds it" "search the history: value(2"
keys Escape
sleep 0.3 # a letter right after it would be Alt and that letter
enter 'while (true) { }'
sleep 1
keys C-c
expect "Ctrl+C stops an endless loop" "Stopped."
enter 'await Task.Delay(-1)'
sleep 1
keys C-c
enter 'a.Data + 40'
expect "and keeps the session" "42"
enter 'var timer = new System.Threading.Timer(_ => { for (int i = 0; i < 9; i++) { } }, null, 0, 5);'
enter 'while (true) { }'
sleep 1
keys C-c
enter 'a.Data + 41'
expect "Ctrl+C is not for the thread of a timer" "43"
enter 'var told = Console.Out; Console.SetOut(new StringWriter());'
enter 'a.Data + 52'
expect "the prompt does not go where the user sends Console.Out" "54"
enter 'Console.SetOut(told);'
enter 'timer.Dispose(); new System.Threading.Thread(() => throw new Exception("alone")).Start();'
expect "an exception on a thread is a sentence" "On a thread of its own: Exception: alone"
type 'a: b c('
keys Home C-Space
enter ''
keys C-c
enter 'a.Data + 42'
expect "a text that the compiler fails on does no harm" "44"
enter 'double Fact(double n) => n * Fact(n - 1);'
enter 'Fact(5)'
expect "calls without an end are an error" "The calls are too deep."
enter 'var all = new List<Value>(); while (true) all.Add(new Value(1));'
expect "code that takes all memory is an error" "OutOfMemoryException"
enter 'all = null;'
enter '5 * 13'
expect "and its session goes on" "65"
enter 'new System.Threading.Thread(() => System.Threading.Thread.Sleep(600_000)).Start();'
enter 'Math.Tanh(a)'
expect "a mistake gets a sentence" "Write a.Tanh()."
term set-buffer -b paste $'var p = 1;\nvar q = p + 76;\nq'
term paste-buffer -p -b paste
expect "a paste waits for Enter" "  q"
keys Enter
expect "and runs line by line" "77"
term set-buffer -b paste $'> var r = 1;\n> r + 87\n88\n> nothing\n> r + 98\n'
term paste-buffer -p -b paste
keys Enter
expect "a copied session runs without its prompts and answers, up to an error" "88"
expect "what is left can be edited" "The block stopped here."
keys C-c
enter 'var late = new System.Threading.Timer(_ => WriteLine("from a timer"), null, 1500, -1);'
type 'half ty'
expect "the output of a timer comes while one types" "from a timer"
term send-keys -H 1b 5b 3f 36 32 3b 34 63 # a terminal says late what it is
sleep 0.3
type 'ped'
expect "above the prompt with its text, and a late answer is not typed" "> half typed"
keys C-c
type 'a.Tanhh() + 1'
underlined() { term capture-pane -p -e | grep -q $'4\\(;31\\)\\?m\\(\e\\[31m\\)\\?\\(\e\\[49m\\)\\?Tanhh'; }
for ((i = 0; i < 100; i++)); do underlined && break; sleep 0.1; done
underlined && echo "ok    a mistake is underlined" || { echo "FAIL  no underline"; term capture-pane -p -e; failed=1; }
keys C-c
type 'a * 2'
expect "an entry of the history stands there to be taken" "> a * 21"
keys End Enter
expect "and End takes it" 'Value(data=42, grad=0, op="*")'
enter 'Plot(x => x.Tanh(), -5, 5)'
expect "a plot is drawn in braille where no picture can be shown" "┤"
expect "and says where its picture is" "pictures/console-1.png"
keys C-l
type 'var resized = new Value(1234567890) + new Value(1) + new Value(2) + new Value(3)'
sleep 1
term resize-window -x 50 -y 24
sleep 1
type ';'
expect "a narrower screen shows the line once more, wrapped" "(1) + new Value(2) + new Value(3);"
if [ "$(screen | grep -c 'var resized')" -eq 1 ]; then
  echo "ok    and only once"
else
  echo "FAIL  the line is there twice"; screen; failed=1
fi
keys C-c C-d
expect "Ctrl+D leaves" "left with 0"
term kill-server
while term list-sessions >/dev/null 2>&1; do sleep 0.1; done # the old server would take the new session with it
start
wait_for 20 ">"
keys Up Up
expect "the next console knows the history" "> a * 21"

exit $failed
