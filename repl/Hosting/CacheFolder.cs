namespace Micrograd.Repl.Hosting;

/// <summary>
/// The folder of compiled pages. What lies there is run, so the folder must belong to the user, and nobody else may
/// write to it.
/// </summary>
internal static class CacheFolder
{
    /// <summary>
    /// The folder that the environment names, or null. A path from the current folder does not count: code that
    /// somebody else put there would be run.
    /// </summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="special">Finds a folder of the user; it is empty if the system has none.</param>
    public static string? Find(Func<string, string?> variable, Func<Environment.SpecialFolder, string> special)
    {
        string[] places =
        [
            variable("MICROGRAD_CACHE") ?? "",
            Path.Combine(variable("XDG_CACHE_HOME") ?? "", "micrograd"),
            OperatingSystem.IsWindows()
                ? Path.Combine(special(Environment.SpecialFolder.LocalApplicationData), "micrograd")
                : Path.Combine(special(Environment.SpecialFolder.UserProfile), ".cache", "micrograd"),
        ];
        return places.FirstOrDefault(Path.IsPathFullyQualified);
    }

    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Whether the folder is the user's alone. On Windows, what is below the user's profile is.</summary>
    public static bool IsPrivate(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixFileMode others = File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
            return others == UnixFileMode.None && UnixFile.IsOwn(folder);
        }

        string profile = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar;
        return profile.Length > 1
            && Path.GetFullPath(folder).StartsWith(profile, StringComparison.OrdinalIgnoreCase);
    }
}
