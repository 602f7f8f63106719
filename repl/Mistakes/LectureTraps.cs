using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static System.FormattableString;
using Leaves = System.Collections.Generic.Dictionary<string, (Micrograd.Value Value, double Grad)>;

namespace Micrograd.Repl.Mistakes;

/// <summary>
/// Traps of the lecture: code that runs, and whose numbers are not those that were meant. A session names each once.
/// </summary>
internal sealed class LectureTraps(Func<IEnumerable<(string Name, object? Value)>> variables)
{
    private readonly HashSet<string> told = [];
    private Leaves before = [];

    /// <summary>Looks at the gradients before a submission runs.</summary>
    public void Begin(SyntaxTree submission) => before = LeavesOf(submission.GetRoot());

    /// <summary>Notes on the submission after it has run.</summary>
    public IEnumerable<string> End(SyntaxTree submission, Lazy<SemanticModel> model)
    {
        SyntaxNode root = submission.GetRoot();
        (string Trap, string? Note)[] notes =
        [
            ("value", Changes(root).Select(change => NewValue(change, model)).OfType<string>().FirstOrDefault()),
            ("loop", root.DescendantNodes().Where(IsLoop).Select(NeverZeroed).OfType<string>().FirstOrDefault()),
            ("twice", IsZeroed(root) ? null : AddedUp(root)),
        ];
        return notes.Where(one => one.Note is not null && told.Add(one.Trap)).Select(one => one.Note!);
    }

    /// <summary>
    /// The gradients of the variables, and of the networks' parameters, by the text that names them. Empty if a
    /// submission has nothing to do with them.
    /// </summary>
    private Leaves LeavesOf(SyntaxNode root)
    {
        Leaves leaves = [];
        bool isAboutThem = Uses(root, nameof(Value.Backward)).Any() || Changes(root).Any();
        foreach ((string name, object? value) in isAboutThem ? variables() : [])
        {
            if (value is Value { Operands.Count: 0 } leaf)
                leaves[name] = (leaf, leaf.Grad);
            for (int i = 0; value is Module network && i < network.Parameters.Count; i++)
                leaves[$"{name}.Parameters[{i}]"] = (network.Parameters[i], network.Parameters[i].Grad);
        }

        return leaves;
    }

    /// <summary><c>a += 0.1</c> for a leaf, and <c>w -= 0.1 * w.Grad</c>. A sum made in a loop is no trap.</summary>
    private string? NewValue(AssignmentExpressionSyntax change, Lazy<SemanticModel> model)
    {
        bool isMeant = !before.ContainsKey($"{change.Left}") && !Uses(change.Right, nameof(Value.Grad)).Any();
        return isMeant || !model.Value.IsValue(change.Left) || model.Value.IsValue(change.Right)
            ? null
            : $"{change} makes a new Value. Whatever was computed from the old one, or holds it as a network does, "
                + "keeps the old one. "
                + $"To change its number: {change.Left}.Data {change.OperatorToken} {change.Right};";
    }

    /// <summary>A loop that trains and adds up its gradients.</summary>
    private static string? NeverZeroed(SyntaxNode loop)
    {
        bool trains = Uses(loop, "Step").Any() || Uses(loop, nameof(Value.Data)).Any(IsAssigned);
        if (!trains || IsZeroed(loop) || Uses(loop, nameof(Value.Backward)).FirstOrDefault() is not { } backward)
            return null;
        ExpressionSyntax owner = (Uses(loop, nameof(Module.Parameters)).FirstOrDefault() ?? backward).Expression;
        return "This loop calls Backward and never ZeroGrad, so each turn adds its gradients to those of all turns "
            + $"before. Write {owner}.ZeroGrad(); before {backward.Parent};";
    }

    private string? AddedUp(SyntaxNode root)
    {
        MemberAccessExpressionSyntax[] calls =
            [.. Uses(root, nameof(Value.Backward)).Where(call => !call.Ancestors().Any(IsLoop))];
        bool isTwice = calls.DistinctBy(call => $"{call}").Count() < calls.Length;
        foreach ((string name, (Value leaf, double grad)) in calls.Length > 0 ? LeavesOf(root) : [])
        {
            bool isKnown = before.TryGetValue(name, out (Value Value, double Grad) was) && was.Value == leaf;
            double old = isKnown ? was.Grad : 0;
            if (grad == old || (old == 0 && !isTwice))
                continue;
            string owner = name.Split(".Parameters")[0];
            string zeroed = owner == name ? $"{calls[^1].Expression}" : owner;
            string change = old == 0
                ? Invariant($"{calls[^1]}() ran twice, and {name}.Grad is {grad}")
                : Invariant($"{name}.Grad was {old} and is {grad} now");
            return $"{change}: Backward adds to the gradients that are there. To start from 0, write "
                + $"{zeroed}.ZeroGrad(); before it.";
        }

        return null;
    }

    /// <summary>Where a member of this name is used.</summary>
    private static IEnumerable<MemberAccessExpressionSyntax> Uses(SyntaxNode code, string member) =>
        code.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.Text == member);

    /// <summary><c>+=</c> and its like.</summary>
    private static IEnumerable<AssignmentExpressionSyntax> Changes(SyntaxNode code) =>
        code.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(change => !change.IsKind(SyntaxKind.SimpleAssignmentExpression));

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax;

    private static bool IsZeroed(SyntaxNode code) =>
        Uses(code, nameof(Value.ZeroGrad)).Any() || Uses(code, nameof(Value.Grad)).Any(IsAssigned);

    private static bool IsAssigned(MemberAccessExpressionSyntax member) =>
        member.Parent is AssignmentExpressionSyntax change && change.Left == member;
}
