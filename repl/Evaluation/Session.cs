using Micrograd.Repl.Hosting;
using Micrograd.Repl.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Evaluation;

/// <summary>Submissions one after another, each seeing what those before it defined.</summary>
internal sealed class Session
{
    /// <summary>Where errors say that typed text stands.</summary>
    public static readonly string Place = Path.GetFullPath("console");

    private readonly List<(string Text, CSharpCompilation Compilation)> accepted = [];
    private readonly SubmissionCompiler compiler;
    private readonly PageLoadContext assemblies;
    private SessionState state;

    private Session(SubmissionCompiler compiler, PageGlobals globals)
    {
        this.compiler = compiler;
        assemblies = new PageLoadContext(compiler.References.AnsweredPaths);
        state = SessionState.Of(globals);
        Last = compiler.First;
    }

    /// <summary>The last submission that ran, which the next one continues.</summary>
    public CSharpCompilation Last { get; private set; }

    /// <summary>What ran to its end, in order.</summary>
    public IReadOnlyList<string> Accepted => [.. accepted.Select(one => one.Text)];

    /// <summary>The same, as the compiler knows it.</summary>
    public IReadOnlyList<CSharpCompilation> Compilations => [.. accepted.Select(one => one.Compilation)];

    /// <summary>What the last submission did that was perhaps not meant.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>The variables, a name that was defined again once, with its last meaning.</summary>
    public IReadOnlyList<Variable> Variables => [.. state.Variables.Reverse().DistinctBy(variable => variable.Name).Reverse()];

    /// <summary>A session that knows what a page knows after <c>#load "kit.csx"</c> and the usual usings.</summary>
    public static Session Start(IEnumerable<string> args)
    {
        var session = new Session(new SubmissionCompiler(Environment.CurrentDirectory), new PageGlobals(args, Console.Out));
        CompiledSubmission kit = SubmissionCompiler.Compile(session.Last).Compiled!;
        session.state = session.state.Run(session.Entry(kit), _ => false).GetAwaiter().GetResult().After;
        return session;
    }

    /// <summary>The value of a variable, or null if there is none of that name.</summary>
    public object? Find(string name) => state.Find(name);

    /// <summary>A text as the next submission, not run.</summary>
    public CSharpCompilation Next(string text) => compiler.After(Last, text);

    /// <summary>Runs a submission.</summary>
    /// <param name="text">One or more statements, or an expression.</param>
    /// <param name="show">Makes a text of a value. It runs where the submission ran, because a lazy sequence computes only now.</param>
    /// <param name="stop">The user's Ctrl+C.</param>
    /// <param name="isRemembered">False for a question about the session that is to leave no trace in it.</param>
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
        Outcome outcome = compiled is null ? TakeOver(submission, isRemembered) : Run(submission, compiled, show, isRemembered, stop);
        if (isRemembered && outcome is Outcome.Valued or Outcome.Done)
            accepted.Add((text, submission));
        return outcome;
    }

    /// <summary>What is wrong with a submission, without running it.</summary>
    public IReadOnlyList<Mistake> Check(string text)
    {
        CSharpCompilation submission = Next(text);
        return SubmissionCompiler.Compile(submission).Errors is { Count: > 0 } errors ? Mistake.In(submission, errors) : [];
    }

    /// <summary>Usings alone: nothing runs.</summary>
    private Outcome.Done TakeOver(CSharpCompilation submission, bool isRemembered)
    {
        if (isRemembered)
            Last = submission;
        return new Outcome.Done();
    }

    private Outcome Run(
        CSharpCompilation submission, CompiledSubmission compiled, Func<object?, string> show, bool isRemembered, CancellationToken stop)
    {
        try
        {
            return EvaluationThread.Run(() => RunAndShow(submission, compiled, show, isRemembered, stop), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new Outcome.Stopped(IsStillRunning: false);
        }
        catch (TimeoutException) when (stop.IsCancellationRequested)
        {
            return new Outcome.Stopped(IsStillRunning: true);
        }
        catch (Exception error) // what the printing of the value threw
        {
            return new Outcome.Threw(error);
        }
    }

    private async Task<Outcome> RunAndShow(
        CSharpCompilation submission, CompiledSubmission compiled, Func<object?, string> show, bool isRemembered, CancellationToken stop)
    {
        SyntaxTree tree = submission.SyntaxTrees[^1];
        // What the names mean takes as long to work out as all the rest, and few submissions need it.
        var model = new Lazy<SemanticModel>(() => submission.GetSemanticModel(tree));
        CSharpCompilation running = compiler.Stoppable(submission, model);
        if (running != submission)
        {
            if (SubmissionCompiler.Compile(running).Compiled is { } stoppable)
                compiled = stoppable;
            else
                running = submission;
        }

        SessionState.Ran ran = await state.Run(Entry(compiled), _ => !stop.IsCancellationRequested);
        stop.ThrowIfCancellationRequested();
        if (isRemembered)
            (state, Last) = (ran.After, running);
        if (ran.Error is not null)
            return new Outcome.Threw(ran.Error);
        Labels.Give(ran.After, tree);
        Notes = [.. SilentMistakes.In(tree, model).Distinct()];
        bool asksForValue = Submission.AsksForValue(tree) && (ran.Value is not null || !Submission.IsVoid(tree, model.Value));
        return asksForValue ? new Outcome.Valued(ran.Value, show(ran.Value)) : new Outcome.Done();
    }

    private Func<object?[], Task<object?>> Entry(CompiledSubmission compiled) =>
        PageEntry.Of<object?>(assemblies.Load(compiled.Assembly, compiled.Symbols), compiled.ClassName);
}
