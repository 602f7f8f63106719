using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Showing;

/// <summary>The title above a chart of text, the ends of its axes, and the legend below.</summary>
internal static class ChartFrame
{
    /// <param name="title">The title, or an empty text.</param>
    /// <param name="rows">The rows of the chart.</param>
    /// <param name="marks">The texts at the top, the middle and the bottom of the left axis.</param>
    /// <param name="columns">The width of the chart without its axis.</param>
    /// <param name="ends">The texts at the ends of the lower axis.</param>
    /// <param name="legend">The legend, or an empty text.</param>
    /// <param name="inColor">Whether there are colors.</param>
    public static string Around(
        string title,
        IReadOnlyList<string> rows,
        string[] marks,
        int columns,
        (string From, string To) ends,
        string legend,
        bool inColor)
    {
        int margin = Margin(marks);
        string indent = new(' ', margin + 1);
        List<string> lines = title.Length > 0 ? [indent + Inks.Paint(title, Ink.Strong, inColor)] : [];
        for (int row = 0; row < rows.Count; row++)
        {
            int middle = rows.Count / 2, last = rows.Count - 1;
            string mark = row == 0 ? marks[0] : row == middle ? marks[1] : row == last ? marks[2] : "";
            string axis = mark.PadLeft(margin) + (mark.Length > 0 ? "┤" : "│");
            lines.Add(Inks.Paint(axis, Ink.Faint, inColor) + rows[row]);
        }

        lines.Add(Inks.Paint(new string(' ', margin) + "└" + new string('─', columns), Ink.Faint, inColor));
        string below = ends.From + ends.To.PadLeft(Math.Max(ends.To.Length + 1, columns - ends.From.Length));
        lines.Add(Inks.Paint(indent + below, Ink.Faint, inColor));
        if (legend.Length > 0)
            lines.Add(indent + legend);
        return string.Join('\n', lines);
    }

    /// <summary>The columns that the left axis takes.</summary>
    public static int Margin(string[] marks) => marks.Max(mark => mark.Length) + 1;

    public static string[] Marks(double bottom, double top) =>
        [NumberText.Short(top), NumberText.Short((top + bottom) / 2), NumberText.Short(bottom)];
}
