namespace Micrograd.Repl.Editing;

/// <summary>A text with a caret, and its earlier states for undo.</summary>
internal sealed class EditorBuffer
{
    private readonly Stack<(string Text, int Caret)> before = new();
    private readonly Stack<(string Text, int Caret)> after = new();
    private bool typing;

    public string Text { get; private set; } = "";

    public int Caret { get; private set; }

    public void MoveTo(int caret)
    {
        typing = false;
        Caret = Math.Clamp(caret, 0, Text.Length);
    }

    /// <summary>Inserts at the caret. Letters typed one after another are undone together, word by word.</summary>
    public void Insert(string inserted)
    {
        bool continues = typing && inserted.Length == 1
            && TextPlace.IsWord(inserted[0]) && TextPlace.IsWord(Text[Caret - 1]);
        if (!continues)
            Remember();
        typing = inserted.Length == 1;
        Text = Text.Insert(Caret, inserted);
        Caret += inserted.Length;
    }

    /// <summary>Deletes the text between two places, and returns it.</summary>
    public string Delete(int start, int end)
    {
        if (start >= end)
            return "";
        string deleted = Text[start..end];
        Replace(start, end, "");
        return deleted;
    }

    public void Replace(int start, int end, string replacement)
    {
        Remember();
        typing = false;
        Text = string.Concat(Text.AsSpan(0, start), replacement, Text.AsSpan(end));
        Caret = start + replacement.Length;
    }

    /// <summary>Replaces the whole text, such as by one of the history; the caret goes to its end.</summary>
    public void Set(string text) => Replace(0, Text.Length, text);

    public void Undo() => Go(before, after);

    public void Redo() => Go(after, before);

    private void Remember()
    {
        before.Push((Text, Caret));
        after.Clear();
    }

    private void Go(Stack<(string, int)> from, Stack<(string, int)> to)
    {
        if (!from.TryPop(out (string Text, int Caret) state))
            return;
        to.Push((Text, Caret));
        (Text, Caret) = state;
        typing = false;
    }
}
