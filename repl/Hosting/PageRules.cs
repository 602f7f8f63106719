using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Micrograd.Repl.Hosting;

/// <summary>The language of a page: dotnet-script's usings, its C# and its strictness, so that a page means the same under both.</summary>
internal static class PageRules
{
    /// <summary>System.Console is a static using: a page says <c>WriteLine(x)</c>.</summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        "System", "System.IO", "System.Collections.Generic", "System.Console", "System.Diagnostics", "System.Dynamic",
        "System.Linq", "System.Linq.Expressions", "System.Text", "System.Threading.Tasks",
    ];

    public static ScriptOptions Options(MetadataReferenceResolver references, SourceReferenceResolver sources) => ScriptOptions.Default
        .WithReferences(FrameworkReferences.All)
        .WithImports(Usings)
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithMetadataResolver(references)
        .WithSourceResolver(sources)
        .WithFileEncoding(Encoding.UTF8)
        .WithEmitDebugInformation(true);

    /// <summary>Nullable warnings are errors; assembly versions that the runtime unifies are not worth a word.</summary>
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Severities = ImmutableDictionary.CreateRange(
    [
        .. Enumerable.Range(8600, 56).Select(id => KeyValuePair.Create($"CS{id}", ReportDiagnostic.Error)),
        KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress),
        KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress),
        KeyValuePair.Create("CS1705", ReportDiagnostic.Suppress),
    ]);

    public static CompilationOptions Strict(CompilationOptions options) => options.WithSpecificDiagnosticOptions(Severities);
}
