namespace Micrograd.Repl.Editing;

/// <summary>
/// The history on disk: one entry a line, with its own line breaks escaped. Several consoles can add to it at once.
/// </summary>
/// <param name="path">The file, or null if there is no place for one.</param>
/// <param name="notes">Where it says that it cannot be read or written.</param>
internal sealed class HistoryFile(string? path, TextWriter notes)
{
    private const int Kept = 5000;

    public static string? PathOfUser => Find(Environment.GetEnvironmentVariable, Environment.GetFolderPath);

    /// <summary>
    /// The file that <c>$MICROGRAD_HISTORY</c> names, else a file where the system keeps the state of programs, or null
    /// if there is no such place. There a path from the current folder does not count.
    /// </summary>
    public static string? Find(Func<string, string?> variable, Func<Environment.SpecialFolder, string> special)
    {
        if (variable("MICROGRAD_HISTORY") is { Length: > 0 } named)
            return named;
        string usual = OperatingSystem.IsWindows()
            ? special(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(special(Environment.SpecialFolder.UserProfile), ".local", "state");
        string[] folders = [variable("XDG_STATE_HOME") ?? "", usual];
        return folders.FirstOrDefault(Path.IsPathFullyQualified) is { } folder
            ? Path.Combine(folder, "micrograd", "history")
            : null;
    }

    public History Open()
    {
        List<string> lines = [];
        Try(file => lines.AddRange(File.Exists(file) ? File.ReadLines(file) : []));
        if (lines.Count > 2 * Kept)
            Try(file => File.WriteAllLines(file, lines.TakeLast(Kept)));
        return new(lines.TakeLast(Kept).Select(Unescape), entry => Try(file => Append(file, entry)));
    }

    private static void Append(string file, string entry)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.AppendAllText(file, Escape(entry) + "\n");
    }

    /// <summary>After the first failure the history is no longer kept.</summary>
    private void Try(Action<string> work)
    {
        try
        {
            if (path is not null)
                work(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            path = null;
            notes.WriteLine(
                $"The history is not kept: {failure.Message} Set MICROGRAD_HISTORY to a file that can be written.");
        }
    }

    public static string Escape(string entry) =>
        entry.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    public static string Unescape(string line) =>
        string.Join('\\', line.Split(@"\\").Select(part => part.Replace(@"\n", "\n", StringComparison.Ordinal)));
}
