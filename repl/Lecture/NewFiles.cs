using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Lecture;

/// <summary>Files that this program writes for the user: all or none, and never over a file that differs.</summary>
internal static class NewFiles
{
    /// <summary>The files of that text stay as they are. Says why if nothing is written.</summary>
    /// <param name="texts">Paths and texts.</param>
    /// <param name="cure">What to do about a file that differs.</param>
    /// <param name="errors">Where that is said.</param>
    public static bool Write(IReadOnlyDictionary<string, string> texts, string cure, TextWriter errors)
    {
        try
        {
            string[] changed = [.. texts.Keys.Where(path => File.Exists(path) && !Holds(path, texts[path]))];
            foreach (string name in changed.Select(path => DisplayPath.Of(Path.GetFullPath(path))))
                errors.WriteLine($"micrograd: {name} exists and holds something else.");
            if (changed.Length > 0)
            {
                errors.WriteLine($"micrograd: nothing is written. {cure}");
                return false;
            }

            foreach ((string path, string text) in texts.Where(file => !File.Exists(file.Key)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                File.WriteAllText(path, text);
            }

            return true;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"micrograd: a file cannot be written: {unwritable.Message}");
            return false;
        }
    }

    private static bool Holds(string path, string text) => File.ReadAllText(path).ReplaceLineEndings("\n") == text;
}
