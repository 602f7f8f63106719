using System.Globalization;
using System.Text.Json;
using Micrograd.Html.Documents;
using Micrograd.Html.Graphs;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Graphs;

/// <summary>The table in operations.js says the same as the one in Operations.cs.</summary>
public class OperationTableTests(Chromium chromium)
{
    private static readonly string[] Exact = ["+", "-", "*", "neg", "relu", "abs", "max", "min"];

    [Fact]
    public async Task Each_operation_has_the_engines_value_and_slopes()
    {
        IPage page = await chromium.NewPageAsync();
        var random = new Random(15);
        foreach (Operation operation in Operations.All.Append(Operations.PowerOf(2.5)).Append(Operations.PowerOf(0)))
        {
            for (int i = 0; i < 20; i++)
            {
                Value[] operands = [new(Point(operation, random)), new(Point(operation, random))];
                Value node = operation is UnaryOperation unary
                    ? unary.Apply(operands[0])
                    : ((BinaryOperation)operation).Apply(operands[0], operands[1]);
                await AssertSame(page, node);
            }
        }
    }

    [Fact]
    public async Task So_have_sums_dot_products_and_logsumexp()
    {
        IPage page = await chromium.NewPageAsync();
        var random = new Random(16);
        Value[] Some() => [.. Enumerable.Range(0, 5).Select(_ => new Value(random.NextDouble() * 8 - 4))];
        for (int i = 0; i < 20; i++)
        {
            await AssertSame(page, Value.Sum(Some()));
            await AssertSame(page, Value.Dot(Some(), Some()));
            await AssertSame(page, Value.Dot(Some(), Some(), new Value(random.NextDouble())));
            await AssertSame(page, Value.LogSumExp(Some()));
        }
    }

    [Theory]
    [InlineData("relu", 0.0)]
    [InlineData("abs", 0.0)]
    [InlineData("tanh", 400.0)]
    [InlineData("tanh", -400.0)]
    [InlineData("softplus", 800.0)]
    [InlineData("softplus", -40.0)]
    [InlineData("log", 0.0)]
    [InlineData("**0.5", -1.0)]
    [InlineData("**-1", 0.0)]
    public async Task At_the_edges_too(string name, double at)
    {
        var operation = (UnaryOperation)Operations.All.Single(row => row.Name == name);
        await AssertSame(await chromium.NewPageAsync(), operation.Apply(new Value(at)));
    }

    private static double Point(Operation operation, Random random) => operation.Name switch
    {
        "asin" or "acos" => random.NextDouble() * 1.8 - 0.9,
        "log" or "sqrt" or "**" or "**0.5" or "**2.5" => random.NextDouble() * 5 + 0.1,
        _ => random.NextDouble() * 6 - 3,
    };

    private static async Task AssertSame(IPage page, Value node)
    {
        Edge[] edges = [.. Graph.Of(node).Edges];
        double[] expected = [node.Data, .. edges.Select(edge => edge.Slope)];
        string operands = string.Join(", ", node.Operands.Select(operand => JsonSerializer.Serialize(operand.Data)));
        string script = $$"""
            (() => {
              {{HtmlDocument.Resource("operations.js")}}
              const operation = operationNamed("{{node.Op}}"), operands = [{{operands}}];
              const y = operation.value(...operands);
              return [y, ...operation.slopes(y, ...operands)].map(String);
            })()
            """;
        string[] found = await page.EvaluateAsync<string[]>(script);
        Assert.Equal(expected.Length, found.Length);
        foreach ((double wanted, string text) in expected.Zip(found))
        {
            double number = double.Parse(text, CultureInfo.InvariantCulture);
            bool isExact = Exact.Contains(node.Op) || !double.IsFinite(wanted);
            double allowed = 1e-12 * Math.Max(1, Math.Abs(wanted)); // exp and pow round otherwise than glibc's
            Assert.True(
                isExact ? wanted.Equals(number) : Math.Abs(wanted - number) <= allowed,
                $"{node.Op}({operands}): {text}, not {wanted}");
        }
    }
}
