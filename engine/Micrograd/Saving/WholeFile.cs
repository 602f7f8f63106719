namespace Micrograd;

/// <summary>Writes a file whole or not at all (first under another name beside it, then renamed), and reads it.</summary>
internal static class WholeFile
{
    public static string Read(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder. Give the file in it that Save wrote.");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file {Path.GetFullPath(path)}. Check the name and the folder.", path);
        }

        try
        {
            return File.ReadAllText(path);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new IOException($"{path} does not let you read. Give another file, or change its permissions.", cause);
        }
    }

    public static void Write(string path, string text)
    {
        try
        {
            string full = Path.GetFullPath(path);
            if (Directory.Exists(full))
                throw new IOException("there is a folder of that name.");

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
