using System.Globalization;
using System.Text;

namespace Micrograd.Repl.Drawing;

/// <summary>
/// Breaks a view into rows. The last column stays free: terminals differ in where the caret is after it.
/// </summary>
internal sealed class FrameComposer
{
    private readonly View view;
    private readonly int width;
    private readonly int indent;
    private readonly Ink[] inks;
    private readonly List<Row> rows = [];
    private readonly StringBuilder run = new();
    private List<Piece> pieces;
    private Ink runInk;
    private int column;

    private FrameComposer(View view, int width)
    {
        this.view = view;
        indent = TextWidth.Of(view.Prompt.Text);
        this.width = Math.Max(width - 1, indent + 2); // room for one wide character: else it would wrap for ever
        inks = new Ink[view.Text.Length];
        foreach (Colored stretch in view.Colors)
        {
            int start = Math.Min(stretch.Start, inks.Length);
            inks.AsSpan(start, Math.Min(stretch.Length, inks.Length - start)).Fill(stretch.Ink);
        }

        pieces = [view.Prompt];
        column = indent;
    }

    public static Frame Compose(View view, int width, int height) =>
        new FrameComposer(view, width).Compose().FitTo(Math.Max(1, height));

    private Frame Compose()
    {
        (int Row, int Column)? caret = null;
        for (int at = 0; at < view.Text.Length;)
        {
            if (view.Text[at] == '\n')
            {
                if (at == view.Caret)
                    caret = (rows.Count, column);
                EndRow();
                at++;
                continue;
            }

            int length = StringInfo.GetNextTextElementLength(view.Text, at);
            string element = view.Text.Substring(at, length);
            int columns = TextWidth.Of(element);
            if (column + columns > width)
                EndRow();
            if (at == view.Caret)
                caret = (rows.Count, column);
            Add(element, inks[at]);
            column += columns;
            at += length;
        }

        if (caret is null && column >= width)
            EndRow();
        caret ??= (rows.Count, column);
        EndRow();
        rows.AddRange(view.Below(width).Select(row => row.CutTo(width)));
        return new Frame(rows, caret.Value.Row, caret.Value.Column);
    }

    private void Add(string element, Ink ink)
    {
        if (ink != runInk)
            EndRun();
        runInk = ink;
        run.Append(element);
    }

    private void EndRun()
    {
        if (run.Length > 0)
            pieces.Add(new Piece(run.ToString(), runInk));
        run.Clear();
    }

    /// <summary>Ends the row and begins another under the text of the first.</summary>
    private void EndRow()
    {
        EndRun();
        rows.Add(new Row(pieces));
        pieces = [new Piece(new string(' ', indent), Ink.Plain)];
        column = indent;
    }
}
