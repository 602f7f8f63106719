using System.Globalization;
using System.Text;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The compiler's side of a session: each submission a script compilation that continues the one before. Roslyn's Script class would
/// compile each one twice and on several threads, which takes longer than the compiling.
/// </summary>
internal sealed class SubmissionCompiler
{
    private static readonly EmitOptions Emitting = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly SessionSources sources;
    private readonly CSharpCompilation pattern;
    private int made;

    public SubmissionCompiler(string folder)
    {
        sources = new SessionSources(folder);
        References = new PageReferenceResolver(folder);
        First = PageRules.Compilation(Tree(Kit.Source), typeof(object), Kit.Imports, References, sources);
        pattern = First.RemoveAllReferences().RemoveAllSyntaxTrees().WithOptions(First.Options.WithUsings());
    }

    public PageReferenceResolver References { get; }

    /// <summary>What every session starts with.</summary>
    public CSharpCompilation First { get; }

    /// <summary>A text that knows all that those before it have defined.</summary>
    public CSharpCompilation After(CSharpCompilation last, string text)
    {
        string number = Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        // Not CreateScriptCompilation, which would look once more for errors in the last one.
        return pattern
            .WithAssemblyName($"submission-{number}")
            .WithOptions(pattern.Options.WithScriptClassName($"Submission#{number}"))
            .WithScriptCompilationInfo(pattern.ScriptCompilationInfo!.WithPreviousScriptCompilation(last))
            .AddSyntaxTrees(Tree(text));
    }

    /// <summary>The same with a look at the stop sign in every loop, or the same if there is nothing that could run on.</summary>
    public CSharpCompilation Stoppable(CSharpCompilation submission, Lazy<SemanticModel> model)
    {
        SyntaxTree tree = submission.SyntaxTrees[^1];
        string text = StoppingPoints.Insert(tree, model);
        bool loads = tree.GetCompilationUnitRoot().GetLoadDirectives().Count > 0;
        if (!loads && text.Length == tree.Length)
            return submission;
        try
        {
            sources.InsertsStoppingPoints = true;
            return After(submission.ScriptCompilationInfo!.PreviousScriptCompilation!, text);
        }
        finally
        {
            sources.InsertsStoppingPoints = false;
        }
    }

    /// <summary>The assembly of a submission, or what is wrong with it. Usings alone are neither: there is nothing to run.</summary>
    public static (CompiledSubmission? Compiled, IReadOnlyList<Diagnostic> Errors) Compile(CSharpCompilation submission)
    {
        using MemoryStream assembly = new(), symbols = new();
        EmitResult result = submission.Emit(assembly, symbols, options: Emitting);
        return result.Success
            ? (new CompiledSubmission(submission.Options.ScriptClassName!, assembly.ToArray(), symbols.ToArray()), [])
            : (null, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }

    private static SyntaxTree Tree(string text) => CSharpSyntaxTree.ParseText(text, PageRules.Parsing, Session.Place, Encoding.UTF8);
}
