using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Commands;

/// <summary><c>:type EXPR</c>: the type that the compiler knows. Nothing runs.</summary>
internal static class TypeCommand
{
    public static Reply Run(Conversation conversation, string expression, CancellationToken stop)
    {
        CSharpCompilation submission = conversation.Session.Next(expression.TrimEnd().TrimEnd(';'));
        SyntaxTree tree = submission.SyntaxTrees.Last();
        if (Submission.LastStatement(tree)?.Expression is not { } last)
            return conversation.Fail($"{expression} is no expression, so it has no type.");
        IReadOnlyList<Mistake> mistakes = Session.Check(submission);
        if (mistakes.Count > 0)
            return conversation.Fail(mistakes);
        SemanticModel model = submission.GetSemanticModel(tree);
        ISymbol? type = model.GetTypeInfo(last, stop).Type ?? model.GetMemberGroup(last, stop).FirstOrDefault();
        string? name = type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return conversation.Say(name ?? $"{expression} has no type of its own.");
    }
}
