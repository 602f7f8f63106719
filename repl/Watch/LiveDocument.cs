namespace Micrograd.Repl.Watch;

/// <summary>A document that changes, and those who wait for the next change.</summary>
/// <param name="name">How the page is called in the head line.</param>
internal sealed class LiveDocument(string name)
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => name;

    public LiveState Current { get; private set; } = new() { Title = name, Status = "Starting." };

    /// <summary>Ends the run, where there is one.</summary>
    public Action Stop { get; set; } = () => { };

    public void Publish(LiveState state)
    {
        TaskCompletionSource reached;
        lock (gate)
        {
            Current = state with { Version = Current.Version + 1 };
            (reached, next) = (next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        reached.SetResult();
    }

    /// <summary>The state after a version, as soon as there is one.</summary>
    public async Task<LiveState> After(int version, CancellationToken stop)
    {
        while (true)
        {
            Task waiting;
            lock (gate)
            {
                if (Current.Version > version)
                    return Current;
                waiting = next.Task;
            }

            await waiting.WaitAsync(stop);
        }
    }
}
