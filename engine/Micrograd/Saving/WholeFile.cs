namespace Micrograd;

/// <summary>Writes a file whole or not at all: first under another name beside it, then renamed.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        try
        {
            string full = Path.GetFullPath(path);
            string folder = Path.GetDirectoryName(full)!;
            Directory.CreateDirectory(folder);
            string unfinished = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
            try
            {
                File.WriteAllText(unfinished, text);
                File.Move(unfinished, full, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException($"The network cannot be written to {path}: {cause.Message}", cause);
        }
    }
}
