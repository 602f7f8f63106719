using System.Diagnostics;
using System.IO.Pipes;
using System.Reflection;
using System.Text;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Report;

/// <summary>A process that waits for a page and runs it. It runs one page only.</summary>
internal sealed class PageProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly NamedPipeServerStream pipe;
    private readonly Process process;
    private readonly Task connected;

    public PageProcess()
    {
        string name = $"micrograd-{Environment.ProcessId}-{Guid.NewGuid():n}"[..30];
        pipe = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        connected = pipe.WaitForConnectionAsync();
        process = Process.Start(new ProcessStartInfo(Program, [.. FirstWords, PageChild.Name, name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        process.StandardInput.Close(); // a page that reads gets the end of the input
    }

    public int Id => process.Id;

    /// <summary>Runs a page to its end, however it ends.</summary>
    /// <param name="page">The page.</param>
    /// <param name="args">Its words.</param>
    /// <param name="happened">Gets the events one after another. Texts of native code come with the others.</param>
    /// <param name="stop">Ends the page.</param>
    public async Task Run(
        CompiledPage page, IReadOnlyList<string> args, Action<PageEvent> happened, CancellationToken stop)
    {
        await using CancellationTokenRegistration kill = stop.Register(Kill);
        var gate = new Lock();
        Action<PageEvent> inTurn = one =>
        {
            lock (gate)
                happened(one);
        };
        var native = Task.WhenAll(
            Copy(process.StandardOutput, isError: false, inTurn), Copy(process.StandardError, isError: true, inTurn));
        bool hasEnded = false;
        try
        {
            if (await Task.WhenAny(connected, process.WaitForExitAsync(stop)) == connected)
            {
                Send(page, args);
                hasEnded = await Task.Run(() => Receive(inTurn), CancellationToken.None);
            }
        }
        catch (IOException)
        {
            hasEnded = false; // it ended before it had the page: its exit code says more
        }

        if (hasEnded)
            Kill(); // its threads and timers do not keep it open
        await process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAny(native, Task.Delay(Patience, CancellationToken.None)); // its own children may hold them open
        if (!hasEnded && !stop.IsCancellationRequested)
            inTurn(new PageEvent.Ended(process.ExitCode));
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        pipe.Dispose();
    }

    private void Send(CompiledPage page, IReadOnlyList<string> args)
    {
        using var writer = new BinaryWriter(pipe, Encoding.UTF8, leaveOpen: true);
        writer.Write(args.Count);
        foreach (string word in args)
            writer.Write(word);
        byte[] bytes = KeptPage.Write(page);
        writer.Write(bytes.Length);
        writer.Write(bytes);
        writer.Flush();
    }

    /// <summary>Whether the page said that it ended.</summary>
    private bool Receive(Action<PageEvent> happened)
    {
        using var reader = new BinaryReader(pipe, Encoding.UTF8, leaveOpen: true);
        try
        {
            while (true)
            {
                var next = PageEvent.Read(reader);
                happened(next);
                if (next is PageEvent.Ended)
                    return true;
            }
        }
        catch (Exception end) when (end is EndOfStreamException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static async Task Copy(StreamReader reader, bool isError, Action<PageEvent> happened)
    {
        char[] buffer = new char[4096];
        for (int count; (count = await reader.ReadAsync(buffer)) > 0;)
            happened(new PageEvent.Printed(new string(buffer, 0, count), isError));
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>This program again: by its own starter, or by dotnet.</summary>
    private static string Program => IsStarter || HasDotnet ? Environment.ProcessPath! : "dotnet";

    private static IEnumerable<string> FirstWords => IsStarter ? [] : [typeof(PageProcess).Assembly.Location];

    private static bool HasDotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";

    private static bool IsStarter => !HasDotnet && Assembly.GetEntryAssembly() == typeof(PageProcess).Assembly;
}
