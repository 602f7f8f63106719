using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Commands;

/// <summary>Rewrites submissions so that they can stand in one page: in a page a name is defined once.</summary>
internal sealed class PageNames
{
    private readonly Dictionary<string, int> definitions = [];
    private readonly Dictionary<(string Submission, string Name), string> names = [];
    private int pictures;
    private int results;

    /// <summary>The statements of a submission, with new names and with WriteLine for its value.</summary>
    /// <param name="script">The submission.</param>
    /// <param name="isUsed">Whether a later submission uses the value as <c>_</c>: then it gets a name.</param>
    public IReadOnlyList<string> Rewrite(SessionPage.Script script, bool isUsed)
    {
        IEnumerable<ISymbol> defined = script.Root.DescendantNodes()
            .Where(node => node
                is VariableDeclaratorSyntax or MemberDeclarationSyntax or SingleVariableDesignationSyntax)
            .Select(node => script.Model.GetDeclaredSymbol(node)).OfType<ISymbol>()
            .Where(symbol => symbol is { ContainingType.IsScriptClass: true, Name.Length: > 0 });
        foreach (ISymbol symbol in defined.DistinctBy(symbol => symbol.Name))
        {
            int count = definitions[symbol.Name] = definitions.GetValueOrDefault(symbol.Name) + 1;
            if (count > 1)
                names[Key(symbol)] = $"{symbol.Name}_{count}";
        }

        return [.. script.Root.Members.Select(member => Statement(member, script, isUsed))];
    }

    private static (string, string) Key(ISymbol symbol) => (symbol.ContainingType.Name, symbol.Name);

    private string Statement(MemberDeclarationSyntax member, SessionPage.Script script, bool isUsed)
    {
        string text = member.ReplaceTokens(member.DescendantTokens(), (token, _) => NameOf(token, script) is { } name
            ? SyntaxFactory.Identifier(token.LeadingTrivia, name, token.TrailingTrivia)
            : token).ToFullString().Trim();
        if (member is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }
            || !statement.SemicolonToken.IsMissing)
        {
            return text;
        }

        if (!script.GivesResult)
            return text + ";";
        ITypeSymbol? type = script.Model.GetTypeInfo(statement.Expression).Type;
        return isUsed ? $"var result_{++results} = {text};\n{Said($"result_{results}", type)}" : Said(text, type);
    }

    /// <summary>The console shows a value by itself; in a page a statement does it.</summary>
    private string Said(string expression, ITypeSymbol? type) => type switch
    {
        null => "",
        { Name: nameof(Plotting.Picture) } => $"Save({expression}, \"picture-{++pictures}\");",
        { SpecialType: not SpecialType.System_String } when type.AllInterfaces.Any(face =>
            face.SpecialType == SpecialType.System_Collections_IEnumerable) =>
            $"WriteLine(string.Join(\", \", {expression}));",
        _ => $"WriteLine({expression});",
    };

    private string? NameOf(SyntaxToken token, SessionPage.Script script)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is null)
            return null;
        if (token.Text == LastResult.Name)
            return $"result_{results}";
        ISymbol? symbol = script.Model.GetDeclaredSymbol(token.Parent)
            ?? script.Model.GetSymbolInfo(token.Parent).Symbol;
        return symbol?.ContainingType is { IsScriptClass: true }
            ? names.GetValueOrDefault(Key(symbol.OriginalDefinition))
            : null;
    }
}
