using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Language;

/// <summary>The answer to <c>x?</c>: declaration and documentation of a name; for a method, of each overload.</summary>
internal static class NameAnswer
{
    private static readonly Documentation Documents = new();

    /// <returns>
    /// The declaration, whether there is a value to show, and the documentation; null if nothing has that name.
    /// </returns>
    public static (string Declaration, bool HasValue, string Text)? Of(Session session, string name)
    {
        var analysis = new Analysis(session.Next(name));
        if (Submission.LastStatement(analysis.Tree)?.Expression is not { } expression)
            return null;
        ISymbol[] overloads = [.. analysis.Model.GetMemberGroup(expression)];
        if (overloads.Length > 0)
            return ("", false, Overloads(overloads));
        SymbolInfo found = analysis.Model.GetSymbolInfo(expression);
        ISymbol? symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
        if (symbol is null or INamespaceSymbol)
            return null;
        ISymbol documented = symbol is IFieldSymbol { ContainingType.IsScriptClass: true } own ? own.Type : symbol;
        string text = Documents.Paragraph(documented) ?? "";
        string declaration = SymbolText.Signature(symbol, 1).Replace('ˍ', '_'); // the last result
        return symbol is INamedTypeSymbol type
            ? (declaration, false, $"{text}\n{Overloads(type.InstanceConstructors)}".Trim('\n'))
            : (declaration, found.Symbol is not null, text);
    }

    /// <summary>Those that have the same documentation stand together above it.</summary>
    private static string Overloads(IEnumerable<ISymbol> methods) => string.Join('\n', methods
        .Where(method => method.DeclaredAccessibility == Accessibility.Public || method.ContainingType.IsScriptClass)
        .GroupBy(Documents.Paragraph, method => SymbolText.Signature(method, 1))
        .Select(group => string.Join('\n', group) + (group.Key is { } text ? $"\n  {text}" : "")));
}
