namespace Micrograd.Repl.Hosting;

/// <summary>
/// The folder of compiled pages. What lies there is run, so the folder must belong to the user, and nobody else may
/// write to it.
/// </summary>
internal static class CacheFolder
{
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
