namespace Micrograd.Repl.Drawing;

/// <summary>The picture of the editor: rows from the prompt downwards, and the place of the caret.</summary>
internal sealed record Frame(IReadOnlyList<Row> Rows, int CaretRow, int CaretColumn)
{
    /// <summary>The part of the frame around the caret that a screen of this height has room for.</summary>
    public Frame FitTo(int height)
    {
        if (Rows.Count <= height)
            return this;
        int first = Math.Clamp(CaretRow - height / 2, 0, Rows.Count - height);
        return new Frame([.. Rows.Skip(first).Take(height)], CaretRow - first, CaretColumn);
    }
}
