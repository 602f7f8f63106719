namespace Micrograd.Data;

/// <summary>The user's folder for files that can be made again: compiled pages and downloaded names.</summary>
internal static class UserCache
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
}
