using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Leaves = System.Collections.Generic.Dictionary<string, (Micrograd.Value Value, double Grad)>;

namespace Micrograd.Repl.Mistakes;

/// <summary>
/// Traps of the lecture: code that runs, and whose numbers are not those that were meant. A session names each once.
/// </summary>
internal sealed class LectureTraps
{
    private readonly HashSet<string> told = [];
    private Leaves before = [];

    /// <summary>Looks at the gradients before a submission runs.</summary>
    public void Begin(SyntaxTree submission, IEnumerable<(string Name, object? Value)> variables) =>
        before = LeavesOf(submission, variables);

    /// <summary>Notes on the submission after it has run.</summary>
    public IReadOnlyList<string> End(
        SyntaxTree submission, Lazy<SemanticModel> model, IEnumerable<(string Name, object? Value)> variables)
    {
        SyntaxNode[] nodes = [.. submission.GetRoot().DescendantNodes()];
        (string Trap, string? Note)[] notes =
        [
            ("value", nodes.Where(IsCompound).Select(node => NewValue((AssignmentExpressionSyntax)node, model))
                .FirstOrDefault(note => note is not null)),
            ("loop", nodes.Where(IsLoop).Select(NeverZeroed).FirstOrDefault(note => note is not null)),
            ("twice", IsZeroed(nodes) ? null : AddedUp(nodes, LeavesOf(submission, variables))),
        ];
        return [.. notes.Where(one => one.Note is not null && told.Add(one.Trap)).Select(one => one.Note!)];
    }

    /// <summary>
    /// The gradients of the variables, and of the networks' parameters, by the text that names them. Empty if a
    /// submission has nothing to do with them.
    /// </summary>
    private static Leaves LeavesOf(SyntaxTree submission, IEnumerable<(string Name, object? Value)> variables)
    {
        Leaves leaves = [];
        if (!submission.GetRoot().DescendantNodes().Any(node => IsBackward(node) || IsCompound(node)))
            return leaves;
        foreach ((string name, object? value) in variables)
        {
            if (value is Value { Operands.Count: 0 } leaf)
                leaves[name] = (leaf, leaf.Grad);
            for (int i = 0; value is Module network && i < network.Parameters.Count; i++)
                leaves[$"{name}.Parameters[{i}]"] = (network.Parameters[i], network.Parameters[i].Grad);
        }

        return leaves;
    }

    /// <summary>
    /// <c>a += 0.1</c> for a leaf, and <c>w -= 0.1 * w.Grad</c>. A sum that is gathered in a loop is no trap.
    /// </summary>
    private string? NewValue(AssignmentExpressionSyntax change, Lazy<SemanticModel> model)
    {
        string rest = change.Right.ToString();
        if (!(before.ContainsKey($"{change.Left}") || rest.Contains(".Grad", StringComparison.Ordinal))
            || !model.Value.IsValue(change.Left) || model.Value.IsValue(change.Right))
            return null;
        return $"{change} makes a new Value. Whatever was computed from the old one, or holds it as a network does, "
            + $"keeps the old one. To change its number: {change.Left}.Data {change.OperatorToken} {rest};";
    }

    /// <summary>A loop that trains and adds up its gradients.</summary>
    private static string? NeverZeroed(SyntaxNode loop)
    {
        SyntaxNode[] nodes = [.. loop.DescendantNodes()];
        bool trains = nodes.Any(node => node is MemberAccessExpressionSyntax { Name.Identifier.Text: var name }
            && (name == "Step" || (name == "Data" && node.Parent is AssignmentExpressionSyntax to && to.Left == node)));
        return trains && nodes.FirstOrDefault(IsBackward) is { } backward && !IsZeroed(nodes)
            ? "This loop calls Backward and never ZeroGrad, so each turn adds its gradients to those of all turns "
                + $"before. Write {Owner(nodes) ?? $"{Receiver(backward)}"}.ZeroGrad(); before {backward};"
            : null;
    }

    private string? AddedUp(SyntaxNode[] nodes, Leaves after)
    {
        SyntaxNode[] calls = [.. nodes.Where(node => IsBackward(node) && !node.Ancestors().Any(IsLoop))];
        foreach ((string name, (Value leaf, double grad)) in calls.Length == 0 ? [] : after)
        {
            bool isKnown = before.TryGetValue(name, out (Value Value, double Grad) was) && was.Value == leaf;
            bool isTwice = calls.DistinctBy(call => $"{call}").Count() < calls.Length;
            double old = isKnown ? was.Grad : 0;
            if (grad == old || (old == 0 && !isTwice))
                continue;
            string owner = name.Split(".Parameters")[0];
            string change = old == 0 ? $"{calls[^1]} ran twice, and {name}.Grad is {Text(grad)}"
                : $"{name}.Grad was {Text(old)} and is {Text(grad)} now";
            return $"{change}: Backward adds to the gradients that are there. To start from 0, write "
                + $"{(owner == name ? Receiver(calls[^1]) : owner)}.ZeroGrad(); before it.";
        }

        return null;
    }

    private static string Text(double number) => FormattableString.Invariant($"{number}");

    private static bool IsBackward(SyntaxNode node) => node is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Value.Backward) }
    };

    private static ExpressionSyntax Receiver(SyntaxNode call) =>
        ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)call).Expression).Expression;

    private static string? Owner(SyntaxNode[] nodes) => nodes.OfType<MemberAccessExpressionSyntax>()
        .FirstOrDefault(access => access.Name.Identifier.Text == nameof(Module.Parameters))?.Expression.ToString();

    private static bool IsCompound(SyntaxNode node) =>
        node is AssignmentExpressionSyntax && !node.IsKind(SyntaxKind.SimpleAssignmentExpression);

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax;

    private static bool IsZeroed(SyntaxNode[] nodes) => nodes.Any(node => node
        is IdentifierNameSyntax { Identifier.Text: nameof(Value.ZeroGrad) }
        or AssignmentExpressionSyntax
        {
            Left: MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Value.Grad) }
        });
}
