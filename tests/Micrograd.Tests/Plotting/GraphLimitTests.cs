using System.Diagnostics;
using Micrograd.Plotting;

namespace Micrograd.Tests.Plotting;

public class GraphLimitTests
{
    [Fact]
    public void More_than_150_values_are_refused_with_their_number_and_what_to_do() => Assert.Equal(
        "The graph has 151 values, more than the 150 that a picture can show readably. Draw one example, or a part "
        + "(any Value is the root of its own graph), or pass force: true, which draws up to 5,000.",
        Assert.Throws<InvalidOperationException>(() => Pictures.Draw(Sum(75)).ToSvg()).Message);

    [Fact]
    public void Forced_it_is_drawn() => Assert.Equal(151, Pictures.Draw(Sum(75), force: true).Series[0].Y.Count);

    [Fact]
    public void A_million_values_are_counted_and_refused_at_once()
    {
        Value long_ = Sum(500_000);
        var watch = Stopwatch.StartNew();
        Assert.Equal(
            "The graph has 1,000,001 values, more than the 5,000 that can be drawn at all. "
            + "Draw one example, or a part: any Value is the root of its own graph.",
            Assert.Throws<InvalidOperationException>(() => Pictures.Draw(long_, force: true).ToPng()).Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Five_thousand_values_are_drawn_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(Pictures.Draw(Sum(2_499), force: true).ToSvg());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}"); // 2 s on an idle machine
    }

    [Fact]
    public void Edges_too_long_to_be_drawn_are_refused_rather_than_tried()
    {
        List<Value> values = [new Value(1)];
        while (values.Count < 2_000)
            values.Add(values[^1] + 1);
        var all = Value.Sum([.. values]);
        Assert.StartsWith(
            "The edges of this graph are too long to be drawn: they need more than",
            Assert.Throws<InvalidOperationException>(() => Pictures.Draw(all, force: true)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Unfolding_may_not_reach_beyond_the_limit_either()
    {
        Value[] weights = [.. Enumerable.Range(0, 70).Select(i => new Value(i))];
        var dot = Value.Dot(weights, [.. weights.Select(weight => new Value(weight.Data))]);
        Assert.Equal(141, Pictures.Draw(dot).Series[0].Y.Count);
        Assert.StartsWith(
            "The graph has 279 values,",
            Assert.Throws<InvalidOperationException>(() => Pictures.Draw(dot, unfold: true).ToSvg()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_without_a_picture_is_kept_with_its_title_and_says_how_many_values_it_has()
    {
        Picture kept = Pictures.Draw(Sum(600), title: "Long");
        Assert.Equal("Picture(\"Long\", a graph of 1,201 values)", kept.ToString());
        Assert.Equal(1_201, kept.Graph!.Nodes.Count);
        Assert.StartsWith(
            "The graph has 1,201 values, more than the 150",
            Assert.Throws<InvalidOperationException>(() => kept.Width).Message,
            StringComparison.Ordinal);
    }

    private static Value Sum(int terms)
    {
        Value sum = new(0);
        for (int i = 0; i < terms; i++)
            sum += 1;
        return sum;
    }
}
