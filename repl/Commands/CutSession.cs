using System.Text.RegularExpressions;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Commands;

/// <summary>The submissions of a session that was cut off. It is open, so only one console restores it.</summary>
internal sealed partial class CutSession(FileStream file, string written) : IDisposable
{
    public IReadOnlyList<Line> Lines { get; } = [.. Written().Matches(written).Select((line, i) =>
        new Line(i + 1, HistoryFile.Unescape(line.Groups[1].Value), line.Groups[2].Value))];

    /// <summary>When it was cut off.</summary>
    public DateTime End { get; } = File.GetLastWriteTimeUtc(file.Name);

    /// <summary>Null if its session goes on, or another console restores it.</summary>
    public static CutSession? Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return new(file, new StreamReader(file).ReadToEnd());
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

    [GeneratedRegex(@"^>(.*)(?:\n=(\w+))?", RegexOptions.Multiline)]
    private static partial Regex Written();

    /// <summary>A submission, and the name of its outcome: empty if the session was cut off while it ran.</summary>
    public sealed record Line(int Number, string Text, string End)
    {
        public bool Threw => End == nameof(Outcome.Threw);

        /// <summary>Whether names of it can have stayed. They do also if it threw after it defined them.</summary>
        public bool LeftSomething => Threw || End is nameof(Outcome.Valued) or nameof(Outcome.Done);

        public override string ToString() => $"{Number,3}  {Text.ReplaceLineEndings("\n     ")}" + End switch
        {
            "" => "   (the session was cut off here)",
            nameof(Outcome.Rejected) => "   (did not compile)",
            nameof(Outcome.Threw) => "   (error)",
            nameof(Outcome.Stopped) => "   (stopped)",
            _ => "",
        };
    }
}
