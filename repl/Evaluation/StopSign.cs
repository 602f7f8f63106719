using System.ComponentModel;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The user's code looks at this sign in every turn of a loop, so that Ctrl+C stops <c>while (true) { }</c>. The
/// runtime can abort a thread (ControlledExecution), but .NET 10 then often crashes if the loop allocates or is in the
/// framework.
/// </summary>
/// <remarks>It is public because the user's code is compiled into an assembly of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopSign
{
    private static volatile bool isUp;
    private static CancellationToken present;
    private static int abandoned;

    [ThreadStatic]
    private static CancellationToken ofThisThread;

    /// <summary>Throws if the evaluation that this code belongs to was stopped.</summary>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
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

    /// <summary>
    /// From now on, code on the calling thread belongs to this evaluation. Code on a thread of the pool belongs to the
    /// present one.
    /// </summary>
    internal static void OnThisThread(CancellationToken stop) => ofThisThread = stop;

    /// <summary>
    /// An evaluation goes on although it was stopped. The sign stays up for it; later evaluations then ask their own
    /// token.
    /// </summary>
    internal static void Abandon() => Interlocked.Increment(ref abandoned);

    private static void Throw() => (ofThisThread.CanBeCanceled ? ofThisThread : present).ThrowIfCancellationRequested();
}
