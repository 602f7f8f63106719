using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The user's code looks at this sign in every turn of a loop and in every function, so that Ctrl+C stops
/// <c>while (true) { }</c>. The runtime can abort a thread (ControlledExecution), but .NET 10 then often crashes if the
/// loop allocates or is in the framework.
/// </summary>
/// <remarks>It is public because the user's code is compiled into an assembly of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopSign
{
    internal const string TooDeep =
        "The calls are too deep. A function that calls itself needs a case in which it does not.";

    private const int MostOfAsync = 1024 * 1024;

    private static readonly Lock Changes = new();
    private static readonly AsyncLocal<CancellationToken> Own = new();
    private static volatile bool isUp;
    private static CancellationToken present;
    private static int abandoned;

    /// <summary>Called on the thread of the user's code at each turn of a loop and in each function.</summary>
    internal static Action? Passed { get; set; }

    /// <summary>Where the stack of this thread begins, if it runs a submission.</summary>
    [ThreadStatic]
    private static nint bottom;

    /// <summary>Throws if the evaluation that this code belongs to was stopped.</summary>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
    public static void Check()
    {
        if (isUp)
            Own.Value.ThrowIfCancellationRequested();
        Passed?.Invoke();
    }

    /// <summary>The same at the start of a function. The process would end if the calls used up the stack.</summary>
    /// <returns>True, always: so it can stand in an expression.</returns>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are too deep.</exception>
    public static bool Enter()
    {
        Check();
        return RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? true
            : throw new InsufficientExecutionStackException(TooDeep);
    }

    /// <summary>The same for an async function, with less stack: an exception takes long out of many calls.</summary>
    /// <inheritdoc cref="Enter"/>
    public static bool EnterAsync() =>
        bottom > 0 && bottom - Here() > MostOfAsync ? throw new InsufficientExecutionStackException(TooDeep) : Enter();

    private static unsafe nint Here()
    {
        byte here;
        return (nint)(&here);
    }

    internal static CancellationTokenRegistration Obey(CancellationToken stop)
    {
        Change(() => present = stop);
        return stop.Register(() => Change(() => { }));
    }

    /// <summary>
    /// From now on, the code on this thread belongs to this evaluation. So do the threads, tasks and timers that it
    /// starts: a later Ctrl+C is not for them.
    /// </summary>
    internal static void OnThisThread(CancellationToken stop) => (Own.Value, bottom) = (stop, Here());

    /// <summary>It goes on although it was stopped. The sign stays up until it ends; loops are slower then.</summary>
    internal static void Abandon(Task evaluation)
    {
        Change(() => abandoned++);
        evaluation.ContinueWith(_ => Change(() => abandoned--), TaskScheduler.Default);
    }

    private static void Change(Action change)
    {
        lock (Changes)
        {
            change();
            isUp = abandoned > 0 || present.IsCancellationRequested;
        }
    }
}
