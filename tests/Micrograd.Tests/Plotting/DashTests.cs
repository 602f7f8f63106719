using System.Diagnostics;
using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class DashTests
{
    [Fact]
    public void Dashes_and_gaps_are_ten_pixels_long_and_begin_anew_after_a_gap_in_the_curve()
    {
        Pixel[] places = [new(0, 0), new(25, 0), new(float.NaN, 0), new(100, 0), new(100, 15)];
        using SKPath path = new Dashes().GetPath(places);
        Assert.Equal(
            [(0, 0), (10, 0), (20, 0), (25, 0), (100, 0), (100, 10)],
            path.Points.Select(point => (point.X, point.Y)));
    }

    [Fact]
    public void In_an_svg_the_curve_and_its_symbol_are_dashed()
    {
        string svg = Dashed().ToSvg();
        string[] paths = [.. svg.Split("<path ").Where(path => path.Contains("#0072B2", StringComparison.Ordinal))];
        Assert.Equal(2, paths.Length);
        Assert.All(paths, path => Assert.Contains("fill=\"none\"", path, StringComparison.Ordinal));
        int[] dashes = [.. paths.Select(path => path.Count(letter => letter == 'M')).Order()];
        Assert.Equal([2, 33], dashes); // on 28 and on 644 pixels
    }

    [Fact]
    public async Task Dashes_print_nothing_on_the_standard_error()
    {
        // Skia writes there itself, so only another process can see it.
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(DashTests).Assembly.Location,
                "-method",
                $"*{nameof(In_an_svg_the_curve_and_its_symbol_are_dashed)}",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process run = Process.Start(start)!;
        Task<string> errors = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
        Assert.Equal("", await errors);
    }

    private static Picture Dashed() => Pictures.Curves(
        [new Curve("d", [0, 1], [0, 0], CurveStyle.Dashed), new Curve("p", [0, 1], [1, 1], CurveStyle.Points)]);
}
