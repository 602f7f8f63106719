using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Export;

/// <summary>A page, or a file that it loads, in the parts that stand at different places of a program.</summary>
internal sealed class PageParts
{
    private readonly CompilationUnitSyntax root;
    private readonly Microsoft.CodeAnalysis.Text.SourceText text;

    private PageParts(SyntaxTree tree, SemanticModel model, ClashingNames names)
    {
        root = tree.GetCompilationUnitRoot();
        text = tree.GetText();
        IsKit = Path.GetFileName(tree.FilePath) == OwnKit.Name;
        List<TextChange> changes = [.. names.In(root, model), .. Removals, .. Declarations];
        if (root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax last }
            && last.SemicolonToken.IsMissing)
        {
            changes.Add(new(new(last.Span.End, 0), ";"));
        }

        Statements = IsKit
            ? string.Join("\n", root.Members.OfType<GlobalStatementSyntax>().Select(it => it.ToFullString().Trim()))
            : text.WithChanges(changes.OrderBy(change => change.Span)).ToString();
    }

    /// <summary>
    /// The parts of all files that hold code, in the order in which they run: what is loaded comes first.
    /// </summary>
    public static PageParts[] Of(CSharpCompilation script)
    {
        var names = new ClashingNames(script);
        return [.. script.SyntaxTrees.Where(tree => tree.GetCompilationUnitRoot().Members.Count > 0)
            .Select(tree => new PageParts(tree, script.GetSemanticModel(tree), names))];
    }

    public bool IsKit { get; }

    public IEnumerable<string> Usings => root.Usings.Select(line => line.ToString());

    /// <summary>Packages with versions, as <c>#:package</c> takes them.</summary>
    public IEnumerable<string> Packages => root.GetReferenceDirectives()
        .Select(line => Package(line.File.ValueText)).OfType<string>();

    /// <summary>The text without directives and types.</summary>
    public string Statements { get; }

    public IEnumerable<string> Types => TypeDeclarations.Select(type => text.ToString(OwnSpan(type)).Trim());

    /// <summary>Functions and variables of a kit, as members of the program's class.</summary>
    public IEnumerable<string> Members => root.Members
        .Where(member => member is BaseMethodDeclarationSyntax or BaseFieldDeclarationSyntax)
        .Select(member =>
        {
            int at = member switch
            {
                MethodDeclarationSyntax method => method.ReturnType.SpanStart,
                BaseFieldDeclarationSyntax variables => variables.Declaration.SpanStart,
                _ => member.SpanStart,
            } - member.FullSpan.Start;
            string all = member.ToFullString().Insert(at, "static ").Trim('\n');
            return string.Join('\n', all.Split('\n').Select(line => line.Length > 0 ? "    " + line : line)).TrimEnd();
        });

    public bool AsksForArgs => root.DescendantTokens().Any(token => token.Text == nameof(PageGlobals.Args));

    private IEnumerable<BaseTypeDeclarationSyntax> TypeDeclarations => root.Members.OfType<BaseTypeDeclarationSyntax>();

    private IEnumerable<TextChange> Removals => root.GetReferenceDirectives().Select(line => line.Span)
        .Concat(root.GetLoadDirectives().Select(line => line.Span))
        .Concat(root.Usings.Select(line => line.Span))
        .Select(span => new TextChange(text.Lines.GetLineFromPosition(span.Start).SpanIncludingLineBreak, ""))
        .Concat(TypeDeclarations.Select(type => new TextChange(OwnSpan(type), "")));

    /// <summary>A variable of a page begins with the default of its type, and it may have modifiers.</summary>
    private IEnumerable<TextChange> Declarations =>
        from member in root.Members
        let modifiers = member.Modifiers.Where(modifier => modifier.Kind()
            is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword
            || (member is FieldDeclarationSyntax && !modifier.IsKind(SyntaxKind.ConstKeyword)))
        let variables = member is FieldDeclarationSyntax declared
            ? declared.Declaration.Variables.Where(variable => variable.Initializer is null)
            : []
        where member is not BaseTypeDeclarationSyntax
        from change in modifiers.Select(modifier => new TextChange(
                TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), ""))
            .Concat(variables.Select(variable => new TextChange(new(variable.Span.End, 0), " = default")))
        select change;

    /// <summary>
    /// A type with the comment right above it. A comment before a blank line, and an answer, belong to the statements.
    /// </summary>
    private TextSpan OwnSpan(BaseTypeDeclarationSyntax type)
    {
        int line = text.Lines.GetLineFromPosition(type.SpanStart).LineNumber;
        while (line > 0 && text.Lines[line - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal)
            && !text.Lines[line - 1].ToString().TrimStart().StartsWith("//>", StringComparison.Ordinal))
        {
            line--;
        }

        return TextSpan.FromBounds(text.Lines[line].Start, type.Span.End);
    }

    private string? Package(string reference)
    {
        if (PackageRequest.In(reference) is not { } request)
        {
            string name = HostAssemblies.NameIn(reference);
            return CarriedPackages.OfThisProgram.Find(name) is { IsOfEngine: true } own
                ? $"{own.Name}@{own.Version}"
                : null;
        }

        bool comesWithEngine = IsKit && !request.Name.StartsWith("Micrograd", StringComparison.OrdinalIgnoreCase);
        return comesWithEngine ? null : $"{request.Name}@{(request.Version.Length > 0 ? request.Version : "*")}";
    }
}
