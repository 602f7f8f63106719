using System.Text.RegularExpressions;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Evaluation;

/// <summary>A submission's text: whether it is complete, lacks a semicolon, or asks for a value.</summary>
internal static partial class Submission
{
    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, PageRules.Parsing);

    public static bool IsCommand(string text) => text.TrimStart().StartsWith(':');

    /// <summary>Whether the text is a name and a question mark: <c>a.Pow?</c></summary>
    public static bool IsQuestion(string text) => Question().IsMatch(text);

    public static bool IsComplete(string text) =>
        IsCommand(text) || IsQuestion(text) || SyntaxFactory.IsCompleteSubmission(Parse(text))
        || WithSemicolon(text) is not null;

    /// <summary>The text as the compiler wants it: <c>var a = 2</c> gets its semicolon.</summary>
    public static string Tidy(string text) =>
        SyntaxFactory.IsCompleteSubmission(Parse(text)) ? text : WithSemicolon(text) ?? text;

    /// <summary>Whether the text is an expression whose value the user wants to see: no assignment, no ++.</summary>
    public static bool AsksForValue(SyntaxTree tree) =>
        LastStatement(tree) is { } statement
        && statement.SemicolonToken.IsMissing
        && statement.Expression is not (AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax)
        && statement.Expression.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression);

    /// <summary>Whether that expression has no value, such as a call of Backward.</summary>
    public static bool IsVoid(SyntaxTree tree, SemanticModel model) => LastStatement(tree) is { } statement
        && model.GetTypeInfo(statement.Expression).Type is { SpecialType: SpecialType.System_Void };

    public static ExpressionStatementSyntax? LastStatement(SyntaxTree tree) =>
        (tree.GetCompilationUnitRoot().Members.LastOrDefault() as GlobalStatementSyntax)?.Statement
            as ExpressionStatementSyntax;

    /// <summary>
    /// The text with a semicolon at its end, if it lacks nothing else. It must not become an empty statement: after
    /// <c>for (…)</c> more lines follow.
    /// </summary>
    private static string? WithSemicolon(string text)
    {
        string closed = text.TrimEnd() + ";";
        SyntaxTree tree = Parse(closed);
        if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return null;
        return tree.GetCompilationUnitRoot().GetLastToken().Parent
            is FieldDeclarationSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax
            or ReturnStatementSyntax or ThrowStatementSyntax or UsingDirectiveSyntax or DoStatementSyntax
            or EventFieldDeclarationSyntax or PropertyDeclarationSyntax
            or MethodDeclarationSyntax { ExpressionBody: not null }
                ? closed
                : null;
    }

    [GeneratedRegex(@"^\s*[\w.]+(<[\w, .]+>)?\s*\?\s*$")]
    private static partial Regex Question();
}
