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
    private const string Enter = $"{Sign}.{nameof(StopSign.Enter)}()";
    private const string EqualityContract = "EqualityContract";
    private const string EnterAsync = $"{Sign}.{nameof(StopSign.EnterAsync)}()";

    /// <param name="tree">The text.</param>
    /// <param name="model">Its meaning.</param>
    public static string Insert(SyntaxTree tree, Lazy<SemanticModel> model)
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
                    changes.Add(Insertion(body.OpenBraceToken.Span.End, Start(body.Parent!) + ";"));
                    break;
                case RecordDeclarationSyntax record when !record.Modifiers.Any(SyntaxKind.PartialKeyword):
                    Into(changes, record, model);
                    break;
                case ArrowExpressionClauseSyntax arrow:
                    ToBlock(changes, arrow);
                    break;
                case LambdaExpressionSyntax { ExpressionBody: { } body } lambda
                    when FunctionText.GivesNothing(lambda, body, model) is { } givesNothing:
                    changes.Add(Insertion(body.SpanStart, $"{{{Start(lambda)};{(givesNothing ? "" : "return ")}"));
                    changes.Add(Insertion(body.Span.End, ";}"));
                    break;
                case EqualsValueClauseSyntax { Value: BaseObjectCreationExpressionSyntax made } start
                    when IsOfObject(start):
                    changes.Add(Insertion(made.SpanStart, Enter + "?"));
                    changes.Add(Insertion(made.Span.End, ":default!"));
                    break;
            }
        }

        return tree.GetText().WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private static string Start(SyntaxNode function) =>
        function.ChildTokens().Any(token => token.IsKind(SyntaxKind.AsyncKeyword)) ? EnterAsync : Enter;

    private static bool IsBodyOfFunction(BlockSyntax block) => block.Parent
        is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
        or AccessorDeclarationSyntax;

    /// <summary>The first value of a field or property of a class: an object that makes itself has no end.</summary>
    private static bool IsOfObject(EqualsValueClauseSyntax start) =>
        (start.Parent is PropertyDeclarationSyntax || start.Parent?.Parent?.Parent is FieldDeclarationSyntax)
        && start.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null;

    /// <summary>
    /// The compiler writes ToString, Equals and GetHashCode of a record, and they know no end where it is in itself.
    /// ToString is written as the compiler writes it, with a check; the other two ask for the EqualityContract first.
    /// </summary>
    private static void Into(
        List<TextChange> changes, RecordDeclarationSyntax record, Lazy<SemanticModel> model)
    {
        string builder = "new global::System.Text.StringBuilder()", name = record.Identifier.ValueText;
        bool isWritten = record.Members.OfType<MethodDeclarationSyntax>().Any(own => own.Identifier.Text == "ToString");
        string text = isWritten ? ""
            : "[global::System.Runtime.CompilerServices.CompilerGenerated]public override string ToString()"
                + $"{{{Enter};var b={builder}.Append(\"{name} {{ \");if(PrintMembers(b))b.Append(' ');"
                + "return b.Append('}').ToString();}";
        if (ModifiersOfContract(record, model) is { } modifiers)
        {
            text += $"{modifiers} global::System.Type EqualityContract{{get{{{Enter};return typeof({name}"
                + $"{record.TypeParameterList?.ToString()});}}}}";
        }

        if (record.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken) && !record.OpenBraceToken.IsMissing)
            changes.Add(Insertion(record.OpenBraceToken.Span.End, text));
        else
            changes.Add(new TextChange(record.SemicolonToken.Span, $"{{{text}}}"));
    }

    /// <returns>Null where the record has no EqualityContract that could be written here.</returns>
    private static string? ModifiersOfContract(RecordDeclarationSyntax record, Lazy<SemanticModel> model)
    {
        if (record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)
            || record.Members.OfType<PropertyDeclarationSyntax>().Any(own => own.Identifier.Text == EqualityContract))
        {
            return null;
        }

        if (record.BaseList is not null && model.Value.GetDeclaredSymbol(record)?.BaseType is { IsRecord: true })
            return "protected override";
        return record.Modifiers.Any(SyntaxKind.SealedKeyword) ? "private" : "protected virtual";
    }

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

    /// <summary><c>=> x * x;</c> becomes a block: the check must run before the expression.</summary>
    private static void ToBlock(List<TextChange> changes, ArrowExpressionClauseSyntax arrow)
    {
        SyntaxToken end = arrow.GetLastToken().GetNextToken();
        if (!end.IsKind(SyntaxKind.SemicolonToken))
            return;
        bool isGetter = arrow.Parent is BasePropertyDeclarationSyntax;
        string given = FunctionText.GivesNothing(arrow) ? "" : "return ";
        string open = isGetter ? "{get{" : "{";
        changes.Add(new TextChange(arrow.ArrowToken.Span, $"{open}{Start(arrow.Parent!)};{given}"));
        changes.Add(Insertion(end.Span.End, isGetter ? "}}" : "}"));
    }

    private static TextChange Insertion(int place, string text) => new(new TextSpan(place, 0), text);
}
