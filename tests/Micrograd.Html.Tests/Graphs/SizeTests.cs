using System.Text;
using System.Text.RegularExpressions;
using Micrograd.Html.Documents;
using Micrograd.Html.Graphs;
using Micrograd.Plotting;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Html.Tests.Graphs;

public partial class SizeTests
{
    [Fact]
    public void Code_and_style_are_at_most_30_KB()
    {
        string page = HtmlPictures.PageOf(Expressions.Drawn(Expressions.Lecture()));
        int bytes = CodeAndStyle().Matches(page).Sum(part => Encoding.UTF8.GetByteCount(part.Value));
        Assert.InRange(bytes, 20_000, 30_000);
    }

    public static TheoryData<string> Graphs => ["lecture", "random", "unfolded network", "batch"];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Data_are_at_most_60_bytes_a_node_and_picture_and_table_at_most_1000(string which)
    {
        var network = new MLP(2, [16, 16, 1]);
        Value root = which switch
        {
            "lecture" => Expressions.Lecture(),
            "random" => Expressions.Random(3, onlyArithmetic: false),
            "unfolded network" => network.Predict([0.1, 0.2]),
            _ => Value.Sum(Enumerable.Range(0, 60).Select(i => network.Predict([i / 7.0, i / 11.0]))),
        };
        var painting = (GraphPainting)Pictures.Draw(root, unfold: which != "batch", force: true).Painting;
        var walked = new WalkedGraph(painting.Walkable!);
        double nodes = walked.Nodes.Count;
        Assert.InRange(Encoding.UTF8.GetByteCount(GraphData.Of(walked)) / nodes, 0, 60);
        string still = GraphSvg.Of(walked, "") + GraphTable.Of(walked);
        Assert.InRange(Encoding.UTF8.GetByteCount(still) / nodes, 0, 1_000);
    }

    [GeneratedRegex("<style>.*?</style>|<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex CodeAndStyle();
}
