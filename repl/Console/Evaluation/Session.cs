using Micrograd.Repl.Hosting;
using Micrograd.Repl.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Micrograd.Repl.Evaluation;

/// <summary>Submissions one after another, each seeing what those before it defined.</summary>
internal sealed class Session
{
    private readonly List<(string Text, Script<object> Script)> accepted = [];
    /// <summary>Where errors say that typed text stands.</summary>
    public static readonly string Place = Path.GetFullPath("console");

    private readonly SessionSources sources;
    private ScriptState<object> state;

    private Session(ScriptState<object> state, SessionSources sources) => (this.state, this.sources) = (state, sources);

    /// <summary>The last submission that ran, which the next one continues.</summary>
    public Script<object> Last => (Script<object>)state.Script;

    /// <summary>What ran to its end, in order.</summary>
    public IReadOnlyList<string> Accepted => [.. accepted.Select(one => one.Text)];

    /// <summary>The same, as the compiler knows it.</summary>
    public IReadOnlyList<Script<object>> Scripts => [.. accepted.Select(one => one.Script)];

    /// <summary>What the last submission did that was perhaps not meant.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>The variables, a name that was defined again once, with its last meaning.</summary>
    public IReadOnlyList<Variable> Variables =>
    [
        .. state.Variables.Select(variable => new Variable(variable.Name, variable.Type, variable.Value))
            .Reverse().DistinctBy(variable => variable.Name).Reverse(),
    ];

    /// <summary>A session that knows what a page knows after <c>#load "kit.csx"</c> and the usual usings.</summary>
    public static Session Start(IEnumerable<string> args)
    {
        string folder = Environment.CurrentDirectory;
        var sources = new SessionSources(folder);
        ScriptOptions options = PageRules.Options(new PageReferenceResolver(folder), sources)
            .WithImports(Kit.Imports)
            .AddReferences(typeof(StopSign).Assembly)
            .WithFilePath(Place);
        using var loader = new InteractiveAssemblyLoader();
        loader.RegisterDependency(typeof(StopSign).Assembly);
        loader.RegisterDependency(typeof(Value).Assembly);
        loader.RegisterDependency(typeof(Plotting.Picture).Assembly);
        Script<object> kit = CSharpScript.Create<object>(Kit.Source, options, typeof(PageGlobals), loader);
        return new Session(kit.RunAsync(new PageGlobals(args, Console.Out)).GetAwaiter().GetResult(), sources);
    }

    /// <summary>The value of a variable, or null if there is none of that name.</summary>
    public object? Find(string name) => state.GetVariable(name)?.Value;

    /// <summary>Runs a submission.</summary>
    /// <param name="text">One or more statements, or an expression.</param>
    /// <param name="show">Makes a text of a value. It runs where the submission ran, because a lazy sequence computes only now.</param>
    /// <param name="stop">The user's Ctrl+C.</param>
    /// <param name="isRemembered">False for a question about the session that is to leave no trace in it.</param>
    public Outcome Evaluate(string text, Func<object?, string> show, CancellationToken stop, bool isRemembered = true)
    {
        Notes = [];
        string tidied = Submission.Tidy(text);
        Script<object> script = Last.ContinueWith<object>(tidied, null); // options given again would make memory quadratic
        IReadOnlyList<Diagnostic> errors = Compile(script);
        if (errors.Count > 0 && errors.All(error => error.Id == "CS0201") && tidied.TrimEnd() is [.. var bare, ';'])
        {
            script = Last.ContinueWith<object>(bare, null); // a.Grad; asks for a.Grad
            errors = Compile(script);
        }

        return errors.Count > 0 ? new Outcome.Rejected(Mistake.In(script.GetCompilation(), errors)) : Run(script, text, show, isRemembered, stop);
    }

    /// <summary>What is wrong with a submission, without running it.</summary>
    public IReadOnlyList<Mistake> Check(string text)
    {
        Script<object> script = Last.ContinueWith<object>(text, null);
        return Compile(script) is { Count: > 0 } errors ? Mistake.In(script.GetCompilation(), errors) : [];
    }

    private Outcome Run(Script<object> script, string text, Func<object?, string> show, bool isRemembered, CancellationToken stop)
    {
        try
        {
            Script<object> stoppable = Stoppable(script);
            Outcome outcome = EvaluationThread.Run(() => RunAndShow(script, stoppable, show, isRemembered, stop), stop);
            if (outcome is not Outcome.Threw && isRemembered)
                accepted.Add((text, script));
            return outcome;
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
        Script<object> script, Script<object> stoppable, Func<object?, string> show, bool isRemembered, CancellationToken stop)
    {
        ScriptState<object> after = await stoppable.RunFromAsync(state, error => !stop.IsCancellationRequested, stop);
        stop.ThrowIfCancellationRequested();
        if (isRemembered)
            state = after;
        if (after.Exception is not null)
            return new Outcome.Threw(after.Exception);
        SyntaxTree tree = Tree(script);
        Lazy<SemanticModel> model = Model(script);
        Labels.Give(after, tree);
        Notes = [.. SilentMistakes.In(tree, model).Distinct()];
        bool asksForValue = Submission.AsksForValue(tree) && (after.ReturnValue is not null || !Submission.IsVoid(tree, model.Value));
        return asksForValue
            ? new Outcome.Valued(after.ReturnValue, show(after.ReturnValue))
            : new Outcome.Done();
    }

    /// <summary>The same with a look at the stop sign in every loop, or the same script if there is nothing that could run on.</summary>
    private Script<object> Stoppable(Script<object> script)
    {
        SyntaxTree tree = Tree(script);
        string text = StoppingPoints.Insert(tree, Model(script));
        bool loads = tree.GetCompilationUnitRoot().GetLoadDirectives().Count > 0;
        if (!loads && text.Length == script.Code.Length)
            return script;
        try
        {
            sources.InsertsStoppingPoints = true;
            Script<object> stoppable = Last.ContinueWith<object>(text, null);
            return Compile(stoppable).Count == 0 ? stoppable : script;
        }
        finally
        {
            sources.InsertsStoppingPoints = false;
        }
    }

    /// <summary>What the names mean takes as long to work out as all the rest, and few submissions need it.</summary>
    private static Lazy<SemanticModel> Model(Script<object> script) => new(() => script.GetCompilation().GetSemanticModel(Tree(script)));

    private static SyntaxTree Tree(Script<object> script) => script.GetCompilation().SyntaxTrees.Last();

    private static IReadOnlyList<Diagnostic> Compile(Script<object> script) =>
        [.. script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
