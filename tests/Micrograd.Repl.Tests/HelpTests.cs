namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public class HelpTests
{
    [Fact]
    public void Help_shows_an_example_and_every_command() => Assert.Equal("""
        Type C#. Value, MLP, the data sets, the losses and the plots are here. A line that works here works in a page.

          var a = new Value(2);  var b = new Value(-3);      a Value gets the name of its variable
          var L = (a * b + 10).Tanh();
          L.Backward();
          a.Grad                                             without a semicolon the value is shown
          Plot(x => 3*x*x - 4*x + 5, -5, 5)                  or with Values: Plot(x => x.Tanh(), -5, 5)
          Draw(L)

          :help [keys]    shows this list, or the keys
          :vars           lists the variables: name, type, value, gradient
          :graph EXPR     shows the graph of a Value as a tree
          :why A [of L]   explains the gradient of A, use by use
          :check EXPR     compares the gradient of a Value with small steps
          :type EXPR      shows its type and runs nothing
          :time CODE      measures its time and its memory
          :trace          shows the calls that led to the last error, and its causes
          :load PAGE      runs a page in this session
          :save FILE.csx  writes this session as a page that runs
          :restore [N]    runs a session again that was cut off, up to line N; list shows it
          :watch          shows the pictures in a browser; a graph follows each Backward()
          :reset          forgets everything and starts anew
          :quit           leaves the console, as Ctrl+D does
        """.ReplaceLineEndings("\n"), Dialogue.Value(":help"));

    [Fact]
    public void Help_keys_shows_every_key_once() => Assert.Equal("""
          Left  Ctrl+B                       a character left
          Right  Ctrl+F                      a character right; at the end, take the gray text
          Alt+B  Ctrl+Left  Alt+Left         a word left
          Alt+F  Ctrl+Right  Alt+Right       a word right
          Home  Ctrl+A                       start of the line
          End  Ctrl+E                        end of the line; there, take the gray text
          Ctrl+Home                          start of the text
          Ctrl+End                           end of the text
          Up  Ctrl+P                         the line or overload above, or the entry before that begins the same
          Down  Ctrl+N                       the line or overload below, or the entry after that begins the same
          PageUp                             the entry before
          PageDown                           the entry after
          Ctrl+R                             search the history
          Backspace  Ctrl+H                  delete the character before
          Delete                             delete the character after
          Ctrl+D                             delete the character after; in an empty line, leave
          Ctrl+K                             cut to the end of the line
          Ctrl+U                             cut to the start of the line
          Ctrl+W                             cut back to a space
          Alt+Backspace  Ctrl+Backspace      cut the word before
          Alt+D  Ctrl+Delete                 cut the word after
          Ctrl+Y                             insert the text that was cut
          Alt+Y                              replace it by the text that was cut before
          Ctrl+T                             exchange two characters
          Alt+U                              the word in capitals
          Alt+L                              the word in small letters
          Alt+C                              the word with a capital
          Ctrl+_  Ctrl+Z                     undo
          Alt+Z                              redo
          Tab                                complete the name
          Ctrl+Spacebar                      list the names that fit here
          Shift+Tab                          the completion above
          Escape  Ctrl+G                     close the list or help below
          Enter  Ctrl+Enter  Ctrl+M  Ctrl+J  run, or start a new line
          Alt+Enter  Shift+Enter             start a new line
          Ctrl+C                             discard the line
          Ctrl+L                             clear the screen
        """.ReplaceLineEndings("\n"), Dialogue.Value(":help keys"));
}
