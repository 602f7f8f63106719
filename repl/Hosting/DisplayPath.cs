namespace Micrograd.Repl.Hosting;

/// <summary>A path as the user would type it: relative to the current directory where the file stands below it, else whole.</summary>
internal static class DisplayPath
{
    public static string Of(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
