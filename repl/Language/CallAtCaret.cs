using Micrograd.Repl.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>Signature help: the innermost call that has the caret among its arguments.</summary>
internal static class CallAtCaret
{
    public static CallHelp? At(Analysis analysis, int caret)
    {
        ArgumentListSyntax? arguments = analysis.TokenBefore(caret).Parent?.AncestorsAndSelf()
            .OfType<ArgumentListSyntax>().FirstOrDefault(list => list.OpenParenToken.SpanStart < caret
                && (list.CloseParenToken.IsMissing || caret <= list.CloseParenToken.SpanStart));
        if (arguments?.Parent is not { } call)
            return null;
        IMethodSymbol[] overloads = [.. Overloads(analysis.Model, call).OrderBy(method => method.Parameters.Length)];
        if (overloads.Length == 0)
            return null;
        int parameter = arguments.Arguments.GetSeparators().Count(comma => comma.SpanStart < caret);
        int given = arguments.Arguments.Count(argument => argument.Span.Length > 0);
        int chosen = Array.IndexOf(overloads, analysis.Model.GetSymbolInfo(call).Symbol);
        int needed = Math.Max(given, parameter + 1);
        if (chosen < 0 || overloads[chosen].Parameters.Length <= parameter)
            chosen = Math.Max(0, Array.FindIndex(overloads, method => method.Parameters.Length >= needed));
        return new CallHelp(arguments.SpanStart, [.. overloads.Select(SymbolText.Call)], chosen, parameter);
    }

    private static IEnumerable<IMethodSymbol> Overloads(SemanticModel model, SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => Methods(model, invocation.Expression),
        BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation).Type is INamedTypeSymbol type =>
            type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public),
        _ => [],
    };

    private static IMethodSymbol[] Methods(SemanticModel model, ExpressionSyntax expression)
    {
        // a.Tanh( does not call the static Tanh(Value), and Value.Tanh( does not call the method of a.
        bool? isOnType = expression is MemberAccessExpressionSyntax access
            ? model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol
            : null;
        IMethodSymbol[] group =
        [
            .. model.GetMemberGroup(expression).OfType<IMethodSymbol>()
                .Where(method => isOnType is null || method.ReducedFrom is not null || method.IsStatic == isOnType),
        ];
        return group.Length > 0 ? group
            : model.GetTypeInfo(expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke]
            : [];
    }
}
