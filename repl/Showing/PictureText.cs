using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;
using Micrograd.Repl.Printing;
using Spectre.Console;

namespace Micrograd.Repl.Showing;

/// <summary>The text that shows a picture in a terminal, and always the path of its PNG.</summary>
internal sealed class PictureText(TerminalScreen screen)
{
    private const int WidestPicture = 80;
    private const int ChartHeight = 12;
    private const int MapHeight = 18;

    private int saved;

    public string Of(Picture picture)
    {
        string path;
        do
            path = Path.Combine("pictures", $"console-{++saved}.png");
        while (File.Exists(path)); // a picture of an earlier session stays
        picture.Save(path);
        string where = path.Replace('\\', '/');
        return Inline(picture) is { } inline ? inline + "\n" + where : where;
    }

    private string? Inline(Picture picture)
    {
        int columns = Math.Min(WidestPicture, screen.Width - 1);
        (PictureProtocol protocol, int cellWidth) = screen.Pictures;
        if (protocol != PictureProtocol.None)
        {
            // The other protocols scale in the terminal.
            double scale = protocol == PictureProtocol.Sixel ? columns * cellWidth / (double)picture.Width : 1;
            return InlinePicture.Of(picture.ToPng(scale), protocol, columns);
        }

        if (!screen.IsTerminal)
            return null;
        if (picture.Graph is { } graph)
            return GraphTree.Of(graph.Root, screen.InColor);
        var chart = picture.Painting as Chart;
        ColorSystemSupport colors = screen.InColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors;
        if (chart?.Marks.OfType<MapMark>().FirstOrDefault() is { } map)
            return HalfBlockMap.Of(chart, map, columns, MapHeight, colors);
        if (chart?.Marks.OfType<BarsMark>().FirstOrDefault() is { } bars)
            return BarRows.Of(chart, bars, columns, screen.InColor);
        return picture.Series.Count > 0
            ? BrailleChart.Of(picture.Series, picture.Title, columns, ChartHeight, screen.InColor)
            : null;
    }
}
