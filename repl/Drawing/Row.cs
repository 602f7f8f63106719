using System.Collections;
using System.Globalization;

namespace Micrograd.Repl.Drawing;

/// <summary>One row of the screen: texts, each in an ink.</summary>
internal sealed class Row : IEnumerable
{
    private readonly List<(string Text, Ink Ink)> pieces = [];

    /// <summary>The number of columns it takes.</summary>
    public int Width { get; private set; }

    public void Add(string text, Ink ink)
    {
        Width += TextWidth.Of(text);
        if (pieces.Count > 0 && pieces[^1].Ink == ink)
            pieces[^1] = (pieces[^1].Text + text, ink);
        else
            pieces.Add((text, ink));
    }

    /// <summary>The row as a terminal wants it, with its colors.</summary>
    public string Render(bool inColor) =>
        string.Concat(pieces.Select(piece => Inks.Paint(piece.Text, piece.Ink, inColor)));

    /// <summary>The row cut where it would reach the width.</summary>
    public Row CutTo(int width)
    {
        if (Width <= width)
            return this;
        var cut = new Row();
        foreach ((string text, Ink ink) in pieces)
        {
            TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
            while (elements.MoveNext())
            {
                string element = elements.GetTextElement();
                if (cut.Width + TextWidth.Of(element) >= width)
                {
                    cut.Add("…", Ink.Faint);
                    return cut;
                }

                cut.Add(element, ink);
            }
        }

        return cut;
    }

    IEnumerator IEnumerable.GetEnumerator() => pieces.GetEnumerator();
}
