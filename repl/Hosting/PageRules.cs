using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// The language of a page: dotnet-script's usings, its C# version and its errors, so that a page means the same here
/// and there.
/// </summary>
internal static class PageRules
{
    /// <summary>System.Console is a static using: a page says <c>WriteLine(x)</c>.</summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        "System", "System.IO", "System.Collections.Generic", "System.Console", "System.Diagnostics", "System.Dynamic",
        "System.Linq", "System.Linq.Expressions", "System.Text", "System.Threading.Tasks",
    ];

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>
    /// A script that continues no other: a page, or the kit that a session starts with. It is compiled for debugging,
    /// as dotnet-script does: only so does a run-time error name the line that failed.
    /// </summary>
    /// <param name="tree">Its text.</param>
    /// <param name="returnType">The type of the value that it returns.</param>
    /// <param name="usings">Namespaces and types that need no line of their own.</param>
    /// <param name="references">Answers its <c>#r</c>.</param>
    /// <param name="sources">Answers its <c>#load</c>.</param>
    public static CSharpCompilation Compilation(
        SyntaxTree tree,
        Type returnType,
        IEnumerable<string> usings,
        MetadataReferenceResolver references,
        SourceReferenceResolver sources) =>
        CSharpCompilation.CreateScriptCompilation(
            "page",
            tree,
            [.. FrameworkReferences.All, FrameworkReferences.At(typeof(PageGlobals).Assembly.Location)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                scriptClassName: PageEntry.ClassName,
                usings: usings,
                optimizationLevel: OptimizationLevel.Debug,
                allowUnsafe: true,
                concurrentBuild: false, // so little text is compiled faster on one thread
                metadataReferenceResolver: references,
                sourceReferenceResolver: sources,
                assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default),
            previousScriptCompilation: null,
            returnType,
            typeof(PageGlobals));

    /// <summary>Nullable warnings are errors. Assembly versions that the runtime unifies are no warning.</summary>
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Severities = ImmutableDictionary.CreateRange(
    [
        .. Enumerable.Range(8600, 56).Select(id => KeyValuePair.Create($"CS{id}", ReportDiagnostic.Error)),
        KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress),
        KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress),
        KeyValuePair.Create("CS1705", ReportDiagnostic.Suppress),
    ]);

    public static CSharpCompilationOptions Strict(CSharpCompilationOptions options) =>
        options.WithSpecificDiagnosticOptions(Severities);
}
