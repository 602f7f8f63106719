using System.Runtime.InteropServices;

namespace Micrograd.Repl.Watch;

/// <summary><c>micrograd watch</c>: a page as a document in the browser that follows each save.</summary>
internal static class WatchProgram
{
    private const int WrongUse = 2;
    private const int Failed = 1;

    public const string NoServer = "The web server of .NET (ASP.NET Core) is not on this machine. "
        + "The .NET SDK brings it; or install the ASP.NET Core runtime of the same version.";

    /// <param name="words">The words after watch.</param>
    /// <param name="output">Gets the address.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        if (WatchOptions.Read(words, out string problem) is not { } options)
        {
            errors.WriteLine($"micrograd watch: {problem}");
            return WrongUse;
        }

        if (!AspNetCore.Load())
        {
            errors.WriteLine($"micrograd watch: {NoServer}");
            return Failed;
        }

        return Serve(options, output, errors).GetAwaiter().GetResult();
    }

    private static async Task<int> Serve(WatchOptions options, TextWriter output, TextWriter errors)
    {
        using var stop = new CancellationTokenSource();
        Action<PosixSignalContext> end = signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        };
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, end);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, end);
        using var pages = new WatchedPages(Path.GetFullPath(options.Page), options.Args, stop.Token);
        try
        {
            await using WatchServer server = await WatchServer.Start(pages, options.Port);
            pages.Find("/"); // a single page runs before the browser comes
            await output.WriteLineAsync($"{options.Page} is at {server.Address} (Ctrl+C ends)");
            await output.FlushAsync();
            await Task.WhenAny(Task.Delay(Timeout.Infinite, stop.Token));
            return 0;
        }
        catch (IOException taken)
        {
            await errors.WriteLineAsync($"micrograd watch: port {options.Port} cannot be used: {taken.Message}");
            return Failed;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }
}
