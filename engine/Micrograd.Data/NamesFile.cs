using System.Security.Cryptography;

namespace Micrograd.Data;

/// <summary>The 32,033 first names that makemore and microgpt learn from.</summary>
/// <remarks>Source: karpathy/makemore, names.txt.</remarks>
public static class NamesFile
{
    internal const string Address = "https://raw.githubusercontent.com/karpathy/makemore/master/names.txt";
    private const string FileName = "names.txt";
    private const int Length = 228_145;
    private const string Hash = "0A30B5557F192F32AB962680889AAC5F6FDA0F4CECF40A6D0B5694F58EA8CC4D";

    /// <summary>The names, one for each line that is not blank, in the order of the file.</summary>
    /// <remarks>
    /// Without a file it takes names.txt from the folder, else from the user's cache ($MICROGRAD_CACHE, or micrograd in
    /// the system's folder for caches). If there is none, it downloads it into the cache, once.
    /// </remarks>
    /// <param name="path">A file with a name on each line.</param>
    /// <param name="folder">Where to look for names.txt first, such as the folder of the page.</param>
    /// <param name="report">Is given one line about a download before it begins.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file has no names, or other names were downloaded.</exception>
    /// <exception cref="IOException">The download failed.</exception>
    public static IReadOnlyList<string> Read(string? path = null, string? folder = null, Action<string>? report = null)
    {
        using var web = new HttpClient();
        string? cache = UserCache.Find(Environment.GetEnvironmentVariable, Environment.GetFolderPath);
        return Read(path ?? Find(folder, cache, report, web));
    }

    /// <summary>Where names.txt is; if it is nowhere, it is in the cache afterwards.</summary>
    internal static string Find(string? folder, string? cache, Action<string>? report, HttpClient web)
    {
        if (folder is not null && Path.Combine(folder, FileName) is var beside && File.Exists(beside))
            return beside;
        if (cache is null)
        {
            throw new IOException(
                "There is no home folder to keep the names in. Pass a file with a name on each line: --names FILE.");
        }

        string kept = Path.Combine(cache, FileName);
        if (File.Exists(kept))
            return kept;

        report?.Invoke($"Downloading {Address} to {kept}");
        byte[] names = Download(web);
        UserCache.Make(cache);
        string unfinished = $"{kept}.{Environment.ProcessId}";
        File.WriteAllBytes(unfinished, names);
        File.Move(unfinished, kept, overwrite: true); // another page never reads half a file
        return kept;
    }

    private static byte[] Download(HttpClient web)
    {
        byte[] names;
        try
        {
            names = web.GetByteArrayAsync(new Uri(Address)).GetAwaiter().GetResult();
        }
        catch (Exception cause) when (cause is HttpRequestException or TaskCanceledException)
        {
            throw new IOException(
                $"The names could not be downloaded from {Address}. "
                + "Download that file on another machine, and pass it: --names FILE.",
                cause);
        }

        return names.Length == Length && Convert.ToHexString(SHA256.HashData(names)) == Hash
            ? names
            : throw new InvalidDataException(
                $"{Address} gave {names.Length} bytes that are not the expected names, so they were not kept. "
                + "Pass a file with a name on each line: --names FILE.");
    }

    private static string[] Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file {Path.GetFullPath(path)}. Check the name and the folder.", path);
        }

        string[] names = [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0)];
        return names.Length > 0
            ? names
            : throw new InvalidDataException($"{Path.GetFileName(path)} has no names. Write one on each line.");
    }
}
