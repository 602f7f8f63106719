using System.Collections.Concurrent;

namespace Micrograd.Repl.Evaluation;

/// <summary>The code after an await goes on on the thread of the evaluation: a graph belongs to one thread.</summary>
internal sealed class PumpingContext : SynchronizationContext
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
