using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>An error together with the code around it, for the rules of <see cref="Help"/>.</summary>
internal sealed class MistakePlace(Diagnostic error, SyntaxTree tree, Compilation compilation)
{
    private SemanticModel? model;

    public string Id => error.Id;

    public int Position => error.Location.SourceSpan.Start;

    public string Line { get; } =
        tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();

    /// <summary>Whether it is in a page: there, no command and no value that is shown by itself can be meant.</summary>
    public bool IsInPage { get; } = compilation.ScriptCompilationInfo?.PreviousScriptCompilation is null;

    public SemanticModel Model => model ??= compilation.GetSemanticModel(tree);

    public SyntaxNode Node { get; } = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The identifier at the error, or its text if there is none.</summary>
    public string Name => Node is SimpleNameSyntax name ? name.Identifier.Text : Node.ToString();

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression).Type;

    public bool IsValue(ExpressionSyntax? expression) => Model.IsValue(expression);
}
