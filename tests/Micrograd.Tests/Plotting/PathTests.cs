using Micrograd.Plotting.Charts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

/// <summary>
/// The path of a descent on a picture of 200 x 200 pixels without axes: place (x, y) is pixel (x, 200 - y).
/// </summary>
public class PathTests
{
    private const int Side = 200;

    [Fact]
    public void Each_place_has_a_dot_and_a_line_joins_it_to_the_next()
    {
        using SKBitmap bitmap = Paint([new(20, 100), new(100, 100), new(100, 40)]);
        Assert.All(
            [(20, 100), (60, 100), (100, 100), (100, 130), (100, 160)],
            at => Assert.True(Pixels.IsVermilion(bitmap.GetPixel(at.Item1, at.Item2)), $"{at}"));
        Assert.False(Pixels.IsVermilion(bitmap.GetPixel(60, 130)), "beside the path");
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(20, false)]
    public void An_arrow_has_a_head_where_there_is_room_for_it(int length, bool hasHead)
    {
        using SKBitmap bitmap = Paint([new(40, 100), new(40 + length, 100)]);
        int foot = 40 + length - 14; // the dot's 5.5 pixels and most of the head's 10 before the end
        int height = Enumerable.Range(80, 40).Count(y => Pixels.IsVermilion(bitmap.GetPixel(foot, y)));
        Assert.Equal(hasHead, height > 4); // the line alone is 2 pixels high
    }

    [Fact]
    public void Numbers_stand_above_their_places_where_they_do_not_run_into_each_other()
    {
        using SKBitmap near = Paint([new(30, 50), new(48, 50), new(100, 50)]);
        using SKBitmap far = Paint([new(30, 50), new(65, 50), new(100, 50)]);
        Assert.True(Number(near, 30) > 0 && Number(near, 100) > 0, "0 and 2");
        Assert.Equal(0, Number(near, 48));
        Assert.True(Number(far, 65) > 0, "1 has room");
    }

    [Fact]
    public void A_long_path_has_numbers_at_its_two_ends_only()
    {
        using SKBitmap bitmap = Paint([.. Enumerable.Range(0, 25).Select(i => new Coordinates(20 + 6 * i, 50))]);
        Assert.True(Number(bitmap, 20) > 0 && Number(bitmap, 164) > 0, "0 and 24");
        Assert.Equal(0, Pixels.Count(bitmap, 35, 130, 145, 142, Pixels.IsVermilion));
    }

    [Fact]
    public void The_legend_names_the_path() => Assert.Equal(
        "2 steps", Assert.Single(new PathPlottable([new(0, 0)], 0, "2 steps").LegendItems).LabelText);

    /// <summary>How much is painted where the number above a place at y = 50 stands.</summary>
    private static int Number(SKBitmap bitmap, int x) =>
        Pixels.Count(bitmap, x - 8, 130, x + 8, 142, Pixels.IsVermilion);

    private static SKBitmap Paint(Coordinates[] places)
    {
        using var plot = new Plot();
        plot.PlottableList.Add(new PathPlottable(places, 0, ""));
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.HideLegend();
        plot.Axes.SetLimits(0, Side, 0, Side);
        return SKBitmap.Decode(plot.GetImageBytes(Side, Side, ScottPlot.ImageFormat.Png));
    }
}
