using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Language;

/// <summary>The answer to <c>x?</c>: declaration and documentation of a name; for a method, of each overload.</summary>
internal static class NameAnswer
{
    /// <returns>Null if nothing has that name.</returns>
    public static (string Declaration, bool HasValue, string Text)? Of(Session session, string name)
    {
        var analysis = new Analysis(session, name);
        if (Submission.LastStatement(analysis.Model.SyntaxTree)?.Expression is not { } expression)
            return null;
        ISymbol[] overloads = [.. analysis.Model.GetMemberGroup(expression)];
        if (overloads.Length > 0)
            return ("", false, Overloads(overloads));
        if (analysis.Meaning(expression) is not { } symbol || symbol is INamespaceSymbol)
            return null;
        ISymbol documented = symbol is IFieldSymbol { ContainingType.IsScriptClass: true } own ? own.Type : symbol;
        string text = Documentation.Paragraph(documented) ?? "";
        string declaration = SymbolText.Signature(symbol).Replace('ˍ', '_'); // the last result
        return symbol is INamedTypeSymbol type
            ? (declaration, false, $"{text}\n{Overloads(type.InstanceConstructors)}".Trim('\n'))
            : (declaration, analysis.Model.GetSymbolInfo(expression).Symbol is not null, text);
    }

    /// <summary>Those that have the same documentation stand together above it.</summary>
    private static string Overloads(IEnumerable<ISymbol> methods) => string.Join('\n', methods
        .Where(method => method.DeclaredAccessibility == Accessibility.Public || method.ContainingType.IsScriptClass)
        .GroupBy(Documentation.Paragraph, method => SymbolText.Signature(method))
        .Select(group => string.Join('\n', group) + (group.Key is { } text ? $"\n  {text}" : "")));
}
