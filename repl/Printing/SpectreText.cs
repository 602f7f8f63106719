using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Micrograd.Repl.Printing;

/// <summary>Spectre's tables as text: the console writes them as it writes every other value.</summary>
internal static class SpectreText
{
    public static string Of(IRenderable renderable, int width, ColorSystemSupport colors)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colors == ColorSystemSupport.NoColors ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = colors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(renderable);
        // A border without lines leaves empty rows above and below.
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd())).Trim('\n');
    }

    /// <summary>A table of plain cells; columns of numbers are aligned to the right.</summary>
    public static string Table(
        IEnumerable<string> heading, IEnumerable<IEnumerable<string>> rows, int width, bool inColor)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        string[][] lines = [.. rows.Select(row => row.ToArray())];
        foreach ((int column, string name) in heading.Index())
        {
            bool isNumber = lines.Length > 0 && lines.All(line => line[column].Length == 0
                || double.TryParse(line[column], NumberStyles.Float, CultureInfo.InvariantCulture, out _));
            Justify alignment = isNumber ? Justify.Right : Justify.Left;
            table.AddColumn(new TableColumn(new Text(name)) { Alignment = alignment });
        }

        foreach (string[] line in lines)
            table.AddRow(line.Select(cell => new Text(cell)));
        return Of(table, width, inColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors);
    }
}
