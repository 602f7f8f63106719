using System.Collections.Concurrent;

namespace Micrograd.Repl.Evaluation;

/// <summary>The code after an await goes on on the thread of the evaluation: a graph belongs to one thread.</summary>
internal sealed class PumpingContext : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> calls = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!calls.IsAddingCompleted) // an evaluation that ended, or was left behind, runs nothing more
            calls.Add((d, state));
    }

    /// <summary>Runs what is posted until the task has ended.</summary>
    public T Complete<T>(Task<T> task, CancellationToken stop)
    {
        task.ContinueWith(
            _ => Post(_ => { }, null),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            (SendOrPostCallback call, object? state) = calls.Take(stop);
            call(state);
        }

        calls.CompleteAdding();
        return task.GetAwaiter().GetResult();
    }
}
