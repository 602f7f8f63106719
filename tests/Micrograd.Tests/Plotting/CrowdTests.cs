using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

/// <summary>Many names, and long ones.</summary>
public class CrowdTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("a long text ", 25));

    [Theory]
    [InlineData("a long text", 1000, "a long text")]
    [InlineData("a long text", 60, "a long…")]
    [InlineData("a long text", 1, "…")]
    [InlineData("損失損失損失", 50, "損失…")]
    [InlineData("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 1, "…")]
    public void A_text_that_is_too_long_ends_with_an_ellipsis(string text, float longest, string shown)
    {
        using SKFont font = Typefaces.Font(14);
        Assert.Equal(shown, Lettering.Shorten(text, font, longest));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(43)]
    [InlineData(300)]
    public void Many_curves_have_texts_that_lie_in_the_picture_and_none_covers_another(int count)
    {
        Curve[] curves = [.. Enumerable.Range(0, count).Select(i => new Curve($"run {i}", [0, 1], [i, 1]))];
        Curve[] named = [.. curves.Select(curve => curve with { Name = curve.Name + Long })];
        AssertApart(Pictures.Curves(curves, "t", "x", "y"));
        AssertApart(Pictures.Curves(named, "t", "x", "y"));
        AssertApart(Pictures.Curves(named, "t", "x", "y").Sized(400, 300));
    }

    [Fact]
    public void Thirty_classes_lie_in_the_picture()
    {
        ClassPoint[] points = [.. Enumerable.Range(0, 60).Select(i => new ClassPoint(i, i, i % 30))];
        string[] names = [.. Enumerable.Range(0, 30).Select(i => $"species {i} {Long}")];
        AssertApart(Pictures.Points(points));
        AssertApart(Pictures.Points(points, classNames: names));
        AssertApart(Pictures.ClassMap((x, y) => (int)Math.Clamp(x, 0, 29), points, classNames: names));
    }

    [Fact]
    public void A_legend_says_how_many_names_it_leaves_out()
    {
        using var plot = new Plot();
        foreach (int i in Enumerable.Range(0, 10))
            plot.Add.Scatter(i, i).LegendText = $"run {i}";
        var legend = new ChartLegend(plot, longest: 100, most: 4);
        Assert.Equal(["run 0", "run 1", "run 2", "… and 7 more"], legend.GetItems().Select(item => item.LabelText));
    }

    [Fact]
    public void A_legend_stands_in_a_free_corner_and_below_the_plot_where_a_curve_runs_through_each_corner()
    {
        double[] x = [-1, 0, 1];
        AssertLegend(inPlot: true, new Curve("up", x, [-1, 0, 1]), new Curve("up too", x, [-1, 0.2, 1]));
        AssertLegend(inPlot: false, new Curve("up", x, [-1, 0, 1]), new Curve("down", x, [1, 0, -1]));

        static void AssertLegend(bool inPlot, params Curve[] curves)
        {
            var chart = (Chart)Pictures.Curves(curves).Painting;
            using var plot = new Plot();
            Assert.Equal(inPlot, LegendPlacement.Place(plot, chart, chart.Extent)!.IsVisible);
        }
    }

    [Fact]
    public void Sixty_bars_have_a_line_each()
    {
        Picture picture = SixtyBars();
        AssertApart(picture);
        Assert.Equal(60 * 22 + 120, picture.Height);
        Assert.Equal(60, NamesOn(picture).Length);
        Assert.Equal(500, Pictures.Bars(["a"], [1]).Height);
    }

    [Theory]
    [InlineData(500, 20)] // 6 pixels a bar, so each third name
    [InlineData(100, 1)]
    public void At_a_size_with_less_room_some_bars_have_their_name(int height, int shown)
    {
        Picture picture = SixtyBars().Sized(800, height);
        AssertApart(picture);
        Assert.Equal(shown, NamesOn(picture).Length);
        Assert.Contains("bar 0", NamesOn(picture));
    }

    [Fact]
    public void A_long_name_leaves_room_for_its_bar()
    {
        Picture picture = Pictures.Bars([Long, "b"], [1, 2]);
        AssertApart(picture);
        using SKBitmap bitmap = Pixels.Of(picture);
        Assert.True(Pixels.Count(bitmap, 400, 0, 800, 500, Pixels.IsBlue) > 10_000);
    }

    [Theory]
    [InlineData(800, 500)]
    [InlineData(200, 160)]
    public void Long_titles_and_labels_stay_in_the_picture(int width, int height)
    {
        AssertApart(Pictures.LossCurve([3, 2, 1], Long, xLabel: Long, yLabel: Long).Sized(width, height));
    }

    [Fact]
    public void The_title_of_a_graph_does_not_stretch_it()
    {
        Picture picture = Pictures.Draw(new Value(1, Long) * 2, title: Long);
        Assert.InRange(picture.Width, 100, 800);
        AssertApart(picture);
    }

    private static Picture SixtyBars() =>
        Pictures.Bars(Enumerable.Range(0, 60).Select(i => $"bar {i}"), Enumerable.Range(1, 60).Select(i => (double)i));

    private static string[] NamesOn(Picture picture) =>
    [
        .. SvgTexts.Of(picture).Select(one => one.Text).Where(text => text.StartsWith("bar", StringComparison.Ordinal)),
    ];

    private static void AssertApart(Picture picture)
    {
        IReadOnlyList<(string Text, SKRect Box)> texts = SvgTexts.Of(picture);
        var whole = new SKRect(0, 0, picture.Width, picture.Height);
        for (int i = 0; i < texts.Count; i++)
        {
            Assert.True(whole.Contains(texts[i].Box), $"{texts[i]} is outside");
            Assert.DoesNotContain(texts.Take(i), other => other.Box.IntersectsWith(texts[i].Box));
        }
    }
}
