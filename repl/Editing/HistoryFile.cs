namespace Micrograd.Repl.Editing;

/// <summary>
/// The history on disk: one entry a line, with its own line breaks escaped. Several consoles can add to it at once.
/// </summary>
/// <param name="path">The file, or null if there is no place for one.</param>
/// <param name="notes">Where it says that it cannot be read or written.</param>
internal sealed class HistoryFile(string? path, TextWriter notes)
{
    private const int Kept = 5000;
    private bool isKept = true;

    /// <summary>
    /// The file that <c>$MICROGRAD_HISTORY</c> names, else a file where the system keeps the state of programs.
    /// </summary>
    public static string? PathOfUser => Environment.GetEnvironmentVariable("MICROGRAD_HISTORY") is { Length: > 0 } named
        ? named
        : Find(Environment.GetEnvironmentVariable, Environment.GetFolderPath);

    public static HistoryFile OfUser(TextWriter notes) => new(PathOfUser, notes);

    /// <summary>The system's place, or null if it has none. A path from the current folder does not count.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="special">Finds a folder of the user; it is empty if the system has none.</param>
    public static string? Find(Func<string, string?> variable, Func<Environment.SpecialFolder, string> special)
    {
        string[] folders =
        [
            variable("XDG_STATE_HOME") ?? "",
            OperatingSystem.IsWindows()
                ? special(Environment.SpecialFolder.LocalApplicationData)
                : Path.Combine(special(Environment.SpecialFolder.UserProfile), ".local", "state"),
        ];
        string? folder = folders.FirstOrDefault(Path.IsPathFullyQualified);
        return folder is null ? null : Path.Combine(folder, "micrograd", "history");
    }

    public History Open() => new(Read()) { Added = Append };

    private List<string> Read()
    {
        try
        {
            if (path is null || !File.Exists(path))
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
        if (path is null || !isKept)
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

    public static string Escape(string entry) =>
        entry.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    public static string Unescape(string line) =>
        string.Join('\\', line.Split(@"\\").Select(part => part.Replace(@"\n", "\n", StringComparison.Ordinal)));
}
