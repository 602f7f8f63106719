using System.Globalization;

namespace Micrograd;

/// <summary>Names for the values of a graph: the label where there is one, else the operation and a number.</summary>
internal static class Names
{
    private const int LongestList = 4;

    public static string Plain(Value value) => value.Label is { Length: > 0 } label ? label : value.ToString();

    public static Func<Value, string> In(Graph graph)
    {
        var names = new Dictionary<Value, string>();
        int unnamed = 0;
        foreach (Value node in graph.Nodes)
        {
            if (node.Label is { Length: > 0 } label)
                names.Add(node, label);
            else
                names.Add(node, node.IsLeaf ? Digits.Of(node.Data) : $"#{++unnamed}");
        }

        return node => names[node];
    }

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
