namespace Micrograd.Repl.Editing;

/// <summary>
/// The history on disk: one entry a line, with its own line breaks escaped. Several consoles can add to it at once.
/// </summary>
internal sealed class HistoryFile(string path, TextWriter notes)
{
    private const int Kept = 5000;
    private bool isKept = true;

    /// <summary>
    /// The file that <c>$MICROGRAD_HISTORY</c> names, else a file where the system keeps the state of programs.
    /// </summary>
    public static HistoryFile OfUser(TextWriter notes)
    {
        string? named = Environment.GetEnvironmentVariable("MICROGRAD_HISTORY");
        return new(string.IsNullOrEmpty(named) ? Path.Combine(StateFolder, "micrograd", "history") : named, notes);
    }

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
        notes.WriteLine(
            $"The history is not kept: {cause.Message} Set MICROGRAD_HISTORY to a file that can be written.");
        return [];
    }

    private static string Escape(string entry) =>
        entry.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Unescape(string line) =>
        string.Join('\\', line.Split(@"\\").Select(part => part.Replace(@"\n", "\n", StringComparison.Ordinal)));
}
