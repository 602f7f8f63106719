using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Inserts a check of the <see cref="StopSign"/> into every loop and function of a text that compiles. It adds no line,
/// so errors keep their lines.
/// </summary>
internal static class StoppingPoints
{
    private const string Sign = "global::Micrograd.Repl.Evaluation." + nameof(StopSign);
    private const string Check = $"{Sign}.{nameof(StopSign.Check)}();";
    private const string Enter = $"{Sign}.{nameof(StopSign.Enter)}()";
    private const string EnterAsync = $"{Sign}.{nameof(StopSign.EnterAsync)}()";
    private const string EqualityContract = "EqualityContract";

    public static string Insert(SyntaxTree tree, Lazy<SemanticModel> model)
    {
        IEnumerable<TextChange> changes = tree.GetRoot().DescendantNodes().SelectMany(node => Changes(node, model));
        return tree.GetText().WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private static TextChange[] Changes(SyntaxNode node, Lazy<SemanticModel> model)
    {
        switch (node)
        {
            case StatementSyntax body when body.Parent
                is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                return Around(body, "{" + Check, "}");
            case BlockSyntax body when body.Parent
                is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
                or AccessorDeclarationSyntax:
                return Around(body, $"{{{Start(body.Parent)};", "}");
            case LambdaExpressionSyntax { ExpressionBody: { } body and not ThrowExpressionSyntax } lambda
                when model.Value.GetSymbolInfo(lambda).Symbol is { } function && !IsTree(lambda, model.Value):
                return Around(body, $"{{{Start(lambda)};{Return(function)}", ";}");
            case ArrowExpressionClauseSyntax { Parent: { } function } arrow:
                bool isGetter = function is BasePropertyDeclarationSyntax;
                string given = arrow.Expression is ThrowExpressionSyntax
                    ? ""
                    : Return(model.Value.GetDeclaredSymbol(function));
                string open = $"{(isGetter ? "{get{" : "{")}{Start(function)};{given}";
                int end = arrow.GetLastToken().GetNextToken().Span.End; // after the semicolon
                return [new(arrow.ArrowToken.Span, open), Insertion(end, isGetter ? "}}" : "}")];
            case EqualsValueClauseSyntax { Value: BaseObjectCreationExpressionSyntax made } start
                when IsOfObject(start):
                return Around(made, Enter + "?", ":default!");
            case RecordDeclarationSyntax record
                when record.IsKind(SyntaxKind.RecordDeclaration) && !record.Modifiers.Any(SyntaxKind.PartialKeyword)
                && !record.Members.Any(own => own is PropertyDeclarationSyntax { Identifier.Text: EqualityContract }):
                return [Into(record, model)];
            default:
                return [];
        }
    }

    private static string Start(SyntaxNode function) =>
        function.ChildTokens().Any(token => token.IsKind(SyntaxKind.AsyncKeyword)) ? EnterAsync : Enter;

    /// <summary>The word before the expression of a function: none if the function gives nothing back.</summary>
    private static string Return(ISymbol? function) => function is IMethodSymbol method
        && (method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 }))
            ? ""
            : "return ";

    /// <summary>Whether a lambda is no function but an expression tree, which can hold no check.</summary>
    private static bool IsTree(LambdaExpressionSyntax lambda, SemanticModel model) =>
        model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" };

    /// <summary>The first value of a field or property of a class: an object that makes itself has no end.</summary>
    private static bool IsOfObject(EqualsValueClauseSyntax start) =>
        (start.Parent is PropertyDeclarationSyntax || start.Parent?.Parent?.Parent is FieldDeclarationSyntax)
        && start.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null;

    /// <summary>
    /// The Equals and GetHashCode that the compiler writes for a record know no end where it is in itself. They ask for
    /// the EqualityContract first. Its ToString looks at the stack by itself.
    /// </summary>
    private static TextChange Into(RecordDeclarationSyntax record, Lazy<SemanticModel> model)
    {
        bool isDerived = record.BaseList is not null
            && model.Value.GetDeclaredSymbol(record)?.BaseType is { IsRecord: true };
        string modifiers = isDerived ? "protected override"
            : record.Modifiers.Any(SyntaxKind.SealedKeyword) ? "private"
            : "protected virtual";
        string contract = $"{modifiers} global::System.Type {EqualityContract}"
            + $"{{get{{{Enter};return typeof({record.Identifier}{record.TypeParameterList});}}}}";
        return record.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken)
            ? Insertion(record.OpenBraceToken.Span.End, contract)
            : new TextChange(record.SemicolonToken.Span, $"{{{contract}}}");
    }

    private static TextChange[] Around(SyntaxNode code, string before, string after) =>
        [Insertion(code.SpanStart, before), Insertion(code.Span.End, after)];

    private static TextChange Insertion(int place, string text) => new(new TextSpan(place, 0), text);
}
