namespace Micrograd.Repl.Editing;

/// <content>The keys, which are readline's.</content>
internal sealed partial class LineEditor
{
    /// <summary>The action of each key, and its text in the help.</summary>
    public static IReadOnlyDictionary<string, (string Help, Action<LineEditor> Act)> Bindings { get; } =
        new (string Keys, string Help, Action<LineEditor> Act)[]
        {
            ("Left Ctrl+B", "a character left", e => e.Move(TextPlace.Previous)),
            ("Right Ctrl+F", "a character right; at the end, take the gray text", e => e.MoveOrTake(TextPlace.Next)),
            ("Alt+B Ctrl+Left Alt+Left", "a word left", e => e.Move(TextPlace.WordLeft)),
            ("Alt+F Ctrl+Right Alt+Right", "a word right", e => e.Move(TextPlace.WordRight)),
            ("Home Ctrl+A", "start of the line", e => e.Move(TextPlace.LineStart)),
            ("End Ctrl+E", "end of the line; there, take the gray text", e => e.MoveOrTake(TextPlace.LineEnd)),
            ("Ctrl+Home", "start of the text", e => e.Buffer.MoveTo(0)),
            ("Ctrl+End", "end of the text", e => e.Buffer.MoveTo(e.Buffer.Text.Length)),
            ("Up Ctrl+P", "the line or overload above, or the entry before that begins the same", e => e.Go(-1)),
            ("Down Ctrl+N", "the line or overload below, or the entry after that begins the same", e => e.Go(1)),
            ("PageUp", "the entry before", e => e.Recall(-1, byPrefix: false)),
            ("PageDown", "the entry after", e => e.Recall(1, byPrefix: false)),
            ("Ctrl+R", "search the history", e => e.StartSearch()),
            ("Backspace Ctrl+H", "delete the character before", e => e.Backspace()),
            ("Delete", "delete the character after", e => e.DeleteForward()),
            ("Ctrl+D", "delete the character after; in an empty line, leave", e => e.DeleteOrLeave()),
            ("Ctrl+K", "cut to the end of the line", e => e.Kill(EndToKill)),
            ("Ctrl+U", "cut to the start of the line", e => e.Kill(StartToKill)),
            ("Ctrl+W", "cut back to a space", e => e.Kill(TextPlace.SpaceLeft)),
            ("Alt+Backspace Ctrl+Backspace", "cut the word before", e => e.Kill(TextPlace.WordLeft)),
            ("Alt+D Ctrl+Delete", "cut the word after", e => e.Kill(TextPlace.WordRight)),
            ("Ctrl+Y", "insert the text that was cut", e => e.Yank()),
            ("Alt+Y", "replace it by the text that was cut before", e => e.YankOlder()),
            ("Ctrl+T", "exchange two characters", e => e.Transpose()),
            ("Alt+U", "the word in capitals", e => e.ChangeWord(word => word.ToUpperInvariant())),
            ("Alt+L", "the word in small letters", e => e.ChangeWord(word => word.ToLowerInvariant())),
            ("Alt+C", "the word with a capital", e => e.ChangeWord(w => char.ToUpperInvariant(w[0]) + w[1..])),
            ("Ctrl+_ Ctrl+Z", "undo", e => e.Buffer.Undo()),
            ("Alt+Z", "redo", e => e.Buffer.Redo()),
            ("Tab", "complete the name", e => e.CompleteWord()),
            ("Ctrl+Spacebar", "list the names that fit here", e => e.ShowCompletions()),
            ("Shift+Tab", "the completion above", e => e.popup?.Select(e.popup.Selected - 1)),
            ("Escape Ctrl+G", "close the list or help below", e => e.CloseBelow()),
            // Enter arrives as Ctrl+Enter if it was typed before the editor took over the terminal.
            ("Enter Ctrl+Enter Ctrl+M Ctrl+J", "run, or start a new line", e => e.Enter()),
            ("Alt+Enter Shift+Enter", "start a new line", e => e.NewLine()),
            ("Ctrl+C", "discard the line", e => e.End(EditorOutcome.Abandoned)),
            ("Ctrl+L", "clear the screen", e => e.outcome = EditorOutcome.ScreenCleared),
        }
        .SelectMany(row => row.Keys.Split(' '), (row, key) => (key, row.Help, row.Act))
        .ToDictionary(one => one.key, one => (one.Help, one.Act));

    /// <summary>Moves to a place that follows from the text and the caret.</summary>
    private void Move(Func<string, int, int> place) => Buffer.MoveTo(place(Buffer.Text, Buffer.Caret));

    private void MoveOrTake(Func<string, int, int> place)
    {
        if (Ghost is { Length: > 0 } rest)
            Buffer.Insert(rest);
        else
            Move(place);
    }
}
