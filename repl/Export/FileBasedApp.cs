using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Export;

/// <summary>
/// A page as one C# file that <c>dotnet run</c> takes: packages and usings in front, then the statements, then types.
/// The verbs of the kit become members of the program, at its end: there two may have one name, as in the kit.
/// </summary>
internal static partial class FileBasedApp
{
    /// <summary>The text of the file.</summary>
    /// <param name="page">The full path of the page.</param>
    /// <exception cref="PageCompilationException">The page or the file does not compile.</exception>
    public static string Of(string page)
    {
        CSharpCompilation script = new PageCompilation(page, isOptimized: false).Compilation;
        string[] wrong = [.. PageDiagnostics.Lines(script.GetDiagnostics(), DiagnosticSeverity.Error)];
        if (wrong.Length > 0)
            throw new PageCompilationException(wrong);
        string text = Write(script);
        CSharpCompilation app = Compilation(text, script);
        ImmutableArray<Diagnostic> findings = app.GetDiagnostics();
        string[] errors = [.. findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(Line)];
        if (errors.Length > 0)
            throw new PageCompilationException(
                [$"{DisplayPath.Of(page)} does not compile as a file-based app:", .. errors]);
        return WithoutUnused(text, findings);
    }

    /// <summary>The file as <c>dotnet run</c> would compile it, with the assemblies of the page.</summary>
    public static CSharpCompilation Compilation(string text, CSharpCompilation script) => CSharpCompilation.Create(
        "app",
        [CSharpSyntaxTree.ParseText(text, Parsing, encoding: Encoding.UTF8)],
        script.References.Where(reference => reference.Display != typeof(FileBasedApp).Assembly.Location),
        script.Options.WithOutputKind(OutputKind.ConsoleApplication).WithScriptClassName("Script").WithUsings());

    private static CSharpParseOptions Parsing { get; } = PageRules.Parsing.WithKind(SourceCodeKind.Regular)
        .WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    private static string Write(CSharpCompilation script)
    {
        PageParts[] all = PageParts.Of(script);
        PageParts? kit = all.FirstOrDefault(part => part.IsKit);
        IEnumerable<string> usings = PageRules.Usings
            .Select(name => name == "System.Console" ? $"using static {name};" : $"using {name};")
            .Concat(all.SelectMany(part => part.Usings));
        bool asksForArgs = kit is null && all.Any(part => part.AsksForArgs);
        string[] blocks =
        [
            string.Join('\n', all.SelectMany(part => part.Packages).Distinct()
                .OrderBy(package => package.Split('@')[0], StringComparer.Ordinal)
                .Select(package => $"#:package {package}").Append(Properties)),
            string.Join('\n', usings.Distinct()
                .OrderBy(line => line.Contains('=') ? 2 : line.StartsWith("using static", Same) ? 1 : 0)
                .ThenBy(line => !line.Contains("System", Same))
                .ThenBy(line => line.TrimEnd(';'), StringComparer.Ordinal)),
            kit is not null ? "Args = args;" : asksForArgs ? "IList<string> Args = args;" : "",
            .. all.Select(part => part.Statements),
            .. all.SelectMany(part => part.Types),
            kit is null ? "" : $$"""
                /// <summary>The verbs of the pages.</summary>
                partial class Program
                {
                    static IList<string> Args { get; set; } = [];

                {{string.Join("\n\n", kit.Members)}}
                }
                """,
        ];
        string text = string.Join("\n\n", blocks.Select(block => block.Trim('\n')).Where(block => block.Length > 0));
        return BlankLines().Replace(text, "\n\n") + "\n";
    }

    private const StringComparison Same = StringComparison.Ordinal;

    /// <summary>As a page is compiled: no usings but those in the file, and nothing said about null.</summary>
    private const string Properties = "#:property ImplicitUsings=disable\n#:property Nullable=disable\n"
        + "#:property PublishAot=false";

    private static string WithoutUnused(string text, ImmutableArray<Diagnostic> findings)
    {
        HashSet<int> unused = [.. findings.Where(finding => finding.Id == "CS8019")
            .Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line)];
        return string.Join('\n', text.Split('\n').Where((_, number) => !unused.Contains(number)));
    }

    private static string Line(Diagnostic error)
    {
        string code = error.Location.SourceTree!.GetText().Lines
            .GetLineFromPosition(error.Location.SourceSpan.Start).ToString().Trim();
        return $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} In: {code}";
    }

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
