using System.Collections.Concurrent;

namespace Micrograd.Repl.Evaluation;

/// <summary>Brings what follows an await back to the thread of the evaluation, as one thread of one graph wants it.</summary>
internal sealed class PumpingContext : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> calls = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!calls.IsAddingCompleted) // what an abandoned evaluation still wanted to do is dropped
            calls.Add((d, state));
    }

    /// <summary>Runs what is posted until the task has ended.</summary>
    public T Complete<T>(Task<T> task, CancellationToken stop)
    {
        task.ContinueWith(_ => Post(_ => { }, null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            (SendOrPostCallback call, object? state) = calls.Take(stop);
            call(state);
        }

        calls.CompleteAdding();
        return task.GetAwaiter().GetResult();
    }
}
