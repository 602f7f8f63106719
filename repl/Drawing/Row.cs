using System.Globalization;
using System.Text;

namespace Micrograd.Repl.Drawing;

/// <summary>A part of a row in one ink.</summary>
internal readonly record struct Piece(string Text, Ink Ink);

/// <summary>One row of the screen.</summary>
internal sealed record Row(IReadOnlyList<Piece> Pieces)
{
    /// <summary>The number of columns it takes.</summary>
    public int Width { get; } = Pieces.Sum(piece => TextWidth.Of(piece.Text));

    public static Row Of(params Piece[] pieces) => new(pieces);

    /// <summary>The row as a terminal wants it, with its colors.</summary>
    public string Render(bool inColor) =>
        string.Concat(Pieces.Select(piece => Inks.Paint(piece.Text, piece.Ink, inColor)));

    /// <summary>The row cut where it would reach the width.</summary>
    public Row CutTo(int width)
    {
        if (Width <= width)
            return this;
        List<Piece> kept = [];
        int room = width - 1;
        foreach (Piece piece in Pieces)
        {
            string text = Fitting(piece.Text, room);
            kept.Add(piece with { Text = text });
            room -= TextWidth.Of(text);
            if (text.Length < piece.Text.Length)
                break;
        }

        kept.Add(new Piece("…", Ink.Faint));
        return new Row(kept);
    }

    private static string Fitting(string text, int columns)
    {
        var kept = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            columns -= TextWidth.Of(text.Substring(at, length));
            if (columns < 0)
                break;
            kept.Append(text, at, length);
            at += length;
        }

        return kept.ToString();
    }
}
