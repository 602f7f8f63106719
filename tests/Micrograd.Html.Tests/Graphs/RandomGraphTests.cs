using System.Globalization;
using Micrograd.Html.Documents;
using Micrograd.Html.Graphs;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Html.Tests.Graphs;

public class RandomGraphTests(Chromium chromium)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Stepped_to_the_end_the_gradients_are_the_engines_and_stepped_back_none_is_left(int seed)
    {
        Value root = Expressions.Random(seed, onlyArithmetic: seed % 2 == 0);
        var graph = Graph.Of(root);
        IReadOnlyDictionary<Value, double> slopes = graph.Slopes();
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(root));
        int computed = graph.Nodes.Count(node => node.Operands.Count > 0), last = computed + 1 + graph.Edges.Count;

        await open.Press("Home");
        await open.PressInPage("ArrowRight", last);
        Assert.Equal($"step {last} of {last}", await open.Text(".step"));
        Assert.Equal(
            graph.Nodes.Select(node => $"{GraphBox.Number(node.Data)} {GraphBox.Number(slopes[node])}"),
            await Cells(open, graph.Nodes.Count));

        await open.PressInPage("ArrowLeft", last);
        Assert.Equal($"step 0 of {last}", await open.Text(".step"));
        Assert.Equal(
            graph.Nodes.Select(node => node.Operands.Count > 0 ? "· ·" : $"{GraphBox.Number(node.Data)} ·"),
            await Cells(open, graph.Nodes.Count));

        open.AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_changed_leaf_gives_what_the_engine_computes_anew(int seed)
    {
        bool onlyArithmetic = seed % 2 == 0;
        Value root = Expressions.Random(seed, onlyArithmetic);
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(root));
        Value anew = Expressions.Random(seed, onlyArithmetic); // the same graph, to be computed with another leaf
        double[] found = await ComputedInPage(open, leaf: 0, number: 0.625);

        var graph = Graph.Of(anew);
        double[] expected = Recompute(graph, 0.625);
        double largest = expected.Max(Math.Abs);
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double allowed = onlyArithmetic ? 0 : 1e-12 * largest; // exp and pow round otherwise than glibc's
            Assert.True(Math.Abs(expected[i] - found[i]) <= allowed, $"{i}: {found[i]}, not {expected[i]}");
        }
    }

    /// <summary>The number and the gradient of each node in the table.</summary>
    private static Task<string[]> Cells(OpenPage open, int nodes) => open.Page.EvaluateAsync<string[]>(
        """
        nodes => [...Array(nodes).keys()].map(node =>
          [...document.querySelectorAll(`tr[data-node='${node}'] td`)].slice(1).map(cell => cell.textContent).join(" "))
        """,
        nodes);

    /// <summary>All numbers, then all gradients, with one leaf changed, by the page's own scripts.</summary>
    private static async Task<double[]> ComputedInPage(OpenPage open, int leaf, double number)
    {
        string files = string.Concat(GraphFragment.Scripts.Except(["start.js"]).Select(HtmlDocument.Resource));
        string text = number.ToString(CultureInfo.InvariantCulture);
        string[] found = await open.Page.EvaluateAsync<string[]>($$"""
            (() => {
              {{files}}
              const graph = readGraph(document.querySelector(".walk"));
              const numbers = forward(graph, graph.leaves.with({{leaf}}, {{text}}), {});
              const line = timeLine(graph, numbers, "none");
              return [...numbers.data, ...line.after(line.last).grads].map(String);
            })()
            """);
        return [.. found.Select(one => double.Parse(one, CultureInfo.InvariantCulture))];
    }

    /// <summary>Applies each operation of the graph again.</summary>
    private static double[] Recompute(Graph graph, double first)
    {
        var copies = new Dictionary<Value, Value>();
        foreach (Value node in graph.Nodes)
        {
            Value[] operands = [.. node.Operands.Select(operand => copies[operand])];
            copies.Add(node, node.operation switch
            {
                null => new Value(ReferenceEquals(node, graph.Nodes[0]) ? first : node.Data),
                UnaryOperation unary => unary.Apply(operands[0]),
                BinaryOperation binary => binary.Apply(operands[0], operands[1]),
                _ => Value.Sum(operands),
            });
        }

        copies[graph.Root].Backward();
        return [.. graph.Nodes.Select(node => copies[node].Data), .. graph.Nodes.Select(node => copies[node].Grad)];
    }
}
