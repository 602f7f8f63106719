namespace Micrograd.Data;

/// <summary>The user's folder for what can be had again: compiled pages and downloaded names.</summary>
internal static class UserCache
{
    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("MICROGRAD_CACHE") is { Length: > 0 } chosen)
                return Path.GetFullPath(chosen);
            if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } caches)
                return Path.Combine(caches, "micrograd");
            return OperatingSystem.IsWindows()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "micrograd")
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "micrograd");
        }
    }

    /// <summary>Makes the folder. Compiled pages in it are run: other users must not be able to write there.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
