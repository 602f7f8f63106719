using System.Text;

namespace Micrograd;

/// <summary>
/// Writes a file whole or not at all (first under another name beside it, then renamed), and reads it. A file that is
/// there keeps its mode, and a link stays a link: what it names is written.
/// </summary>
internal static class WholeFile
{
    public static string Read(string path) => Read(path, File.ReadAllText);

    public static byte[] ReadBytes(string path) => Read(path, File.ReadAllBytes);

    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text), "The network");

    /// <summary>Writes bytes, and gives back the full path.</summary>
    /// <param name="path">Where to; folders that are missing are made.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="subject">How the error calls what is written, such as "The picture".</param>
    public static string Write(string path, byte[] bytes, string subject)
    {
        try
        {
            string full = Path.GetFullPath(path);
            if (Directory.Exists(full))
                throw new IOException("there is a folder of that name.");
            if (UnixFile.IsSpecial(full))
                throw new IOException("that is a device or a pipe. Give the name of a file.");

            var file = new FileInfo(full);
            Replace(file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName, bytes);
            return full;
        }
        catch (Exception cause) when (
            cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"{subject} cannot be written to {path}: {cause.Message}", cause);
        }
    }

    private static T Read<T>(string path, Func<string, T> read)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder. Give the file in it that was saved.");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file {Path.GetFullPath(path)}. Check the name and the folder.", path);
        }

        try
        {
            return read(path);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new IOException(
                $"{path} does not let you read. Give another file, or change its permissions.", cause);
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        string folder = Path.GetDirectoryName(path)!;
        string there = folder;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
        {
            if (File.Exists(there))
                throw new IOException($"{there} is a file, not a folder.");
            there = above;
        }

        string unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(folder);
            Create(unfinished, bytes, replaced: path);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception cause) when (cause is not PathTooLongException && !File.Exists(unfinished))
        {
            throw new IOException($"the folder {there} does not let you write. Choose another.", cause);
        }
        catch (Exception cause) when (cause.Message.Contains(unfinished, StringComparison.Ordinal))
        {
            throw new IOException(cause.Message.Replace(unfinished, path, StringComparison.Ordinal), cause);
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    private static void Create(string path, byte[] bytes, string replaced)
    {
        using FileStream file = File.Create(path);
        if (!OperatingSystem.IsWindows() && File.Exists(replaced))
            File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(replaced)); // before anybody can read it
        file.Write(bytes);
    }
}
