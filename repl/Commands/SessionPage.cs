using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Commands;

/// <summary>
/// A session as a page: first the directives; then the submissions. Values are written with WriteLine, and a name that
/// was defined twice gets a number.
/// </summary>
internal sealed class SessionPage
{
    private readonly Dictionary<string, int> definitions = [];
    private readonly Dictionary<(string Submission, string Name), string> names = [];
    private int pictures;
    private int results;

    public static string Of(Session session, string file)
    {
        List<string> directives =
            [$"#load \"{PathOfKit(file)}\"", .. SubmissionCompiler.KitUsings.Select(name => $"using {name};")];
        List<string> body = [];
        var page = new SessionPage();
        Script[] scripts = [.. session.Accepted.Select(submission => new Script(submission))];
        foreach ((int i, Script script) in scripts.Index())
        {
            directives.AddRange(script.Directives);
            page.AddNames(script);
            Script? next = scripts.Skip(i + 1).FirstOrDefault(later => later.UsesLastResult || later.GivesResult);
            bool isUsed = next is { UsesLastResult: true };
            body.AddRange(script.Root.Members.Select(member => page.Statement(member, script, isUsed)));
        }

        // In C# #r and #load stand before using, and both before everything else.
        IEnumerable<string> head = directives.Distinct().OrderBy(line => line.StartsWith('#') ? 0 : 1);
        return string.Join('\n', [.. head, "", .. body.Where(line => line.Length > 0)]) + "\n";
    }

    /// <summary>The path from the new page to the kit of the clone that this program was built in.</summary>
    private static string PathOfKit(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string kit = Path.Combine(folder.FullName, "scripts", "kit.csx");
            if (File.Exists(kit))
                return Path.GetRelativePath(Path.GetDirectoryName(file)!, kit).Replace('\\', '/');
        }

        return "kit.csx";
    }

    /// <summary>In a page a name is defined once.</summary>
    private void AddNames(Script script)
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
    }

    private static (string, string) Key(ISymbol symbol) => (symbol.ContainingType.Name, symbol.Name);

    /// <summary>
    /// A statement with new names, and with WriteLine for its value. If the value is used as <c>_</c>, it gets a name.
    /// </summary>
    private string Statement(MemberDeclarationSyntax member, Script script, bool isUsed)
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

    private string? NameOf(SyntaxToken token, Script script)
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

    /// <summary>One submission and its meaning.</summary>
    private sealed class Script(Compilation submission)
    {
        public CompilationUnitSyntax Root { get; } = submission.SyntaxTrees.Last().GetCompilationUnitRoot();

        public SemanticModel Model { get; } = submission.GetSemanticModel(submission.SyntaxTrees.Last());

        /// <summary>Whether the console showed a value.</summary>
        public bool GivesResult =>
            Submission.AsksForValue(Root.SyntaxTree) && !Submission.IsVoid(Root.SyntaxTree, Model);

        public bool UsesLastResult => Root.DescendantTokens().Any(token => token.Text == LastResult.Name);

        public IEnumerable<string> Directives =>
            ((IEnumerable<SyntaxNode>)[.. Root.GetReferenceDirectives(), .. Root.GetLoadDirectives(), .. Root.Usings])
                .Select(line => line.ToString().Trim());
    }
}
