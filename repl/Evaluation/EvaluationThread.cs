using System.Collections.Concurrent;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Runs the user's code on a thread of its own, with a large stack for deep recursion. If the thread does not stop, it
/// is left behind.
/// </summary>
internal static class EvaluationThread
{
    /// <summary>Room for a hundred thousand calls; an exception from ten times as many takes seconds.</summary>
    private const int StackSize = 32 * 1024 * 1024;

    private const int MostInterrupts = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs the work to its end or until it is stopped. It does not throw.</summary>
    public static Outcome Run(Func<Task<Outcome>> work, CancellationToken stop)
    {
        var ended = new TaskCompletionSource<Outcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration sign = StopSign.Obey(stop);
        var thread = new Thread(() => ended.SetResult(Complete(work, stop)), StackSize) { IsBackground = true };
        thread.Start();
        Task.WaitAny([ended.Task, Task.Delay(Timeout.Infinite, stop)], CancellationToken.None);
        if (!ended.Task.IsCompleted && !EndsNow(thread, ended.Task))
        {
            StopSign.Abandon(ended.Task);
            return new Outcome.Stopped(IsStillRunning: true);
        }

        return ended.Task.Result;
    }

    /// <summary>Makes a text with the user's own code, such as ToString.</summary>
    public static Outcome Show(Func<string> text, CancellationToken stop) =>
        Run(() => Task.FromResult<Outcome>(new Outcome.Valued(text())), stop);

    private static Outcome Complete(Func<Task<Outcome>> work, CancellationToken stop)
    {
        try
        {
            StopSign.OnThisThread(stop);
            var pump = new Pump();
            SynchronizationContext.SetSynchronizationContext(pump);
            return pump.Complete(work(), stop);
        }
        catch (Exception error)
        {
            return stop.IsCancellationRequested ? new Outcome.Stopped(IsStillRunning: false) : new Outcome.Threw(error);
        }
    }

    /// <summary>A loop sees the stop sign, an await sees its token; a sleep and a lock must be interrupted.</summary>
    private static bool EndsNow(Thread thread, Task ended)
    {
        for (int i = 0; i < MostInterrupts && !ended.Wait(Pause); i++)
            thread.Interrupt();
        return ended.IsCompleted;
    }

    /// <summary>The code after an await runs on the evaluation's thread, too: a graph belongs to one thread.</summary>
    private sealed class Pump : SynchronizationContext
    {
        private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> calls = [];

        /// <summary>An evaluation that ended, or was left behind, runs nothing more.</summary>
        public override void Post(SendOrPostCallback d, object? state) => calls.Add((d, state));

        /// <summary>Runs what is posted until the task has ended.</summary>
        public T Complete<T>(Task<T> task, CancellationToken stop)
        {
            task.ConfigureAwait(false).GetAwaiter().OnCompleted(() => Post(_ => { }, null));
            while (!task.IsCompleted)
            {
                (SendOrPostCallback call, object? state) = calls.Take(stop);
                call(state);
            }

            return task.GetAwaiter().GetResult();
        }
    }
}
