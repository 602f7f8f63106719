using System.Text;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// Keeps compiled pages in a folder, one file a page. A page is answered from it only if the page, all it loads, the assemblies it
/// references and this program are what they were.
/// </summary>
internal sealed class PageCache(string folder, TextWriter notes)
{
    private const int PagesKept = 200;
    private const string Extension = ".compiledpage";

    public static PageCache OfUser(TextWriter notes) => new(UserFolder, notes);

    public CompiledPage? Find(string page)
    {
        string file = FileOf(page);
        try
        {
            return File.Exists(file) && KeptPage.Read(File.ReadAllBytes(file)) is { } kept && IsCurrent(page, kept) ? kept : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Missed(unreadable);
        }
    }

    /// <summary>Writes beside the place and renames, so that another process never reads half a file.</summary>
    public void Keep(string page, CompiledPage compiled)
    {
        try
        {
            CreateFolder();
            string file = FileOf(page);
            string unfinished = $"{file}.{Environment.ProcessId}";
            File.WriteAllBytes(unfinished, KeptPage.Write(compiled));
            File.Move(unfinished, file, overwrite: true);
            RemoveOldest();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Missed(unwritable);
        }
    }

    private static bool IsCurrent(string page, CompiledPage kept) =>
        kept.Sources[0].Path == page
        && kept.Sources.All(source => File.Exists(source.Path) && File.ReadAllBytes(source.Path).AsSpan().SequenceEqual(source.Bytes))
        && kept.References.All(reference => reference == ReferencedFile.At(reference.Path));

    private CompiledPage? Missed(Exception cause)
    {
        notes.WriteLine($"micrograd: the compiled page is not kept in {folder}: {cause.Message} "
            + "Set MICROGRAD_CACHE to a folder that can be written, or pass --no-cache.");
        return null;
    }

    private void CreateFolder()
    {
        // What lies here is run: other users must not be able to put anything into it.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void RemoveOldest()
    {
        FileInfo[] files = new DirectoryInfo(folder).GetFiles($"*{Extension}*");
        foreach (FileInfo? old in files.OrderByDescending(file => file.LastWriteTimeUtc).Skip(PagesKept))
            old.Delete();
    }

    /// <summary>The name tells pages apart for people, the number for the program; two that still meet only recompile.</summary>
    private string FileOf(string page)
    {
        uint number = Checksum.Of(Encoding.UTF8.GetBytes($"{page}\n{AppContext.BaseDirectory}"));
        return Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(page)}-{number:x8}{Extension}");
    }

    private static string UserFolder
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
}
