using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Showing;

/// <summary>The title above a chart of text, the ends of its axes, and the legend below.</summary>
/// <param name="Marks">The texts at the top, the middle and the bottom of the left axis.</param>
/// <param name="Ends">The texts at the ends of the lower axis.</param>
internal sealed record ChartFrame(string[] Marks, (string From, string To) Ends)
{
    public ChartFrame((double Left, double Right) x, (double Bottom, double Top) y)
        : this(
            [NumberText.Short(y.Top), NumberText.Short((y.Top + y.Bottom) / 2), NumberText.Short(y.Bottom)],
            (NumberText.Short(x.Left), NumberText.Short(x.Right)))
    {
    }

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
