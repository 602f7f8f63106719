namespace Micrograd.Repl.Hosting;

/// <summary>
/// A path as the user would type it: relative if the file is below the current directory, else the whole path.
/// </summary>
internal static class DisplayPath
{
    public static string Of(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
