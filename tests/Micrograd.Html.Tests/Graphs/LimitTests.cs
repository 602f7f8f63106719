using Micrograd.Plotting;

namespace Micrograd.Html.Tests.Graphs;

public class LimitTests(Chromium chromium)
{
    [Fact]
    public void A_graph_too_large_for_a_picture_becomes_a_page_all_the_same()
    {
        Picture picture = Pictures.Draw(Sum(100));
        Assert.StartsWith(
            "The graph has 201 values, more than the 150 that a picture can show readably.",
            Assert.Throws<InvalidOperationException>(() => picture.ToSvg()).Message,
            StringComparison.Ordinal);
        Assert.Contains("data-node=\"200\"", HtmlPictures.PageOf(picture), StringComparison.Ordinal);
        Assert.Equal("Picture(a graph of 201 values)", picture.ToString());
    }

    [Fact]
    public void More_than_20_000_values_are_refused_with_their_number_and_what_to_do()
    {
        Picture picture = Pictures.Draw(Sum(10_000));
        Assert.Equal(
            "The graph has 20,001 values, more than the 20,000 that a page can show. Draw one example, or a part: "
            + "any Value is the root of its own graph.",
            Assert.Throws<InvalidOperationException>(() => HtmlPictures.SaveHtml(picture, "graph.html")).Message);
    }

    [Fact]
    public async Task Above_2000_values_neurons_are_folded_and_open_on_request()
    {
        var network = new MLP(2, [16, 16, 1]);
        var loss = Value.Sum(Enumerable.Range(1, 20).Select(i => network.Predict([i / 7.0, i / 11.0])));
        var graph = Graph.Of(loss);
        Assert.InRange(graph.Nodes.Count, 1_500, 2_000);
        Value more = loss + Value.Sum(Enumerable.Range(21, 10).Select(i => network.Predict([i / 7.0, i / 11.0])));
        graph = Graph.Of(more);
        Assert.InRange(graph.Nodes.Count, 2_001, 3_000);
        await using OpenPage open = await OpenPage.Of(chromium, Pictures.Draw(more, unfold: true));

        int weight = Array.IndexOf([.. graph.Nodes], network.Layers[0].Neurons[0].Weights[0]);
        int neuron = Array.FindIndex([.. graph.Nodes], node => node.Op == "dot");
        Assert.Equal(0, await open.Page.Locator($".picture [data-node='{weight}']").CountAsync());
        await open.Choose(neuron);
        await open.Page.ClickAsync("text=Open this neuron");
        await open.Page.ClickAsync(".about button >> nth=1"); // the bias is the first
        Assert.Equal("number", await open.Page.GetAttributeAsync(".change input", "type"));
        string typed = await open.Page.InputValueAsync(".change input");
        Assert.Equal(graph.Nodes[weight].Data, double.Parse(typed, System.Globalization.CultureInfo.InvariantCulture));
        string? before = await open.Data(neuron);
        await open.Page.FillAsync(".change input", "5");
        Assert.NotEqual(before, await open.Data(neuron));
        open.AssertQuiet();
    }

    [Fact]
    public async Task A_graph_of_10_000_values_opens_and_steps()
    {
        var values = new List<Value>();
        for (int i = 0; i < 3_334; i++)
            values.Add(new Value(i % 7 - 3) * new Value(i % 5 - 2));
        while (values.Count > 1)
            values = [.. values.Chunk(2).Select(pair => pair.Length == 2 ? pair[0] + pair[1] : pair[0])];
        await using OpenPage open = await OpenPage.Of(chromium, Pictures.Draw(values[0]));
        await open.Press("End");
        Assert.StartsWith("#1 = ", await open.Sentence(), StringComparison.Ordinal);
        open.AssertQuiet();
    }

    [Fact]
    public void A_dot_product_whose_weights_were_set_since_is_refused_as_Backward_refuses_it()
    {
        var network = new MLP(2, [1]);
        Value output = network.Predict([1, 2]);
        network.Parameters[0].Data = 7;
        Picture picture = Pictures.Draw(output);
        string expected = Assert.Throws<InvalidOperationException>(output.Backward).Message;
        Assert.Equal(
            expected,
            Assert.Throws<InvalidOperationException>(() => HtmlPictures.SaveHtml(picture, "graph.html")).Message);
    }

    [Theory]
    [InlineData("graph.png")]
    [InlineData("graph")]
    [InlineData("")]
    public void A_path_that_does_not_end_with_html_is_refused(string path) => Assert.Equal(
        $"SaveHtml writes a page, and the path is \"{path}\". End it with .html, such as \"pictures/graph.html\". "
        + "(Parameter 'path')",
        Assert.Throws<ArgumentException>(
            () => HtmlPictures.SaveHtml(Expressions.Drawn(Expressions.Lecture()), path)).Message);

    private static Value Sum(int terms)
    {
        Value sum = new(0);
        for (int i = 0; i < terms; i++)
            sum += 1;
        return sum;
    }
}
