using System.Globalization;
using System.Text;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The compiler of a session: each submission is a script compilation that continues the one before. Roslyn's own
/// Script class compiles each submission twice and on several threads, which takes longer.
/// </summary>
internal sealed class SubmissionCompiler
{
    private static readonly EmitOptions Emitting = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly string folder;
    private readonly PageLoadContext assemblies;
    private readonly CSharpCompilation pattern;
    private int made;

    public SubmissionCompiler(string folder)
    {
        this.folder = folder;
        var references = new PageReferenceResolver(folder);
        assemblies = new PageLoadContext(references.AnsweredPaths);
        // The compiler's options name a type like a namespace.
        IEnumerable<string> kit = KitUsings.Select(name => name.Replace("static ", "", StringComparison.Ordinal));
        First = PageRules.Compilation(
            Tree(OwnKit.Text), typeof(object), PageRules.Usings.Concat(kit), references,
            new Sources(folder, plain: null));
        pattern = First.RemoveAllReferences().RemoveAllSyntaxTrees().WithOptions(First.Options.WithUsings());
    }

    /// <summary>The usings that the pages write under <c>#load "kit.csx"</c>.</summary>
    public static IReadOnlyList<string> KitUsings { get; } =
    [
        "Micrograd", "Micrograd.Data", "Micrograd.Html", "Micrograd.Plotting", "Micrograd.Terminal",
        "static Micrograd.Plotting.Pictures",
    ];

    /// <summary>The compilation that every session starts with: the functions of the kit.</summary>
    public CSharpCompilation First { get; }

    /// <summary>
    /// A text that knows all names that the submissions before it have defined. If it has stopping points, the plain
    /// submission knows what the names mean in the pages that it loads.
    /// </summary>
    public CSharpCompilation After(CSharpCompilation last, string text, CSharpCompilation? plain = null)
    {
        string number = Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        // A page is read anew each time that it is loaded. CreateScriptCompilation would look for errors in the last
        // submission again.
        return pattern
            .WithAssemblyName($"submission-{number}")
            .WithOptions(pattern.Options.WithScriptClassName($"Submission#{number}")
                .WithSourceReferenceResolver(new Sources(folder, plain)))
            .WithScriptCompilationInfo(pattern.ScriptCompilationInfo!.WithPreviousScriptCompilation(last))
            .AddSyntaxTrees(Tree(text));
    }

    /// <summary>
    /// The submission with a check of the stop sign in every loop; without a loop or a function, the submission itself.
    /// </summary>
    public CSharpCompilation Stoppable(CSharpCompilation submission, Lazy<SemanticModel> model)
    {
        SyntaxTree tree = submission.SyntaxTrees[^1];
        string text = StoppingPoints.Insert(tree, model);
        if (text.Length == tree.Length && tree.GetCompilationUnitRoot().GetLoadDirectives().Count == 0)
            return submission;
        return After(submission.ScriptCompilationInfo!.PreviousScriptCompilation!, text, submission);
    }

    /// <summary>The start of a submission, or its errors. For usings alone both are empty: nothing runs.</summary>
    public (Func<object?[], Task<object?>>? Start, IReadOnlyList<Diagnostic> Errors) Compile(
        CSharpCompilation submission)
    {
        MemoryStream assembly = new(), symbols = new();
        EmitResult result = submission.Emit(assembly, symbols, options: Emitting);
        return result.Success
            ? (Start, [])
            : (null, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);

        Task<object?> Start(object?[] scripts) => PageEntry.Of<object?>(
            assemblies.Load(assembly.ToArray(), symbols.ToArray()), submission.Options.ScriptClassName!)(scripts);
    }

    private static SyntaxTree Tree(string text) =>
        CSharpSyntaxTree.ParseText(text, PageRules.Parsing, Session.Place, Encoding.UTF8);

    /// <summary>
    /// Answers <c>#load</c> as for a page. Where the text is compiled to be run, pages get stopping points, too.
    /// </summary>
    private sealed class Sources(string folder, CSharpCompilation? plain) : PageSourceResolver(folder)
    {
        public override Stream OpenRead(string resolvedPath)
        {
            if (plain?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == resolvedPath) is not { } page)
                return base.OpenRead(resolvedPath);
            var model = new Lazy<SemanticModel>(() => plain.GetSemanticModel(page));
            return new MemoryStream(Encoding.UTF8.GetBytes(StoppingPoints.Insert(page, model)));
        }
    }
}
