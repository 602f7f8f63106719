using System.ComponentModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The last result that was shown, which code may call <c>_</c>. A variable is made of it only when a submission needs
/// one, under another name of one letter: so <c>_</c> stays what it is elsewhere, a discard or a name of the user's.
/// </summary>
/// <remarks>It is public because the variable reads it from an assembly of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LastResult
{
    internal const string Name = "ˍ";
    private const string This = $"global::Micrograd.Repl.Evaluation.{nameof(LastResult)}.";

    /// <summary>The result while the variable is made.</summary>
    public static object? Value { get; internal set; }

    /// <summary>The result in the type of a function's value. The function is not called.</summary>
    /// <typeparam name="T">The static type of the expression.</typeparam>
    /// <param name="expression">The expression.</param>
    public static T As<T>(Func<T> expression) => expression is null ? default! : (T)Value!;

    /// <summary>The submission that makes the variable, in the type that the expression had.</summary>
    internal static string Declaration(ExpressionStatementSyntax statement, SemanticModel model, Compilation next)
    {
        ITypeSymbol? type = model.GetTypeInfo(statement.Expression).Type;
        SemanticModel here = next.GetSemanticModel(next.SyntaxTrees.Last());
        string name = type is null or { TypeKind: TypeKind.Dynamic } ? "dynamic" : type.ToMinimalDisplayString(here, 0);
        return name.Contains('<') && name.Contains("anonymous", StringComparison.Ordinal)
            ? $"var {Name} = {This}{nameof(As)}(() => {statement.Expression});"
            : $"{name} {Name} = ({name}){This}{nameof(Value)}!;";
    }

    /// <summary>The text with the variable's name wherever <c>_</c> means nothing else, or null.</summary>
    internal static string? In(Compilation submission)
    {
        SyntaxTree tree = submission.SyntaxTrees.Last();
        TextChange[] changes = [.. tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.Text == "_"
                && submission.GetSemanticModel(tree).GetSymbolInfo(name).Symbol is null)
            .Select(name => new TextChange(name.Span, Name))];
        return changes.Length == 0 ? null : tree.GetText().WithChanges(changes).ToString();
    }
}
