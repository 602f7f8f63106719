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

    private readonly List<(string Text, CSharpCompilation Compilation)> accepted = [];
    private readonly SubmissionCompiler compiler;
    private readonly PageLoadContext assemblies;
    private readonly LectureTraps traps = new();
    private SessionState state;
    private LastResult? result;
    private bool isResultNamed;

    private Session(SubmissionCompiler compiler, PageGlobals globals)
    {
        this.compiler = compiler;
        assemblies = new PageLoadContext(compiler.References.AnsweredPaths);
        state = SessionState.Of(globals);
        Last = compiler.First;
    }

    /// <summary>The last submission that ran, which the next one continues.</summary>
    public CSharpCompilation Last { get; private set; }

    /// <summary>The submissions that ran to their end, in order.</summary>
    public IReadOnlyList<string> Accepted => [.. accepted.Select(one => one.Text)];

    /// <summary>The same, as the compiler knows it.</summary>
    public IReadOnlyList<CSharpCompilation> Compilations => [.. accepted.Select(one => one.Compilation)];

    /// <summary>Notes on the last submission: it did something that was perhaps not meant.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>The variables. A name that was defined several times comes once, with its last value.</summary>
    public IReadOnlyList<Variable> Variables =>
        [.. state.Variables.Reverse().DistinctBy(variable => variable.Name).Reverse()];

    /// <summary>A session that knows what a page knows after <c>#load "kit.csx"</c> and the usual usings.</summary>
    public static Session Start(IEnumerable<string> args)
    {
        var compiler = new SubmissionCompiler(Environment.CurrentDirectory);
        var session = new Session(compiler, new PageGlobals(args, Console.Out));
        CompiledSubmission kit = SubmissionCompiler.Compile(session.Last).Compiled!;
        session.state = session.state.Run(session.Entry(kit), _ => false).GetAwaiter().GetResult().After;
        return session;
    }

    /// <summary>The value of a variable, or null if there is none of that name.</summary>
    public object? Find(string name) => state.Find(name);

    /// <summary>A text as the next submission; it is not run. In it, <c>_</c> can be the last result.</summary>
    public CSharpCompilation Next(string text)
    {
        CSharpCompilation next = compiler.After(Last, text);
        if (result is null || !text.Contains('_') || LastResult.In(next) is not { } named)
            return next;
        if (!isResultNamed)
        {
            CSharpCompilation naming = compiler.After(Last, result.Declaration(next));
            if (SubmissionCompiler.Compile(naming).Compiled is not { } compiled)
                return next;
            state = state.Run(Entry(compiled), _ => false).GetAwaiter().GetResult().After;
            (Last, isResultNamed) = (naming, true);
        }

        return compiler.After(Last, named);
    }

    /// <summary>Runs a submission.</summary>
    /// <param name="text">One or more statements, or an expression.</param>
    /// <param name="show">Makes a text of a value, on the submission's thread: a lazy sequence is computed only
    /// now.</param>
    /// <param name="stop">The user's Ctrl+C.</param>
    /// <param name="isRemembered">False for a question about the session that must leave no trace in it.</param>
    public Outcome Evaluate(string text, Func<object?, string> show, CancellationToken stop, bool isRemembered = true)
    {
        Notes = [];
        string tidied = Submission.Tidy(text);
        CSharpCompilation submission = Next(tidied);
        (CompiledSubmission? compiled, IReadOnlyList<Diagnostic> errors) = SubmissionCompiler.Compile(submission);
        if (errors.Count > 0 && errors.All(error => error.Id == "CS0201") && tidied.TrimEnd() is [.. var bare, ';'])
        {
            submission = Next(bare); // a.Grad; asks for a.Grad
            (compiled, errors) = SubmissionCompiler.Compile(submission);
        }

        if (errors.Count > 0)
            return new Outcome.Rejected(Mistake.In(submission, errors));
        Outcome outcome = compiled is null
            ? TakeOver(submission, isRemembered)
            : EvaluationThread.Run(() => RunAndShow(submission, compiled, show, isRemembered, stop), stop);
        if (isRemembered && outcome is Outcome.Valued or Outcome.Done)
            accepted.Add((text, submission));
        return outcome;
    }

    /// <summary>The compile errors of a submission, which is not run.</summary>
    public static IReadOnlyList<Mistake> Check(CSharpCompilation submission) =>
        Mistake.In(submission, SubmissionCompiler.Compile(submission).Errors);

    public IReadOnlyList<Mistake> Check(string text) => Check(Next(text));

    /// <summary>Usings alone: nothing runs.</summary>
    private Outcome.Done TakeOver(CSharpCompilation submission, bool isRemembered)
    {
        if (isRemembered)
            Last = submission;
        return new Outcome.Done();
    }

    private async Task<Outcome> RunAndShow(
        CSharpCompilation submission,
        CompiledSubmission compiled,
        Func<object?, string> show,
        bool isRemembered,
        CancellationToken stop)
    {
        SyntaxTree tree = submission.SyntaxTrees[^1];
        // To work out the meaning of the names takes as long as all the rest, and few submissions need it.
        var model = new Lazy<SemanticModel>(() => submission.GetSemanticModel(tree));
        CSharpCompilation running = compiler.Stoppable(submission, model);
        if (running != submission)
        {
            if (SubmissionCompiler.Compile(running).Compiled is { } stoppable)
                compiled = stoppable;
            else
                running = submission;
        }

        if (isRemembered)
            traps.Begin(tree, state.Variables.Select(one => (one.Name, one.Value)));
        SessionState.Ran ran = await state.Run(Entry(compiled), _ => !stop.IsCancellationRequested);
        stop.ThrowIfCancellationRequested();
        if (isRemembered)
            (state, Last) = (ran.After, running);
        Notes = [.. SilentMistakes.In(tree, model).Distinct()];
        if (ran.Error is not null)
            return new Outcome.Threw(ran.Error);
        Labels.Give(ran.After, tree);
        if (isRemembered)
            Notes = [.. Notes, .. traps.End(tree, model, state.Variables.Select(one => (one.Name, one.Value)))];
        bool asksForValue = Submission.AsksForValue(tree)
            && (ran.Value is not null || !Submission.IsVoid(tree, model.Value));
        if (!asksForValue)
            return new Outcome.Done();
        if (isRemembered)
            (result, isResultNamed) = (new LastResult(Submission.LastStatement(tree)!, model, ran.Value), false);
        return new Outcome.Valued(ran.Value, show(ran.Value));
    }

    private Func<object?[], Task<object?>> Entry(CompiledSubmission compiled) =>
        PageEntry.Of<object?>(assemblies.Load(compiled.Assembly, compiled.Symbols), compiled.ClassName);
}
