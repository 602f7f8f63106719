namespace Micrograd.Repl.Watch;

/// <summary>
/// Waits until one of some files is another one. It looks at their times and lengths, again and again: a look costs
/// microseconds, and no editor's way to save, no deleted folder and no network drive escapes it.
/// </summary>
internal static class FollowedFiles
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How the files are now.</summary>
    public static Stamp[] Look(IEnumerable<string> files) => [.. files.Select(Stamp.Of)];

    /// <summary>Ends when a file is not as it was, and has then stayed the same from one look to the next.</summary>
    public static async Task WaitForChange(IReadOnlyList<Stamp> before, CancellationToken stop)
    {
        string[] files = [.. before.Select(stamp => stamp.Path)];
        Stamp[] last = [.. before];
        while (true)
        {
            await Task.Delay(Pause, stop);
            Stamp[] now = Look(files);
            if (now.SequenceEqual(last) && !now.SequenceEqual(before))
                return;
            last = now;
        }
    }

    /// <summary>A file at one moment; a length of -1 if it is not there.</summary>
    internal sealed record Stamp(string Path, long Length, long Ticks)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(path);
            FileSystemInfo named = file.LinkTarget is null ? file : file.ResolveLinkTarget(true) ?? file;
            return named is FileInfo { Exists: true } found
                ? new(path, found.Length, found.LastWriteTimeUtc.Ticks)
                : new(path, -1, 0);
        }
    }
}
