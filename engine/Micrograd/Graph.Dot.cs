using System.Globalization;
using System.Text;

namespace Micrograd;

/// <content>The graph as DOT text, for Graphviz and the editors that show it.</content>
public sealed partial class Graph
{
    /// <summary>
    /// The graph in the DOT language, as the lecture draws it: a box for each value, a round node for each operation.
    /// </summary>
    public string ToDot()
    {
        var numbers = new Dictionary<Value, int>(nodes.Length);
        var dot = new StringBuilder("digraph {\n  rankdir=LR;\n");
        for (int i = 0; i < nodes.Length; i++)
        {
            Value node = nodes[i];
            numbers.Add(node, i);
            dot.Append(CultureInfo.InvariantCulture, $"  v{i} [shape=record, label=\"{{ {Fields(node)} }}\"];\n");
            if (node.IsLeaf)
                continue;
            dot.Append(CultureInfo.InvariantCulture, $"  o{i} [label=\"{Escape(node.Op)}\"];\n  o{i} -> v{i};\n");
        }

        foreach (Edge edge in Edges)
            dot.Append(CultureInfo.InvariantCulture, $"  v{numbers[edge.Operand]} -> o{numbers[edge.User]};\n");
        return dot.Append("}\n").ToString();
    }

    private static string Fields(Value node)
    {
        string label = node.Label is { Length: > 0 } name ? Escape(name) + " | " : "";
        string grad = node.RequiresGrad ? string.Create(CultureInfo.InvariantCulture, $" | grad {node.Grad:F4}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{label}data {node.Data:F4}{grad}");
    }

    /// <summary>In a record label these characters are structure unless a backslash stands before them.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '|' or '{' or '}' or '<' or '>' or '"' or '\\')
                escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
