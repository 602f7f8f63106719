namespace Micrograd.Repl.Editing;

/// <content>The keys, which are readline's, and their actions.</content>
internal sealed partial class LineEditor
{
    /// <summary>The effect of the key before this one: some keys continue it.</summary>
    internal readonly record struct Preceding(bool Killed, int? YankedAt);

    /// <summary>The action of a key, and its text in the help.</summary>
    internal sealed record Binding(string Help, Func<LineEditor, Preceding, EditorOutcome> Act);

    private const string Above = "the line or overload above, or the entry before that begins the same";
    private const string Under = "the line or overload below, or the entry after that begins the same";

    public static IReadOnlyDictionary<string, Binding> Bindings { get; } = new Dictionary<string, Binding>
    {
        ["Left"] = Move("a character left", TextPlace.Previous),
        ["Ctrl+B"] = Move("a character left", TextPlace.Previous),
        ["Right"] = MoveOrTake("a character right; at the end, take the gray text", TextPlace.Next),
        ["Ctrl+F"] = MoveOrTake("a character right; at the end, take the gray text", TextPlace.Next),
        ["Alt+B"] = Move("a word left", TextPlace.WordLeft),
        ["Ctrl+Left"] = Move("a word left", TextPlace.WordLeft),
        ["Alt+Left"] = Move("a word left", TextPlace.WordLeft),
        ["Alt+F"] = Move("a word right", TextPlace.WordRight),
        ["Ctrl+Right"] = Move("a word right", TextPlace.WordRight),
        ["Alt+Right"] = Move("a word right", TextPlace.WordRight),
        ["Home"] = Move("start of the line", TextPlace.LineStart),
        ["Ctrl+A"] = Move("start of the line", TextPlace.LineStart),
        ["End"] = MoveOrTake("end of the line; there, take the gray text", TextPlace.LineEnd),
        ["Ctrl+E"] = MoveOrTake("end of the line; there, take the gray text", TextPlace.LineEnd),
        ["Ctrl+Home"] = Move("start of the text", (_, _) => 0),
        ["Ctrl+End"] = Move("end of the text", (text, _) => text.Length),
        ["Up"] = Do(Above, e => e.Go(-1)),
        ["Ctrl+P"] = Do(Above, e => e.Go(-1)),
        ["Down"] = Do(Under, e => e.Go(1)),
        ["Ctrl+N"] = Do(Under, e => e.Go(1)),
        ["PageUp"] = Do("the entry before", e => e.Recall(-1, byPrefix: false)),
        ["PageDown"] = Do("the entry after", e => e.Recall(1, byPrefix: false)),
        ["Ctrl+R"] = new("search the history", (e, _) => e.StartSearch()),
        ["Backspace"] = Do("delete the character before", e => e.Backspace()),
        ["Ctrl+H"] = Do("delete the character before", e => e.Backspace()),
        ["Delete"] = Do("delete the character after", e => e.DeleteForward()),
        ["Ctrl+D"] = new("delete the character after; in an empty line, leave", (e, _) => e.DeleteOrLeave()),
        ["Ctrl+K"] = Kill("cut to the end of the line", EndToKill),
        ["Ctrl+U"] = Kill("cut to the start of the line", StartToKill),
        ["Ctrl+W"] = Kill("cut back to a space", TextPlace.SpaceLeft),
        ["Alt+Backspace"] = Kill("cut the word before", TextPlace.WordLeft),
        ["Ctrl+Backspace"] = Kill("cut the word before", TextPlace.WordLeft),
        ["Alt+D"] = Kill("cut the word after", TextPlace.WordRight),
        ["Ctrl+Delete"] = Kill("cut the word after", TextPlace.WordRight),
        ["Ctrl+Y"] = Do("insert the text that was cut", e => e.Yank()),
        ["Alt+Y"] = new("replace it by the text that was cut before", (e, before) => e.YankOlder(before.YankedAt)),
        ["Ctrl+T"] = Do("exchange two characters", e => e.Transpose()),
        ["Alt+U"] = Do("the word in capitals", e => e.ChangeWord(word => word.ToUpperInvariant())),
        ["Alt+L"] = Do("the word in small letters", e => e.ChangeWord(word => word.ToLowerInvariant())),
        ["Alt+C"] = Do("the word with a capital", e => e.ChangeWord(w => char.ToUpperInvariant(w[0]) + w[1..])),
        ["Ctrl+_"] = Do("undo", e => e.Buffer.Undo()),
        ["Ctrl+Z"] = Do("undo", e => e.Buffer.Undo()),
        ["Alt+Z"] = Do("redo", e => e.Buffer.Redo()),
        ["Tab"] = Do("complete the name", e => e.CompleteWord()),
        ["Ctrl+Spacebar"] = Do("list the names that fit here", e => e.ShowCompletions()),
        ["Shift+Tab"] = Do("the completion above", e => e.popup?.Select(e.popup.Selected - 1)),
        ["Escape"] = Do("close the list or help below", e => e.CloseBelow()),
        ["Ctrl+G"] = Do("close the list or help below", e => e.CloseBelow()),
        ["Enter"] = new("run, or start a new line", (e, _) => e.Enter()),
        // Enter arrives as Ctrl+Enter if it was typed before the editor took over the terminal.
        ["Ctrl+Enter"] = new("run, or start a new line", (e, _) => e.Enter()),
        ["Ctrl+M"] = new("run, or start a new line", (e, _) => e.Enter()),
        ["Ctrl+J"] = new("run, or start a new line", (e, _) => e.Enter()),
        ["Alt+Enter"] = Do("start a new line", e => e.NewLine()),
        ["Shift+Enter"] = Do("start a new line", e => e.NewLine()),
        ["Ctrl+C"] = new("discard the line", (e, _) => e.Abandon()),
        ["Ctrl+L"] = new("clear the screen", (_, _) => new EditorOutcome.ScreenCleared()),
    };

    private static Binding Do(string help, Action<LineEditor> act) => new(help, (editor, _) =>
    {
        act(editor);
        return Continue;
    });

    /// <summary>Moves to a place that follows from the text and the caret.</summary>
    private static Binding Move(string help, Func<string, int, int> place) =>
        Do(help, editor => editor.Buffer.MoveTo(place(editor.Buffer.Text, editor.Buffer.Caret)));

    private static Binding MoveOrTake(string help, Func<string, int, int> place) => Do(help, editor =>
    {
        if (editor.Ghost is { Length: > 0 } rest)
            editor.Buffer.Insert(rest);
        else
            editor.Buffer.MoveTo(place(editor.Buffer.Text, editor.Buffer.Caret));
    });

    /// <summary>Cuts out the text between the caret and a place.</summary>
    private static Binding Kill(string help, Func<string, int, int> place) => new(help, (editor, preceding) =>
    {
        int caret = editor.Buffer.Caret, end = place(editor.Buffer.Text, caret);
        string killed = editor.Buffer.Delete(Math.Min(caret, end), Math.Max(caret, end));
        editor.kills.Add(killed, forward: end > caret, preceding.Killed);
        editor.lastKilled = true;
        return Continue;
    });
}
