using System.Text;
using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Printing;

/// <summary>
/// A graph as a tree of text: below each value are its operands. It uses no recursion, because graphs can be deep.
/// </summary>
internal static class GraphTree
{
    private const int MostLines = 60;
    private const int DeepestShown = 30;

    public static string Of(Value root, bool inColor)
    {
        int nodes = Graph.Of(root).Nodes.Count;
        HashSet<Value> seen = [];
        Stack<(Value Node, string Margin, string Branch, int Depth)> open = new([(root, "", "", 0)]);
        List<string> lines = [];
        while (lines.Count < MostLines && open.TryPop(out (Value Node, string Margin, string Branch, int Depth) at))
        {
            bool isRepeated = !seen.Add(at.Node) && at.Node.Operands.Count > 0;
            bool isTooDeep = at.Depth == DeepestShown && at.Node.Operands.Count > 0;
            string note = isRepeated ? "  (as above)" : isTooDeep ? "  …" : "";
            string branch = Inks.Paint(at.Margin + at.Branch, Ink.Faint, inColor);
            lines.Add(branch + Line(at.Node, inColor) + Inks.Paint(note, Ink.Faint, inColor));
            if (!isRepeated && !isTooDeep)
                Push(open, at);
        }

        if (open.Count > 0)
            lines.Add($"… {NumberText.Count(nodes, "node")} in all");
        return string.Join('\n', lines);
    }

    /// <summary>Pushes the operands, the last one first, so that the first comes off the stack next.</summary>
    private static void Push(
        Stack<(Value, string, string, int)> open, (Value Node, string Margin, string Branch, int Depth) user)
    {
        string margin = user.Margin + user.Branch switch { "├─ " => "│  ", "└─ " => "   ", _ => "" };
        IReadOnlyList<Value> operands = user.Node.Operands;
        for (int i = operands.Count - 1; i >= 0; i--)
            open.Push((operands[i], margin, i == operands.Count - 1 ? "└─ " : "├─ ", user.Depth + 1));
    }

    private static string Line(Value node, bool inColor)
    {
        var line = new StringBuilder();
        if (node.Op.Length > 0)
            line.Append(Inks.Paint($"({node.Op})", Ink.Method, inColor)).Append(' ');
        if (node.Label is { Length: > 0 } label)
            line.Append(Inks.Paint(label, Ink.Type, inColor)).Append(" | ");
        line.Append("data ").Append(Inks.Paint(NumberText.Short(node.Data), Ink.Number, inColor));
        if (node.RequiresGrad)
            line.Append(" | grad ").Append(Inks.Paint(NumberText.Short(node.Grad), Ink.Number, inColor));
        return line.ToString();
    }
}
