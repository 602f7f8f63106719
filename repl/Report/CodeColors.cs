using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Report;

/// <summary>The colors of C# code, from Roslyn's own classification. Their names are classes of report.css.</summary>
internal static class CodeColors
{
    /// <summary>The classification asks a workspace for the services of the language; it holds no project.</summary>
    private static readonly AdhocWorkspace Workspace = new();

    public static IReadOnlyList<ColoredSpan> Of(CSharpCompilation compilation, SyntaxTree tree) =>
    [
#pragma warning disable CS0618 // its successor takes a project and would compile the page once more
        .. Classifier.GetClassifiedSpans(
                compilation.GetSemanticModel(tree), new TextSpan(0, tree.Length), Workspace)
#pragma warning restore CS0618
            .Select(span => new ColoredSpan(
                span.TextSpan.Start, span.TextSpan.Length, ClassOf(span.ClassificationType)))
            .Where(span => span.Class.Length > 0)
            .OrderBy(span => span.Start),
    ];

    private static string ClassOf(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword
            or ClassificationTypeNames.PreprocessorKeyword => "keyword",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral
            or ClassificationTypeNames.StringEscapeCharacter => "text",
        ClassificationTypeNames.NumericLiteral => "number",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "method",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName
            or ClassificationTypeNames.StructName or ClassificationTypeNames.RecordStructName
            or ClassificationTypeNames.EnumName or ClassificationTypeNames.InterfaceName
            or ClassificationTypeNames.DelegateName or ClassificationTypeNames.TypeParameterName => "type",
        _ when classification.Contains("comment", StringComparison.Ordinal) => "comment",
        _ => "",
    };
}
