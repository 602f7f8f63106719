using System.Text;
using Micrograd.Data;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Microsoft.Win32.SafeHandles;

namespace Micrograd.Repl.Commands;

/// <summary>
/// A session on disk, written as it goes: each submission before it runs, then its outcome. A session that ends
/// properly removes its file. A file that is left, and that no program holds open, is of a session that was cut off.
/// </summary>
/// <param name="folder">Where the files are, or null if there is no place for them.</param>
/// <param name="notes">Where it says that a file cannot be written.</param>
internal sealed class SessionLog(string? folder, TextWriter notes)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private FileStream? file;
    private bool isKept = folder is not null;

    /// <summary>The files stand beside the history.</summary>
    public static SessionLog OfUser(TextWriter notes) =>
        new(HistoryFile.PathOfUser is { } history ? history + ".sessions" : null, notes);

    public void Begin(string submission) => Write('>' + HistoryFile.Escape(submission));

    public void End(Outcome outcome) => Write('=' + outcome.GetType().Name);

    /// <summary>The session ends properly, or forgets everything: nothing of it is offered again.</summary>
    public void Remove()
    {
        file?.Dispose();
        if (file is not null)
            File.Delete(file.Name);
        file = null;
    }

    /// <summary>The newest session that was cut off, or null. While it is open, no other console finds it.</summary>
    public CutSession? FindCut()
    {
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.log") : [];
        foreach (string path in paths.OrderDescending(StringComparer.Ordinal))
        {
            if (CutSession.Open(path) is not { } cut)
                continue;
            if (cut.Lines.Count > 0 && DateTime.UtcNow - cut.End < Kept)
                return cut;
            cut.Remove();
        }

        return null;
    }

    private void Write(string line)
    {
        if (!isKept)
            return;
        try
        {
            file ??= Create(folder!);
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
            file.Flush();
            SafeFileHandle handle = file.SafeFileHandle;
            Task.Run(() => RandomAccess.FlushToDisk(handle)); // a disk is slow, and nobody waits for it
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            isKept = false;
            notes.WriteLine($"This session is not written for :restore. {unwritable.Message}");
        }
    }

    /// <summary>No other program can open the file while this one lives.</summary>
    private static FileStream Create(string folder)
    {
        UserCache.Make(folder);
        string name = $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.log";
        return new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }
}
