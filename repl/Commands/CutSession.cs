using Micrograd.Repl.Editing;

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
                lines.Add(new(lines.Count + 1, HistoryFile.Unescape(written[1..]), Outcome: null));
            else if (written.StartsWith('=') && lines.Count > 0)
                lines[^1] = lines[^1] with { Outcome = written[1..] };
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
    /// <param name="Outcome">The name of its outcome; null if the session was cut off while it ran.</param>
    public sealed record Line(int Number, string Text, string? Outcome)
    {
        public bool Threw => Outcome == nameof(Evaluation.Outcome.Threw);

        /// <summary>Whether names of it can have stayed. They do also if it threw after it defined them.</summary>
        public bool LeftSomething =>
            Threw || Outcome is nameof(Evaluation.Outcome.Valued) or nameof(Evaluation.Outcome.Done);

        public override string ToString() => $"{Number,3}  {Text.ReplaceLineEndings("\n     ")}" + Outcome switch
        {
            null => "   (the session was cut off here)",
            nameof(Evaluation.Outcome.Rejected) => "   (did not compile)",
            nameof(Evaluation.Outcome.Threw) => "   (error)",
            nameof(Evaluation.Outcome.Stopped) => "   (stopped)",
            _ => "",
        };
    }
}
