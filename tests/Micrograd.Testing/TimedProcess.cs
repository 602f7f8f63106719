using System.Diagnostics;
using System.Text;

namespace Micrograd.Testing;

/// <summary>
/// A program that a test starts. When its time is up it is killed, with every program that it started, and the test
/// fails with what it printed so far.
/// </summary>
public sealed class TimedProcess : IDisposable
{
    /// <summary>The slowest page takes 9 s on an idle machine. After thirty times that a program hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly StringBuilder output = new(), errors = new();
    private readonly Task reading;

    public TimedProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        process = Process.Start(start)!;
        reading = Task.WhenAll(Read(process.StandardOutput, output), Read(process.StandardError, errors));
    }

    public int Id => process.Id;

    public StreamWriter Input => process.StandardInput;

    public static ProcessRun Run(ProcessStartInfo start)
    {
        using TimedProcess program = new(start);
        return program.Finish();
    }

    /// <summary>Waits until the program has printed a text, and gives all that it printed so far.</summary>
    public string WaitFor(string text)
    {
        while (!Printed(output).Contains(text, StringComparison.Ordinal))
        {
            if (watch.Elapsed > Limit || reading.IsCompleted)
                throw Failure($"did not print {text}");
            Thread.Sleep(10);
        }

        return Printed(output);
    }

    /// <summary>Ends the input and waits for the end of the program.</summary>
    public ProcessRun Finish()
    {
        process.StandardInput.Close();
        TimeSpan left = Limit - watch.Elapsed;
        if (!Task.WaitAll([process.WaitForExitAsync(), reading], left > TimeSpan.Zero ? left : TimeSpan.Zero))
            throw Failure("did not end");
        return new(process.ExitCode, Printed(output), Printed(errors));
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static async Task Read(StreamReader reader, StringBuilder text)
    {
        char[] buffer = new char[4096];
        for (int count; (count = await reader.ReadAsync(buffer)) > 0;)
        {
            lock (text)
                text.Append(buffer, 0, count);
        }
    }

    private static string Printed(StringBuilder text)
    {
        lock (text)
            return text.ToString().ReplaceLineEndings("\n");
    }

    private TimeoutException Failure(string what)
    {
        process.Kill(entireProcessTree: true);
        string command = string.Join(' ', [process.StartInfo.FileName, .. process.StartInfo.ArgumentList]);
        string printed = Printed(output) + Printed(errors);
        return new($"{command} {what} in {watch.Elapsed.TotalSeconds:F0} s. It printed:\n{printed}");
    }
}
