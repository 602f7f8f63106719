using System.Globalization;
using Micrograd.Plotting;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Showing;

/// <summary>The text that shows a picture in a terminal, and always the path of its PNG.</summary>
internal sealed class PictureText(TerminalScreen screen)
{
    private const int WidestPicture = 80;
    private const int ChartHeight = 12;

    private int saved;

    public string Of(Picture picture)
    {
        string path;
        do
            path = Path.Combine("pictures", string.Create(CultureInfo.InvariantCulture, $"console-{++saved}.png"));
        while (File.Exists(path)); // a picture of an earlier session stays
        picture.Save(path);
        string where = path.Replace('\\', '/');
        return Inline(picture) is { } inline ? inline + "\n" + where : where;
    }

    private string? Inline(Picture picture)
    {
        int columns = Math.Min(WidestPicture, screen.Width - 1);
        if (screen.Protocol != PictureProtocol.None)
            return InlinePicture.Of(picture.ToPng(), screen.Protocol, columns);
        if (!screen.IsTerminal)
            return null;
        if (picture.Graph is { } graph)
            return GraphTree.Of(graph.Root, screen.InColor);
        return picture.Series.Count > 0
            ? BrailleChart.Of(picture.Series, picture.Title, columns, ChartHeight, screen.InColor)
            : null;
    }
}
