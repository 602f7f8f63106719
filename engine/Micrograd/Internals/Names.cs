using System.Globalization;

namespace Micrograd;

/// <summary>Names for the values of a graph: the label, else the number of a leaf, else #1, #2, …</summary>
internal static class Names
{
    private const int LongestList = 4;

    public static string Plain(Value value) => value.Label is { Length: > 0 } label ? label : value.ToString();

    public static Func<Value, string> In(Graph graph)
    {
        var names = new Dictionary<Value, string>();
        var uses = graph.Nodes.Where(IsNamed).CountBy(node => node.Label!).ToDictionary();
        Dictionary<string, int> seen = [];
        int unnamed = 0;
        foreach (Value node in graph.Nodes)
        {
            if (!IsNamed(node))
                names.Add(node, node.IsLeaf ? Digits.Of(node.Data) : $"#{++unnamed}");
            else if (uses[node.Label!] == 1)
                names.Add(node, node.Label!);
            else
                names.Add(node, $"{node.Label}#{seen[node.Label!] = seen.GetValueOrDefault(node.Label!) + 1}");
        }

        return node => names[node];
    }

    private static bool IsNamed(Value value) => value.Label is { Length: > 0 };

    /// <summary>
    /// For a message that stands alone, where nobody knows which one #4 is: the number, to six digits.
    /// </summary>
    public static string OrNumber(Value value) =>
        value.Label is { Length: > 0 } label ? label : value.Data.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>How the value was computed, such as <c>a * b</c> or <c>tanh(n)</c>.</summary>
    public static string Formula(Value node, Func<Value, string> nameOf)
    {
        string[] operands = [.. node.Operands.Select(nameOf)];
        return (node.operation, operands) switch
        {
            (_, []) => Digits.Of(node.Data),
            (_, [['-', ..] negative]) when Operations.IsPower(node.operation) => $"({negative}){node.Op}",
            (_, [var only]) when Operations.IsPower(node.operation) => only + node.Op,
            (BinaryOperation, [var a, var b]) when !char.IsLetter(node.Op[0]) => $"{a} {node.Op} {b}",
            (_, { Length: > LongestList }) =>
                $"{node.Op}({string.Join(", ", operands[..LongestList])}, … {operands.Length} in all)",
            _ => $"{node.Op}({string.Join(", ", operands)})",
        };
    }
}
