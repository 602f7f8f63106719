using Micrograd.Repl.Hosting;
using Micrograd.Repl.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Evaluation;

/// <summary>Submissions one after another. Each one sees the names that the earlier ones defined.</summary>
internal sealed class Session
{
    /// <summary>The file name that errors give for typed text.</summary>
    public static readonly string Place = Path.GetFullPath("console");

    private readonly List<CSharpCompilation> accepted = [];
    private readonly SubmissionCompiler compiler = new(Environment.CurrentDirectory);
    private readonly LectureTraps traps;
    private SessionState state;
    private bool hasResult;
    private (object? Value, Func<Compilation, string> Declare)? unnamed; // the last result, until a text needs it
    private byte[]? reserve; // given back when code has taken all other memory: the next line can free some

    private Session(PageGlobals globals)
    {
        state = new SessionState(globals);
        traps = new LectureTraps(() => Variables.Select(one => (one.Name, one.Value)));
        Last = compiler.First;
        Define(Last, compiler.Compile(Last).Start!);
    }

    /// <summary>The last submission that ran, which the next one continues.</summary>
    public CSharpCompilation Last { get; private set; }

    /// <summary>The submissions that ran to their end, in order.</summary>
    public IReadOnlyList<CSharpCompilation> Accepted => accepted;

    /// <summary>Notes on the last submission: it did something that was perhaps not meant.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public IReadOnlyList<Variable> Variables => state.Variables;

    /// <summary>A session that knows what a page knows after <c>#load "kit.csx"</c> and the usual usings.</summary>
    public static Session Start(IEnumerable<string> args) => new(new PageGlobals(args, Console.Out));

    /// <summary>The value of a variable, or null if there is none of that name.</summary>
    public object? Find(string name) => Variables.FirstOrDefault(variable => variable.Name == name)?.Value;

    /// <summary>A text as the next submission; nothing runs: any thread may ask. <c>_</c> is the last result.</summary>
    public CSharpCompilation Next(string text)
    {
        CSharpCompilation next = compiler.After(Last, text);
        return !hasResult || !text.Contains('_') || LastResult.In(next) is not { } named ? next
            : compiler.After(unnamed is { } result ? compiler.After(Last, result.Declare(next)) : Last, named);
    }

    /// <summary>Runs a submission.</summary>
    /// <param name="text">One or more statements, or an expression.</param>
    /// <param name="show">Makes a text of a value, or null, on the submission's thread: LINQ is computed now.</param>
    /// <param name="stop">The user's Ctrl+C.</param>
    /// <param name="isRemembered">False for a question about the session that must leave no trace in it.</param>
    public Outcome Evaluate(string text, Func<object?, string?> show, CancellationToken stop, bool isRemembered = true)
    {
        Notes = [];
        if (reserve is null && GC.GetTotalMemory(false) < GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2)
            reserve = GC.AllocateUninitializedArray<byte>(32 << 20);
        string tidied = Submission.Tidy(text);
        CSharpCompilation submission = Next(tidied);
        if (submission.ScriptCompilationInfo!.PreviousScriptCompilation is { } naming && naming != Last)
        {
            NameResult(naming);
            submission = Next(tidied);
        }
        (Func<object?[], Task<object?>>? start, IReadOnlyList<Diagnostic> errors) = compiler.Compile(submission);
        if (errors.Count > 0 && errors.All(error => error.Id == "CS0201") && tidied.TrimEnd() is [.. var bare, ';'])
        {
            submission = Next(bare); // a.Grad; asks for a.Grad
            (start, errors) = compiler.Compile(submission);
        }

        if (errors.Count > 0)
            return new Outcome.Rejected(Mistake.In(submission, errors));
        if (start is null && isRemembered)
            Last = submission; // usings alone: nothing runs
        Outcome outcome = start is null
            ? new Outcome.Done()
            : EvaluationThread.Run(() => RunAndShow(submission, start, show, isRemembered, stop), stop);
        if (isRemembered && outcome is Outcome.Valued or Outcome.Done)
            accepted.Add(submission);
        return outcome;
    }

    /// <summary>The compile errors of a text, which is not run.</summary>
    public IReadOnlyList<Mistake> Check(string text)
    {
        CSharpCompilation submission = Next(text);
        return Mistake.In(submission, compiler.Compile(submission).Errors);
    }

    private void NameResult(CSharpCompilation naming)
    {
        LastResult.Value = unnamed!.Value.Value;
        if (compiler.Compile(naming).Start is { } start)
            Define(naming, start);
        else
            hasResult = false;
        unnamed = null;
    }

    /// <summary>Runs what the console itself defines. It has no await.</summary>
    private void Define(CSharpCompilation submission, Func<object?[], Task<object?>> start) =>
        (state, Last) = (state.Run(start, CancellationToken.None).GetAwaiter().GetResult().After, submission);

    private async Task<Outcome> RunAndShow(
        CSharpCompilation submission,
        Func<object?[], Task<object?>> start,
        Func<object?, string?> show,
        bool isRemembered,
        CancellationToken stop)
    {
        SyntaxTree tree = submission.SyntaxTrees[^1];
        // To work out the meaning of the names takes as long as all the rest, and few submissions need it.
        var model = new Lazy<SemanticModel>(() => submission.GetSemanticModel(tree));
        CSharpCompilation running = compiler.Stoppable(submission, model);
        if (running != submission && compiler.Compile(running).Start is { } stoppable)
            start = stoppable;
        else
            running = submission;

        if (isRemembered)
            traps.Begin(tree);
        (SessionState after, object? value, Exception? error) = await state.Run(start, stop);
        if (error is OutOfMemoryException)
            reserve = null;
        stop.ThrowIfCancellationRequested();
        if (isRemembered)
            (state, Last) = (after, running);
        Notes = [.. SilentMistakes.In(tree, model).Distinct()];
        if (error is not null)
            return new Outcome.Threw(error);
        GiveLabels(after, tree);
        if (isRemembered)
            Notes = [.. Notes, .. traps.End(tree, model)];
        if (!Submission.AsksForValue(tree) || (value is null && Submission.IsVoid(tree, model.Value)))
            return new Outcome.Done();
        if (isRemembered)
        {
            hasResult = true;
            unnamed = (value, next => LastResult.Declaration(Submission.LastStatement(tree)!, model.Value, next));
        }

        return show(value) is { } shown ? new Outcome.Valued(shown) : new Outcome.Done();
    }

    /// <summary>A value without a label gets the name of its variable: graphs and explanations show it.</summary>
    private static void GiveLabels(SessionState state, SyntaxTree submission)
    {
        HashSet<string> names = [.. submission.GetRoot().DescendantTokens().Select(token => token.ValueText)];
        foreach (Variable variable in state.VariablesWhere(names.Contains))
        {
            if (variable.Value is Value { Label: null } value)
                value.Label = variable.Name;
        }
    }
}
