using System.Globalization;

namespace Micrograd.Repl.Drawing;

/// <summary>The picture of the editor: rows from the prompt downwards, and the place of the caret.</summary>
internal sealed record Frame(IReadOnlyList<Row> Rows, int CaretRow, int CaretColumn)
{
    /// <summary>
    /// Breaks a view into rows. The last column stays free: terminals differ in where the caret is after it.
    /// </summary>
    public static Frame Of(View view, int width, int height)
    {
        int room = Math.Max(width - 1, View.Prompt.Length + 2); // one wide character fits: else it would wrap for ever
        Ink[] inks = InksOf(view);
        List<Row> rows = [new Row { { View.Prompt, Ink.Prompt } }];
        void EndRow() => rows.Add(new Row { { new string(' ', View.Prompt.Length), Ink.Plain } });
        (int Row, int Column)? caret = null;
        for (int at = 0; at < view.Text.Length;)
        {
            string element = StringInfo.GetNextTextElement(view.Text, at);
            bool isBreak = element == "\n";
            if (!isBreak && rows[^1].Width + TextWidth.Of(element) > room)
                EndRow();
            if (at == view.Caret)
                caret = (rows.Count - 1, rows[^1].Width);
            if (isBreak)
                EndRow();
            else
                rows[^1].Add(element, inks[at]);
            at += element.Length;
        }

        if (caret is null && rows[^1].Width >= room)
            EndRow();
        (int row, int column) = caret ?? (rows.Count - 1, rows[^1].Width);
        rows.AddRange(view.Below(room).Select(below => below.CutTo(room)));
        return new Frame(rows, row, column).FitTo(Math.Max(1, height));
    }

    /// <summary>The part of the frame around the caret that a screen of this height has room for.</summary>
    public Frame FitTo(int height)
    {
        if (Rows.Count <= height)
            return this;
        int first = Math.Clamp(CaretRow - height / 2, 0, Rows.Count - height);
        return new Frame([.. Rows.Skip(first).Take(height)], CaretRow - first, CaretColumn);
    }

    private static Ink[] InksOf(View view)
    {
        var inks = new Ink[view.Text.Length];
        foreach (Colored part in view.Colors)
        {
            int start = Math.Min(part.Start, inks.Length);
            inks.AsSpan(start, Math.Min(part.Length, inks.Length - start)).Fill(part.Ink);
        }

        return inks;
    }
}
