using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Export;

/// <summary>
/// In a page a loop may have a variable by the name of one of the page's own, because those are fields. In a program
/// they are variables, too, and two of one name clash: the loop's gets a number.
/// </summary>
internal sealed class ClashingNames(CSharpCompilation script)
{
    private readonly HashSet<string> taken = [.. script.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantTokens()).Select(token => token.ValueText)];

    private readonly HashSet<string> ofPage = [.. script.ScriptClass!.GetMembers()
        .Where(member => member is { IsImplicitlyDeclared: false, Kind: SymbolKind.Field or SymbolKind.Method })
        .Select(member => member.Name)];

    private readonly Dictionary<ISymbol, string> names = new(SymbolEqualityComparer.Default);

    /// <summary>The new names in a file.</summary>
    public IEnumerable<TextChange> In(SyntaxNode root, SemanticModel model) =>
        from token in root.DescendantTokens()
        where token.IsKind(SyntaxKind.IdentifierToken) && ofPage.Contains(token.ValueText)
        let symbol = model.GetDeclaredSymbol(token.Parent!) ?? model.GetSymbolInfo(token.Parent!).Symbol
        where IsOfBlock(symbol)
        select new TextChange(token.Span, NameOf(symbol));

    /// <summary>A function of the page, or a lambda, may hide names around it.</summary>
    private static bool IsOfBlock(ISymbol? symbol) =>
        symbol is ILocalSymbol or IRangeVariableSymbol
        && symbol.ContainingSymbol is IMethodSymbol { ContainingType.IsScriptClass: true, IsImplicitlyDeclared: true };

    private string NameOf(ISymbol symbol)
    {
        if (!names.TryGetValue(symbol, out string? name))
        {
            int number = 2;
            while (!taken.Add(name = $"{symbol.Name}{number}"))
                number++;
            names[symbol] = name;
        }

        return name;
    }
}
