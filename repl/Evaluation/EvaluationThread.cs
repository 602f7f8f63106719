using System.Diagnostics;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Runs the user's code on a thread of its own, with a large stack for deep recursion. If the thread does not stop, it
/// is left behind.
/// </summary>
internal static class EvaluationThread
{
    /// <summary>Room for a hundred thousand calls; an exception from ten times as many takes seconds.</summary>
    private const int StackSize = 32 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs the work to its end or until it is stopped. It does not throw.</summary>
    public static Outcome Run(Func<Task<Outcome>> work, CancellationToken stop)
    {
        try
        {
            return Completed(work, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new Outcome.Stopped(IsStillRunning: false);
        }
        catch (TimeoutException) when (stop.IsCancellationRequested)
        {
            return new Outcome.Stopped(IsStillRunning: true);
        }
        catch (Exception error) // thrown while the value was made a text
        {
            return new Outcome.Threw(error);
        }
    }

    /// <summary>Makes a text with the user's own code, such as ToString.</summary>
    public static Outcome Show(Func<string> text, CancellationToken stop) =>
        Run(() => Task.FromResult<Outcome>(new Outcome.Valued(null, text())), stop);

    private static T Completed<T>(Func<Task<T>> work, CancellationToken stop)
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
                StopSign.Abandon(ended);
                throw new TimeoutException();
            }

            thread.Interrupt();
        }
    }
}
