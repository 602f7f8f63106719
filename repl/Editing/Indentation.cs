namespace Micrograd.Repl.Editing;

/// <summary>The indentation of the next line.</summary>
internal static class Indentation
{
    public const string Step = "    ";

    /// <summary>The text that Enter inserts in an unfinished text.</summary>
    /// <returns>The text to insert and where in it the caret goes.</returns>
    public static (string Text, int Caret) NewLine(string text, int caret)
    {
        string line = text[TextPlace.LineStart(text, caret)..caret];
        string margin = line[..(line.Length - line.TrimStart(' ').Length)];
        bool opens = line.TrimEnd() is [.., '{' or '(' or '['];
        string inserted = "\n" + margin + (opens ? Step : "");
        bool closesAtOnce = opens && caret < text.Length && text[caret] is '}' or ')' or ']';
        return (closesAtOnce ? inserted + "\n" + margin : inserted, inserted.Length);
    }

    /// <summary>
    /// The place of a closing brace that is typed at the caret: one step to the left if only spaces are before it.
    /// </summary>
    public static int PlaceOfClosing(string text, int caret)
    {
        int start = TextPlace.LineStart(text, caret);
        bool isFirst = string.IsNullOrWhiteSpace(text[start..caret]);
        return isFirst ? Math.Max(start, caret - Step.Length) : caret;
    }
}
