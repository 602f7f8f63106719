using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Evaluation;

/// <summary>The text of one submission: whether it is whole, and what forgiving a missing or superfluous semicolon makes of it.</summary>
internal static class Submission
{
    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, PageRules.Parsing);

    public static bool IsCommand(string text) => text.TrimStart().StartsWith(':');

    public static bool IsComplete(string text) =>
        IsCommand(text) || SyntaxFactory.IsCompleteSubmission(Parse(text)) || WithSemicolon(text) is not null;

    /// <summary>The text as the compiler wants it: <c>var a = 2</c> gets its semicolon.</summary>
    public static string Tidy(string text) =>
        SyntaxFactory.IsCompleteSubmission(Parse(text)) ? text : WithSemicolon(text) ?? text;

    /// <summary>Whether the text is an expression whose value the user wants to see: not an assignment, not a ++.</summary>
    public static bool AsksForValue(SyntaxTree tree) =>
        LastStatement(tree) is { } statement
        && statement.SemicolonToken.IsMissing
        && statement.Expression is not (AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression });

    /// <summary>Whether that expression gives nothing, such as a call of Backward.</summary>
    public static bool IsVoid(SyntaxTree tree, SemanticModel model) =>
        LastStatement(tree) is { } statement && model.GetTypeInfo(statement.Expression).Type is { SpecialType: SpecialType.System_Void };

    private static ExpressionStatementSyntax? LastStatement(SyntaxTree tree) =>
        (tree.GetCompilationUnitRoot().Members.LastOrDefault() as GlobalStatementSyntax)?.Statement as ExpressionStatementSyntax;

    /// <summary>The text with a semicolon at its end if that is all it lacks. An empty statement is never what was meant: after
    /// <c>for (…)</c> there are more lines to come.</summary>
    private static string? WithSemicolon(string text)
    {
        string closed = text.TrimEnd() + ";";
        SyntaxTree tree = Parse(closed);
        if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return null;
        SyntaxToken last = tree.GetCompilationUnitRoot().GetLastToken();
        return last.Parent is FieldDeclarationSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax
            or ThrowStatementSyntax or UsingDirectiveSyntax or DoStatementSyntax or EventFieldDeclarationSyntax or PropertyDeclarationSyntax
            || last.Parent is MethodDeclarationSyntax { ExpressionBody: not null }
            ? closed
            : null;
    }
}
