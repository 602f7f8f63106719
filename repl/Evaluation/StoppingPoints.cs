using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Inserts a check of the <see cref="StopSign"/> into every loop and function of a text. It adds no line, so errors
/// keep their lines.
/// </summary>
internal static class StoppingPoints
{
    private const string Sign = "global::Micrograd.Repl.Evaluation." + nameof(StopSign);
    private const string Check = $"{Sign}.{nameof(StopSign.Check)}();";

    /// <param name="tree">The text.</param>
    /// <param name="model">Its meaning. Without it, functions of one expression stay as they are.</param>
    public static string Insert(SyntaxTree tree, Lazy<SemanticModel>? model)
    {
        List<TextChange> changes = [];
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case ForStatementSyntax loop:
                    Into(changes, loop.Statement);
                    break;
                case CommonForEachStatementSyntax loop:
                    Into(changes, loop.Statement);
                    break;
                case WhileStatementSyntax loop:
                    Into(changes, loop.Statement);
                    break;
                case DoStatementSyntax loop:
                    Into(changes, loop.Statement);
                    break;
                case BlockSyntax body when IsBodyOfFunction(body):
                    Into(changes, body);
                    break;
                case ArrowExpressionClauseSyntax arrow when model is not null:
                    Around(changes, arrow.Expression, model.Value);
                    break;
                case LambdaExpressionSyntax { ExpressionBody: { } body } lambda
                    when model is not null && !IsExpressionTree(lambda, model.Value):
                    Around(changes, body, model.Value);
                    break;
            }
        }

        return tree.GetText().WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private static bool IsBodyOfFunction(BlockSyntax block) => block.Parent
        is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax;

    private static void Into(List<TextChange> changes, StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
        {
            changes.Add(Insertion(block.OpenBraceToken.Span.End, Check));
            return;
        }

        changes.Add(Insertion(statement.SpanStart, "{" + Check));
        changes.Add(Insertion(statement.Span.End, "}"));
    }

    /// <summary>Only where the value keeps its type: elsewhere the compiler would infer another one.</summary>
    private static void Around(List<TextChange> changes, ExpressionSyntax expression, SemanticModel model)
    {
        TypeInfo type = model.GetTypeInfo(expression);
        bool keepsType = SymbolEqualityComparer.IncludeNullability.Equals(type.Type, type.ConvertedType);
        bool canBeArgument = type.Type is
        {
            SpecialType: not SpecialType.System_Void,
            IsRefLikeType: false,
            TypeKind: not (TypeKind.Pointer or TypeKind.Error),
        };
        if (!keepsType || !canBeArgument
            || expression is RefExpressionSyntax or ThrowExpressionSyntax or AnonymousFunctionExpressionSyntax)
        {
            return;
        }

        changes.Add(Insertion(expression.SpanStart, $"{Sign}.{nameof(StopSign.Checked)}("));
        changes.Add(Insertion(expression.Span.End, ")"));
    }

    private static bool IsExpressionTree(LambdaExpressionSyntax lambda, SemanticModel model) =>
        model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" };

    private static TextChange Insertion(int place, string text) => new(new TextSpan(place, 0), text);
}
