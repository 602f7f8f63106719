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
    public void Numbers_stand_above_their_places_where_there_is_room()
    {
        using SKBitmap bitmap = Paint([new(30, 50), new(65, 50), new(100, 50)]);
        Assert.All([30, 65, 100], x => Assert.True(Number(bitmap, x) > 0));
    }

    [Fact]
    public void A_number_covers_no_other_number_no_dot_and_no_arrow_and_stays_in_the_frame()
    {
        var random = new System.Random(1);
        for (int path = 0; path < 50; path++)
        {
            SKPoint[] at = [.. Enumerable.Range(0, 12).Select(_ => new SKPoint(random.Next(200), random.Next(200)))];
            var room = new NumberRoom(at, 5, new SKRect(0, 0, 200, 200));
            List<SKRect> taken = [];
            foreach (SKPoint? place in at.Select(dot => room.Take(dot, 16)))
            {
                if (place is not { } middle)
                    continue;
                var number = SKRect.Create(middle.X - 8, middle.Y - 11, 16, 11);
                Assert.True(new SKRect(0, 0, 200, 200).Contains(number));
                Assert.DoesNotContain(taken, other => other.IntersectsWith(number));
                Assert.DoesNotContain(OnPath(at), number.Contains);
                taken.Add(number);
            }
        }

        static IEnumerable<SKPoint> OnPath(SKPoint[] at) =>
            from i in Enumerable.Range(1, at.Length - 1)
            from step in Enumerable.Range(0, 201)
            select at[i - 1] + new SKPoint((at[i] - at[i - 1]).X * step / 200, (at[i] - at[i - 1]).Y * step / 200);
    }

    [Fact]
    public void A_number_without_room_is_left_out()
    {
        using SKBitmap bitmap = Paint([.. Enumerable.Range(0, 15).Select(i => new Coordinates(40 + 3 * i, 50))]);
        Assert.True(Pixels.Count(bitmap, 0, 0, Side, 142, Pixels.IsVermilion) < 8 * 60); // not 15 numbers of 60 pixels
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
