namespace Micrograd.Repl.Editing;

/// <content>The keys: readline's, and what they do.</content>
internal sealed partial class LineEditor
{
    /// <summary>What the key before did, because some keys go on from it.</summary>
    internal readonly record struct Preceding(bool Killed, int? YankedAt);

    /// <summary>A key's action and how the help names it.</summary>
    internal sealed record Binding(string Help, Func<LineEditor, Preceding, EditorOutcome> Act);

    public static IReadOnlyDictionary<string, Binding> Bindings { get; } = new Dictionary<string, Binding>
    {
        ["Left"] = Move("a character left", e => TextPlace.Previous(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+B"] = Move("a character left", e => TextPlace.Previous(e.Buffer.Text, e.Buffer.Caret)),
        ["Right"] = Move("a character right", e => TextPlace.Next(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+F"] = Move("a character right", e => TextPlace.Next(e.Buffer.Text, e.Buffer.Caret)),
        ["Alt+B"] = Move("a word left", e => TextPlace.WordLeft(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+Left"] = Move("a word left", e => TextPlace.WordLeft(e.Buffer.Text, e.Buffer.Caret)),
        ["Alt+Left"] = Move("a word left", e => TextPlace.WordLeft(e.Buffer.Text, e.Buffer.Caret)),
        ["Alt+F"] = Move("a word right", e => TextPlace.WordRight(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+Right"] = Move("a word right", e => TextPlace.WordRight(e.Buffer.Text, e.Buffer.Caret)),
        ["Alt+Right"] = Move("a word right", e => TextPlace.WordRight(e.Buffer.Text, e.Buffer.Caret)),
        ["Home"] = Move("start of the line", e => TextPlace.LineStart(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+A"] = Move("start of the line", e => TextPlace.LineStart(e.Buffer.Text, e.Buffer.Caret)),
        ["End"] = Move("end of the line", e => TextPlace.LineEnd(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+E"] = Move("end of the line", e => TextPlace.LineEnd(e.Buffer.Text, e.Buffer.Caret)),
        ["Ctrl+Home"] = Move("start of the text", _ => 0),
        ["Alt+<"] = Move("start of the text", _ => 0),
        ["Ctrl+End"] = Move("end of the text", e => e.Buffer.Text.Length),
        ["Alt+>"] = Move("end of the text", e => e.Buffer.Text.Length),
        ["Up"] = Do("the line above, or the entry before", e => e.Up()),
        ["Ctrl+P"] = Do("the line above, or the entry before", e => e.Up()),
        ["Down"] = Do("the line below, or the entry after", e => e.Down()),
        ["Ctrl+N"] = Do("the line below, or the entry after", e => e.Down()),
        ["PageUp"] = Do("the entry before", e => e.Recall(e.HistoryOlder())),
        ["PageDown"] = Do("the entry after", e => e.Recall(e.HistoryNewer())),
        ["Ctrl+R"] = new("search the history", (e, _) => e.StartSearch()),
        ["Backspace"] = Do("delete before", e => e.Backspace()),
        ["Ctrl+H"] = Do("delete before", e => e.Backspace()),
        ["Delete"] = Do("delete after", e => e.DeleteForward()),
        ["Ctrl+D"] = new("delete after, or leave", (e, _) => e.DeleteOrLeave()),
        ["Ctrl+K"] = Kill("cut to the end of the line", e => (e.Buffer.Caret, e.EndToKill())),
        ["Ctrl+U"] = Kill("cut to the start of the line", e => (e.StartToKill(), e.Buffer.Caret)),
        ["Ctrl+W"] = Kill("cut back to a space", e => (TextPlace.SpaceLeft(e.Buffer.Text, e.Buffer.Caret), e.Buffer.Caret)),
        ["Alt+Backspace"] = Kill("cut the word before", e => (TextPlace.WordLeft(e.Buffer.Text, e.Buffer.Caret), e.Buffer.Caret)),
        ["Ctrl+Backspace"] = Kill("cut the word before", e => (TextPlace.WordLeft(e.Buffer.Text, e.Buffer.Caret), e.Buffer.Caret)),
        ["Alt+D"] = Kill("cut the word after", e => (e.Buffer.Caret, TextPlace.WordRight(e.Buffer.Text, e.Buffer.Caret))),
        ["Ctrl+Delete"] = Kill("cut the word after", e => (e.Buffer.Caret, TextPlace.WordRight(e.Buffer.Text, e.Buffer.Caret))),
        ["Ctrl+Y"] = Do("insert what was cut", e => e.Yank()),
        ["Alt+Y"] = new("exchange it for what was cut before", (e, preceding) => e.YankOlder(preceding.YankedAt)),
        ["Ctrl+T"] = Do("exchange two characters", e => e.Transpose()),
        ["Alt+U"] = Do("the word in capitals", e => e.ChangeWord(word => word.ToUpperInvariant())),
        ["Alt+L"] = Do("the word in small letters", e => e.ChangeWord(word => word.ToLowerInvariant())),
        ["Alt+C"] = Do("the word with a capital", e => e.ChangeWord(word => char.ToUpperInvariant(word[0]) + word[1..])),
        ["Ctrl+_"] = Do("undo", e => e.Buffer.Undo()),
        ["Ctrl+Z"] = Do("undo", e => e.Buffer.Undo()),
        ["Alt+Z"] = Do("redo", e => e.Buffer.Redo()),
        ["Tab"] = Do("complete", e => e.CompleteWord()),
        ["Ctrl+Spacebar"] = Do("show what could stand here", e => e.ShowCompletions()),
        ["Shift+Tab"] = Do("the completion above", e => e.popup?.Select(e.popup.Selected - 1)),
        ["Escape"] = Do("close what is shown below", e => e.CloseBelow()),
        ["Ctrl+G"] = Do("close what is shown below", e => e.CloseBelow()),
        ["Enter"] = new("run, or go on in a new line", (e, _) => e.Enter()),
        ["Ctrl+Enter"] = new("run, or go on in a new line", (e, _) => e.Enter()), // what was typed before the terminal was the editor's
        ["Ctrl+M"] = new("run, or go on in a new line", (e, _) => e.Enter()),
        ["Ctrl+J"] = new("run, or go on in a new line", (e, _) => e.Enter()),
        ["Alt+Enter"] = Do("a new line", e => e.NewLine()),
        ["Shift+Enter"] = Do("a new line", e => e.NewLine()),
        ["Ctrl+C"] = new("drop the line", (e, _) => e.Abandon()),
        ["Ctrl+L"] = new("clear the screen", (_, _) => new EditorOutcome.ScreenCleared()),
    };

    private static Binding Do(string help, Action<LineEditor> act) => new(help, (editor, _) =>
    {
        act(editor);
        return Continue;
    });

    private static Binding Move(string help, Func<LineEditor, int> place) => Do(help, editor => editor.Buffer.MoveTo(place(editor)));

    private static Binding Kill(string help, Func<LineEditor, (int Start, int End)> range) => new(help, (editor, preceding) =>
    {
        (int start, int end) = range(editor);
        bool forward = start == editor.Buffer.Caret;
        editor.kills.Add(editor.Buffer.Delete(start, end), forward, preceding.Killed);
        editor.lastKilled = true;
        return Continue;
    });
}
