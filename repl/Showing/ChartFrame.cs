using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Showing;

/// <summary>The title above a chart of text, the ends of its axes, and the legend below.</summary>
internal sealed record ChartFrame((double Left, double Right) X, (double Bottom, double Top) Y)
{
    /// <summary>The texts at the top, the middle and the bottom of the left axis.</summary>
    public string[] Marks { get; init; } =
        [NumberText.Short(Y.Top), NumberText.Short((Y.Top + Y.Bottom) / 2), NumberText.Short(Y.Bottom)];

    /// <summary>The texts at the ends of the lower axis.</summary>
    public (string From, string To) Ends { get; init; } = (NumberText.Short(X.Left), NumberText.Short(X.Right));

    /// <summary>The columns that the left axis takes.</summary>
    private int Margin => Marks.Max(mark => mark.Length) + 1;

    /// <summary>The columns that it leaves for the chart.</summary>
    public int Inside(int width) => Math.Max(10, width - Margin - 2);

    public string Around(IReadOnlyList<string> rows, int columns, string title, string legend, bool inColor)
    {
        string indent = new(' ', Margin + 1);
        List<string> lines = title.Length > 0 ? [indent + Inks.Paint(title, Ink.Strong, inColor)] : [];
        foreach ((int i, string row) in rows.Index())
        {
            string mark = i == 0 ? Marks[0] : i == rows.Count / 2 ? Marks[1] : i == rows.Count - 1 ? Marks[2] : "";
            string axis = mark.PadLeft(Margin) + (mark.Length > 0 ? "┤" : "│");
            lines.Add(Inks.Paint(axis, Ink.Faint, inColor) + row);
        }

        string below = Ends.From + Ends.To.PadLeft(Math.Max(Ends.To.Length + 1, columns - Ends.From.Length));
        lines.Add(Inks.Paint("└".PadLeft(Margin + 1) + new string('─', columns), Ink.Faint, inColor));
        lines.Add(Inks.Paint(indent + below, Ink.Faint, inColor));
        if (legend.Length > 0)
            lines.Add(indent + legend);
        return string.Join('\n', lines);
    }
}
