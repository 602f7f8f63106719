using System.Text;
using System.Text.RegularExpressions;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// The terminal, which the prompt and the user's code share. While the prompt stands there, the output of timers, tasks
/// and threads comes above it.
/// </summary>
internal sealed partial class SharedTerminal(TerminalScreen screen, TextWriter terminal)
{
    /// <summary>A longer line without an end is ended, so that it does not grow for ever.</summary>
    private const int LongestLine = 2000;

    private readonly FramePainter painter = new(screen.InColor);
    private Frame? prompt;
    private string begun = "";

    /// <summary>A writer for the user's code in the place of another.</summary>
    public TextWriter Writer(TextWriter through) => new OutputAbove(this, through);

    /// <summary>Writes past the prompt: modes of the terminal.</summary>
    public void Write(string text) => Alone(() => terminal.Write(text));

    public void Draw(View view) => Alone(() =>
    {
        prompt = Frame.Of(view, screen.Width, screen.Height);
        Repaint();
    });

    /// <summary>Draws a prompt that stays; the output then goes on under it.</summary>
    public void Finish(View view) => Alone(() =>
    {
        terminal.Write(painter.Clear(screen.Width) + (begun.Length > 0 ? begun + "\n" : ""));
        (prompt, begun) = (null, "");
        terminal.Write(painter.Paint(Frame.Of(view, screen.Width, screen.Height)) + painter.Finish());
    });

    /// <summary>Forgets the prompt before it is drawn anew at a new width or on an empty screen.</summary>
    public void Clear(bool wholeScreen) =>
        Alone(() => terminal.Write(wholeScreen ? painter.ClearScreen() : painter.Clear(screen.Width)));

    private void Print(TextWriter through, string text) => Alone(() =>
    {
        if (prompt is null)
        {
            through.Write(text);
            return;
        }

        text = begun + text;
        if (text.Length - text.LastIndexOf('\n') > LongestLine)
            text += "\n";
        int whole = text.LastIndexOf('\n') + 1;
        begun = text[whole..];
        if (whole > 0)
            terminal.Write(painter.Clear(screen.Width) + text[..whole]);
        Repaint();
    });

    /// <summary>A line that the user's code has not ended yet stands above the prompt.</summary>
    private void Repaint()
    {
        string above = Escapes().Replace(begun[(begun.LastIndexOf('\r') + 1)..], "");
        Frame frame = above.Length == 0 ? prompt! : prompt! with
        {
            Rows = [new Row { { above, Ink.Plain } }.CutTo(screen.Width - 1), .. prompt.Rows],
            CaretRow = prompt.CaretRow + 1,
        };
        terminal.Write(painter.Paint(frame.FitTo(screen.Height)));
    }

    /// <summary>
    /// .NET locks Console.Out when it writes to a terminal, and locks it before it writes through a writer of ours.
    /// </summary>
    private void Alone(Action work)
    {
        lock (Console.Out)
        {
            lock (painter)
                work();
        }
    }

    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]|\p{Cc}")]
    private static partial Regex Escapes();

    private sealed class OutputAbove(SharedTerminal shared, TextWriter through) : TextWriter
    {
        public override Encoding Encoding => through.Encoding;

        public override void Write(char value) => Write([value], 0, 1);

        public override void Write(char[] buffer, int index, int count) =>
            shared.Print(through, new string(buffer, index, count));

        public override void WriteLine(string? value) => Write(value + NewLine);

        public override void Flush() => through.Flush();
    }
}
