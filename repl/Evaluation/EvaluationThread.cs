using System.Diagnostics;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Runs the user's code on a thread of its own, with a large stack for deep recursion. If the thread does not stop, it
/// is left behind.
/// </summary>
internal static class EvaluationThread
{
    private const int StackSize = 256 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs the work to its end or until it is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="TimeoutException">It could not be stopped, and goes on without the session.</exception>
    public static T Run<T>(Func<Task<T>> work, CancellationToken stop)
    {
        var ended = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration sign = StopSign.Obey(stop);
        var thread = new Thread(() => Complete(ended, work, stop), StackSize) { IsBackground = true };
        thread.Start();
        try
        {
            Task.WaitAny([ended.Task], stop);
        }
        catch (OperationCanceledException)
        {
            WaitForEnd(thread, ended.Task);
        }

        if (stop.IsCancellationRequested && ended.Task.IsFaulted)
            throw new OperationCanceledException(stop);
        return ended.Task.GetAwaiter().GetResult();
    }

    private static void Complete<T>(TaskCompletionSource<T> ended, Func<Task<T>> work, CancellationToken stop)
    {
        try
        {
            StopSign.OnThisThread(stop);
            var pump = new PumpingContext();
            SynchronizationContext.SetSynchronizationContext(pump);
            ended.SetResult(pump.Complete(work(), stop));
        }
        catch (Exception error)
        {
            ended.SetException(error);
        }
    }

    /// <summary>
    /// A loop sees the stop sign and an await sees its token; a sleep and a lock must be interrupted.
    /// </summary>
    private static void WaitForEnd(Thread thread, Task ended)
    {
        long start = Stopwatch.GetTimestamp();
        while (Task.WaitAny([ended], Step) < 0)
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                StopSign.Abandon();
                throw new TimeoutException();
            }

            thread.Interrupt();
        }
    }
}
