using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// Keys, pastes and new screen sizes in the order in which they come. Keys are read only while the editor waits for
/// one: a submission that reads from the terminal must find its input there.
/// </summary>
internal sealed class TerminalInput : IDisposable
{
    private readonly BlockingCollection<EditorInput> inputs = [];
    private readonly SemaphoreSlim wanted = new(0);
    private readonly PosixSignalRegistration? resized;
    private bool isReading;

    public TerminalInput()
    {
        new Thread(Read) { IsBackground = true, Name = "keys" }.Start();
        if (!OperatingSystem.IsWindows())
            resized = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Add(new EditorInput.Resize()));
    }

    /// <summary>Whether more input has come already: drawing can wait for it.</summary>
    public bool HasMore => inputs.Count > 0 || (!isReading && Console.KeyAvailable);

    public EditorInput Next()
    {
        if (!isReading)
            wanted.Release();
        EditorInput next = inputs.Take();
        isReading = next is EditorInput.Resize or EditorInput.Answer; // they come while a key is waited for
        return next;
    }

    /// <summary>Adds what does not come from the keyboard.</summary>
    public void Add(EditorInput input) => inputs.Add(input);

    public void Dispose() => resized?.Dispose();

    private void Read()
    {
        while (true)
        {
            wanted.Wait();
            inputs.Add(TerminalKeys.Read());
        }
    }
}
