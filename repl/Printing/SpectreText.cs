using Spectre.Console;
using Spectre.Console.Rendering;

namespace Micrograd.Repl.Printing;

/// <summary>Spectre's tables as text: the console writes them as it writes every other value.</summary>
internal static class SpectreText
{
    public static string Of(IRenderable renderable, int width, bool inColor) =>
        Of(renderable, width, inColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors);

    public static string Of(IRenderable renderable, int width, ColorSystemSupport colors)
    {
        bool inColor = colors != ColorSystemSupport.NoColors;
        using var writer = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = inColor ? AnsiSupport.Yes : AnsiSupport.No,
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
    public static Table Table(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        IReadOnlyList<string>[] lines = [.. rows];
        for (int i = 0; i < heading.Count; i++)
        {
            int column = i;
            bool isNumber = lines.Length > 0
                && lines.All(line => line[column].Length == 0 || NumberText.IsNumber(line[column]));
            Justify alignment = isNumber ? Justify.Right : Justify.Left;
            table.AddColumn(new TableColumn(new Text(heading[i])) { Alignment = alignment });
        }

        foreach (IReadOnlyList<string> line in lines)
            table.AddRow(line.Select(cell => new Text(cell)));
        return table;
    }
}
