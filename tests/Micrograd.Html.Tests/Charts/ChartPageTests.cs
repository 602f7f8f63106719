using Micrograd.Html.Tests.Graphs;
using Micrograd.Plotting;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Charts;

public class ChartPageTests(Chromium chromium)
{
    public static Picture Curves { get; } = Pictures.Curves(
        [new Curve("square", [0, 1, 2, 3], [0, 1, 4, 9]), new Curve("line", [0, 1, 2, 3], [0, 1, 2, 3])],
        title: "Two curves",
        xLabel: "x");

    public static Picture Bars { get; } = Pictures.Bars(
        ["C#", "Python"], [19.5, 1_600_000], title: "A step", xLabel: "µs", logarithmic: true);

    public static Picture Map { get; } = Pictures.DecisionMap(
        (x, y) => x + 10 * y, [new(-1, -1, 0), new(1, 1, 1)], title: "A decision");

    public static Picture Heat { get; } = Pictures.HeatMap(
        (row, column) => 3 * row + column, ["first", "second"], ["x", "y", "z"], title: "A table");

    [Fact]
    public async Task Curves_over_the_same_x_are_one_table()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Curves);
        Assert.Equal(
            "x\tsquare\tline\n0\t0\t0\n1\t1\t1\n2\t4\t2\n3\t9\t3", (await open.Text("table")).Trim());
        open.AssertQuiet();
    }

    [Fact]
    public async Task A_long_curve_shows_some_of_its_places_and_says_how_many()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Pictures.Plot(x => x * x, 0, 5));
        Assert.Equal("41 of 501 places", await open.Text("caption"));
        Assert.Equal(41, await open.Page.Locator("tbody tr").CountAsync());
        Assert.Equal("5\t25", (await open.Text("tbody tr:last-child")).Trim());
    }

    [Fact]
    public async Task Bars_and_heat_maps_are_tables_with_their_names()
    {
        await using OpenPage bars = await OpenPage.Of(chromium, Bars);
        Assert.Equal("name\tµs\nC#\t19.5\nPython\t1,600,000", (await bars.Text("table")).Trim());
        await using OpenPage heat = await OpenPage.Of(chromium, Heat);
        Assert.Equal("x\ty\tz\nfirst\t0\t1\t2\nsecond\t3\t4\t5", (await heat.Text("table")).Trim());
    }

    [Fact]
    public async Task Under_the_pointer_is_the_nearest_point_of_a_curve()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Curves);
        Assert.Equal("Point at the picture to read a value.", await open.Text(".under"));
        (float x, float y) = await PlaceOf(open, 3, 9);
        await open.Page.Mouse.MoveAsync(x - 3, y + 2);
        Assert.Equal("square: x = 3, y = 9", await open.Text(".under"));
        await open.Page.Mouse.MoveAsync(0, 0);
    }

    [Fact]
    public async Task Under_the_pointer_is_the_score_of_a_map()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Map);
        (float x, float y) = await PlaceOf(open, 0.5, 0.25);
        await open.Page.Mouse.MoveAsync(x, y);
        string[] said = (await open.Text(".under")).Split(": ");
        Assert.StartsWith("x₁ = 0.", said[0], StringComparison.Ordinal);
        Assert.Equal(3, double.Parse(said[1], System.Globalization.CultureInfo.InvariantCulture), 0.3); // half a cell
    }

    [Fact]
    public async Task Under_the_pointer_is_a_bar_or_a_named_cell()
    {
        await using OpenPage bars = await OpenPage.Of(chromium, Bars);
        (float x, float y) = await PlaceOf(bars, 1000, 0);
        await bars.Page.Mouse.MoveAsync(x, y);
        Assert.Equal("Python: 1600000", await bars.Text(".under"));
        await using OpenPage heat = await OpenPage.Of(chromium, Heat);
        (x, y) = await PlaceOf(heat, 1, 1);
        await heat.Page.Mouse.MoveAsync(x, y);
        Assert.Equal("first, y: 1", await heat.Text(".under"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_on_any_kind_of_picture(ColorScheme scheme, int width)
    {
        Picture[] all = [Curves, Bars, Map, Heat, Pictures.DrawNetwork(new MLP(2, [3, 1]))];
        foreach (Picture picture in all)
        {
            await using OpenPage open = await OpenPage.Of(
                chromium, picture, options: AccessibilityTests.Window(width, scheme));
            await AccessibilityTests.AssertAccessible(open);
            Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            open.AssertQuiet();
        }
    }

    /// <summary>Where a place of the chart is in the window, from the data that the page carries.</summary>
    private static async Task<(float X, float Y)> PlaceOf(OpenPage open, double x, double y)
    {
        double[] place = await open.Page.EvaluateAsync<double[]>(
            """
            ([x, y]) => {
              const { frame, places, logX } = JSON.parse(document.querySelector("script.data").textContent);
              const svg = document.querySelector("svg"), box = svg.getBoundingClientRect();
              const scale = box.width / svg.viewBox.baseVal.width, at = logX ? Math.log10(x) : x;
              return [
                box.left + scale * (frame[0] + (at - places[0]) / (places[1] - places[0]) * (frame[1] - frame[0])),
                box.top + scale * (frame[2] + (y - places[2]) / (places[3] - places[2]) * (frame[3] - frame[2])),
              ];
            }
            """,
            new[] { x, y });
        return ((float)place[0], (float)place[1]);
    }
}
