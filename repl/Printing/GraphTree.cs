using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Printing;

/// <summary>A graph as a tree of text: below each value are its operands.</summary>
internal sealed class GraphTree(bool inColor)
{
    private const int MostLines = 60;
    private const int DeepestShown = 30;

    private readonly HashSet<Value> seen = [];
    private readonly List<string> lines = [];

    public static string Of(Value root, bool inColor)
    {
        var tree = new GraphTree(inColor);
        tree.Add(root, "", "", 0);
        if (tree.lines.Count > MostLines)
            tree.lines[^1] = $"… {NumberText.Count(Graph.Of(root).Nodes.Count, "node")} in all";
        return string.Join('\n', tree.lines);
    }

    private void Add(Value node, string branch, string margin, int depth)
    {
        if (lines.Count > MostLines)
            return;
        IReadOnlyList<Value> operands = node.Operands;
        string note = operands.Count == 0 ? "" : !seen.Add(node) ? "  (as above)" : depth == DeepestShown ? "  …" : "";
        lines.Add(Inks.Paint(branch, Ink.Faint, inColor) + Line(node) + Inks.Paint(note, Ink.Faint, inColor));
        for (int i = 0; i < operands.Count && note.Length == 0; i++)
        {
            bool isLast = i == operands.Count - 1;
            Add(operands[i], margin + (isLast ? "└─ " : "├─ "), margin + (isLast ? "   " : "│  "), depth + 1);
        }
    }

    private string Line(Value node)
    {
        string Number(double number) => Inks.Paint(NumberText.Short(number), Ink.Number, inColor);
        string op = node.Op.Length > 0 ? Inks.Paint($"({node.Op})", Ink.Method, inColor) + " " : "";
        string label = node.Label is { Length: > 0 } name ? Inks.Paint(name, Ink.Type, inColor) + " | " : "";
        string grad = node.RequiresGrad ? $" | grad {Number(node.Grad)}" : "";
        return $"{op}{label}data {Number(node.Data)}{grad}";
    }
}
