namespace Micrograd.Repl.Interaction;

/// <summary>Ctrl+C while a submission runs.</summary>
internal static class Interruption
{
    /// <summary>Runs the work; Ctrl+C cancels its token instead of the program.</summary>
    public static T Around<T>(Func<CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        void OnInterrupt(object? sender, ConsoleCancelEventArgs interrupt)
        {
            interrupt.Cancel = true;
            stop.Cancel();
        }

        Console.CancelKeyPress += OnInterrupt;
        try
        {
            return work(stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= OnInterrupt;
        }
    }
}
