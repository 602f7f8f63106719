using System.Text;

namespace Micrograd.Plotting;

/// <summary>Writes a picture whole or not at all: first under another name beside it, then renamed.</summary>
internal static class PictureFile
{
    public static string Save(Picture picture, string path, double scale)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("A picture needs a path to be saved at, such as \"pictures/loss.png\".", nameof(path));

        byte[] bytes = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => picture.ToPng(scale),
            ".SVG" => Encoding.UTF8.GetBytes(picture.ToSvg()),
            "" => throw new ArgumentException($"{path} does not say which kind of picture it is. End the path with .png or .svg.", nameof(path)),
            var other => throw new ArgumentException($"A picture cannot be saved as {other} ({path}). End the path with .png or .svg.", nameof(path)),
        };

        try
        {
            string full = Path.GetFullPath(path);
            Write(bytes, full);
            return full;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"The picture cannot be written to {path}: {cause.Message}", cause);
        }
    }

    private static void Write(byte[] bytes, string path)
    {
        if (Directory.Exists(path))
            throw new IOException("there is a folder of that name.");

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
            File.WriteAllBytes(unfinished, bytes);
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
}
