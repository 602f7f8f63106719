using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;
using Micrograd.Repl.Showing;
using Spectre.Console;

namespace Micrograd.Repl.Tests;

/// <summary>Maps and bars where a terminal takes no pictures.</summary>
public class MapTextTests
{
    [Fact]
    public void A_map_has_two_pixels_a_character_in_the_colors_of_its_picture()
    {
        Picture picture = Pictures.ClassMap(
            (x, y) => y > 0 ? 1 : 0, [new(-1, -1, 0), new(1, 1, 1)], margin: 1, classNames: ["low", "high"]);
        string[] lines = Map(picture, ColorSystemSupport.TrueColor).Split('\n');
        Assert.Equal(7, lines.Length); // four rows, the axis, its ends, the legend
        string high = "\e[38;2;241;200;168;48;2;241;200;168m▀", low = "\e[38;2;168;207;229;48;2;168;207;229m▀";
        Assert.StartsWith("\e[90m  2┤\e[0m" + high, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\e[90m -2┤\e[0m" + low, lines[3], StringComparison.Ordinal);
        // The point at (1, 1) is the upper pixel of a row, in the full color of its class.
        Assert.Contains("38;2;213;94;0;48;2;241;200;168m▀", lines[1], StringComparison.Ordinal);
        Assert.Contains("\e[38;2;213;94;0m● \e[0mhigh", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colors_a_map_is_drawn_with_characters()
    {
        Picture picture = Pictures.DecisionMap(
            (x, y) => y, [new(-1, -1, 0), new(1, 1, 1)], step: 0.5, classNames: ["low", "high"]);
        string[] lines = Map(picture, ColorSystemSupport.NoColors).Split('\n');
        Assert.Matches("┤#+x#$", lines[0]);
        Assert.Matches("│#+$", lines[1]);
        Assert.Contains('o', lines[2] + lines[3]);
        Assert.Matches("o low +x high", lines[^1]);
    }

    [Fact]
    public void A_terminal_of_256_colors_gets_the_nearest_ones() => Assert.Matches(
        "\e\\[38;5;\\d+;48;5;\\d+m▀",
        Map(Pictures.Contour((x, y) => x * x + y * y, -1, 1, -1, 1), ColorSystemSupport.EightBit));

    [Fact]
    public void Contours_show_their_levels_and_the_minimum()
    {
        string map = Map(Pictures.Contour((x, y) => x * x + y * y, -1, 1, -1, 1), ColorSystemSupport.TrueColor);
        Assert.Contains("2;123;135;148", map, StringComparison.Ordinal); // the color of level lines
        Assert.Contains("minimum, 0", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_numbers_has_the_names_of_its_rows_and_columns_at_the_ends()
    {
        string map = Map(
            Pictures.HeatMap((row, column) => row, ["top", "mid", "end"], ["left", "right"]),
            ColorSystemSupport.NoColors);
        Assert.StartsWith(" top┤\n", map, StringComparison.Ordinal);
        Assert.Contains("\n end┤####", map, StringComparison.Ordinal);
        Assert.Matches(@"left +right$", map);
    }

    [Fact]
    public void Bars_begin_at_0_and_end_with_their_values() => Assert.Equal("""
        sizes
            a │    ████████ 2
        three │    ████████████ 3
         down │████ -1
        """.ReplaceLineEndings("\n"), Bars(Pictures.Bars(["a", "three", "down"], [2, 3, -1], "sizes"), width: 27));

    [Fact]
    public void On_a_logarithmic_axis_bars_begin_at_a_power_of_ten() => Assert.Equal("""
        a │███ 0.1
        b │█████████ 10
        """.ReplaceLineEndings("\n"), Bars(Pictures.Bars(["a", "b"], [0.1, 10], logarithmic: true), width: 17));

    [Theory]
    [InlineData("\e[6;20;10t\e[?62;4c", 10)]
    [InlineData("\e[?62;4c", 8)]
    [InlineData("\e[6;0;0t\e[?62;4c", 8)]
    public void The_width_of_a_character_scales_sixels(string answer, int width) =>
        Assert.Equal(width, TerminalQuestion.CellWidth(answer));

    private static string Map(Picture picture, ColorSystemSupport colors)
    {
        var chart = (Chart)picture.Painting;
        return HalfBlockMap.Of(chart, chart.Marks.OfType<MapMark>().First(), width: 60, rows: 4, colors);
    }

    private static string Bars(Picture picture, int width)
    {
        var chart = (Chart)picture.Painting;
        return BarRows.Of(chart, chart.Marks.OfType<BarsMark>().First(), width, inColor: false);
    }
}
