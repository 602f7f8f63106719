namespace Micrograd.Repl.Editing;

/// <summary>The history on disk: an entry a line, its own line breaks escaped; several consoles can add to it at once.</summary>
internal sealed class HistoryFile(string path, TextWriter notes)
{
    private const int Kept = 5000;
    private bool isKept = true;

    /// <summary>In <c>$MICROGRAD_HISTORY</c>, else where the system keeps such state of the user's.</summary>
    public static HistoryFile OfUser(TextWriter notes) => new(
        Environment.GetEnvironmentVariable("MICROGRAD_HISTORY") is { Length: > 0 } named ? named : Path.Combine(StateFolder, "micrograd", "history"),
        notes);

    public History Open() => new(Read()) { Added = Append };

    private static string StateFolder => Environment.GetEnvironmentVariable("XDG_STATE_HOME") switch
    {
        { Length: > 0 } state => state,
        _ when OperatingSystem.IsWindows() => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
    };

    private List<string> Read()
    {
        try
        {
            if (!File.Exists(path))
                return [];
            List<string> lines = [.. File.ReadLines(path)];
            if (lines.Count > 2 * Kept)
            {
                lines = lines[^Kept..];
                File.WriteAllLines(path, lines);
            }

            return [.. lines.TakeLast(Kept).Select(Unescape)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return NotKept(unreadable);
        }
    }

    private void Append(string entry)
    {
        if (!isKept)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.AppendAllText(path, Escape(entry) + "\n");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            NotKept(unwritable);
        }
    }

    private List<string> NotKept(Exception cause)
    {
        isKept = false;
        notes.WriteLine($"The history is not kept: {cause.Message} Set MICROGRAD_HISTORY to a file that can be written.");
        return [];
    }

    private static string Escape(string entry) =>
        entry.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Unescape(string line) =>
        string.Join('\\', line.Split(@"\\").Select(part => part.Replace(@"\n", "\n", StringComparison.Ordinal)));
}
