using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Commands;

/// <summary>
/// A session that was cut off: its submissions in order. It is open, so that only one console restores it.
/// </summary>
internal sealed class CutSession : IDisposable
{
    private readonly FileStream file;
    private readonly List<Line> lines = [];

    private CutSession(FileStream file)
    {
        this.file = file;
        End = File.GetLastWriteTimeUtc(file.Name);
        using var reader = new StreamReader(file, leaveOpen: true);
        while (reader.ReadLine() is { } written)
        {
            if (written.StartsWith('>'))
                lines.Add(new(lines.Count + 1, HistoryFile.Unescape(written[1..]), End: null));
            else if (written.StartsWith('=') && lines.Count > 0)
                lines[^1] = lines[^1] with { End = written[1..] };
        }
    }

    public IReadOnlyList<Line> Lines => lines;

    /// <summary>When it was cut off.</summary>
    public DateTime End { get; }

    /// <summary>Null if its session goes on, or another console restores it.</summary>
    public static CutSession? Open(string path)
    {
        try
        {
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Remove()
    {
        Dispose();
        File.Delete(file.Name);
    }

    public void Dispose() => file.Dispose();

    /// <summary>One submission.</summary>
    /// <param name="Number">Its number, from 1.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="End">The name of its outcome; null if the session was cut off while it ran.</param>
    public sealed record Line(int Number, string Text, string? End)
    {
        public bool Threw => End == nameof(Outcome.Threw);

        /// <summary>Whether names of it can have stayed. They do also if it threw after it defined them.</summary>
        public bool LeftSomething => Threw || End is nameof(Outcome.Valued) or nameof(Outcome.Done);

        public override string ToString() => $"{Number,3}  {Text.ReplaceLineEndings("\n     ")}" + End switch
        {
            null => "   (the session was cut off here)",
            nameof(Outcome.Rejected) => "   (did not compile)",
            nameof(Outcome.Threw) => "   (error)",
            nameof(Outcome.Stopped) => "   (stopped)",
            _ => "",
        };
    }
}
