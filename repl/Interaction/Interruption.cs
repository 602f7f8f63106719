using System.Runtime.InteropServices;

namespace Micrograd.Repl.Interaction;

/// <summary>Ctrl+C while a submission runs.</summary>
internal static class Interruption
{
    /// <summary>Runs the work; Ctrl+C and Ctrl+\ cancel its token instead of the program.</summary>
    public static T Around<T>(Func<CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = On(PosixSignal.SIGINT), quit = On(PosixSignal.SIGQUIT);
        return work(stop.Token);

        PosixSignalRegistration On(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
    }
}
