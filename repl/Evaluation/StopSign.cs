using System.ComponentModel;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Looked at by the user's code in every turn of a loop, so that Ctrl+C stops <c>while (true) { }</c>. The runtime could abort the thread
/// (ControlledExecution), and .NET 10 then crashes often, as soon as the loop allocates or is in the framework.
/// </summary>
/// <remarks>Public because what the console compiles is an assembly of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopSign
{
    private static volatile bool isUp;
    private static CancellationToken present;
    private static int abandoned;

    [ThreadStatic]
    private static CancellationToken ofThisThread;

    /// <summary>Throws if the evaluation that this code belongs to was stopped.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public static void Check()
    {
        if (isUp)
            Throw();
    }

    /// <summary>The same in the middle of an expression.</summary>
    /// <param name="value">The value to go on with.</param>
    /// <typeparam name="T">Its type.</typeparam>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
    public static T Checked<T>(T value)
    {
        if (isUp)
            Throw();
        return value;
    }

    internal static CancellationTokenRegistration Obey(CancellationToken stop)
    {
        present = stop;
        isUp = abandoned > 0;
        return stop.Register(() => isUp = true);
    }

    /// <summary>Code on the calling thread, now and later, belongs to this evaluation; code on threads of the pool belongs to the present one.</summary>
    internal static void OnThisThread(CancellationToken stop) => ofThisThread = stop;

    /// <summary>An evaluation went on after it was stopped. The sign stays up for it, and the next ones look twice.</summary>
    internal static void Abandon() => Interlocked.Increment(ref abandoned);

    private static void Throw() => (ofThisThread.CanBeCanceled ? ofThisThread : present).ThrowIfCancellationRequested();
}
