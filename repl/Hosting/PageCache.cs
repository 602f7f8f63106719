using System.Text;
using Micrograd.Data;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// Keeps compiled pages in a folder, one file a page. A kept page is used only if the page, the files it loads, the
/// assemblies it references and this program have not changed.
/// </summary>
internal sealed class PageCache(string folder, TextWriter notes)
{
    private const int PagesKept = 200;
    private const string Extension = ".compiledpage";
    private const string Cure = "Set MICROGRAD_CACHE to the full path of a folder that is yours alone.";

    /// <summary>The cache of the user; null if there is no folder for it, which <c>--verbose</c> tells.</summary>
    public static PageCache? OfUser(TextWriter notes, bool isVerbose)
    {
        string? folder = UserCache.Find(Environment.GetEnvironmentVariable, Environment.GetFolderPath);
        if (folder is not null)
            return In(folder, notes, isVerbose);
        if (isVerbose)
            notes.WriteLine($"micrograd: compiled pages are not kept: there is no home folder. {Cure}");
        return null;
    }

    /// <summary>The cache in a folder; null if it cannot be made or others can write to it.</summary>
    public static PageCache? In(string folder, TextWriter notes, bool isVerbose)
    {
        try
        {
            UserCache.Make(folder);
            if (CacheFolder.IsPrivate(folder))
                return new(folder, notes);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            notes.WriteLine(NotKept(folder, unwritable));
            return null;
        }

        if (isVerbose)
        {
            notes.WriteLine($"micrograd: compiled pages are not kept in {folder}: "
                + $"it belongs to another user, or others can write to it. {Cure}");
        }

        return null;
    }

    public CompiledPage? Find(string page, bool isOptimized)
    {
        string file = FileOf(page, isOptimized);
        try
        {
            CompiledPage? kept = File.Exists(file) ? KeptPage.Read(File.ReadAllBytes(file)) : null;
            return kept is not null && IsCurrent(page, kept) ? kept : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            notes.WriteLine(NotKept(folder, unreadable));
            return null;
        }
    }

    /// <summary>Writes another file and renames it, so that another process never reads half a file.</summary>
    public void Keep(string page, bool isOptimized, CompiledPage compiled)
    {
        try
        {
            string file = FileOf(page, isOptimized);
            string unfinished = $"{file}.{Environment.ProcessId}";
            File.WriteAllBytes(unfinished, KeptPage.Write(compiled));
            File.Move(unfinished, file, overwrite: true);
            RemoveOldest();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            notes.WriteLine(NotKept(folder, unwritable));
        }
    }

    private static bool IsCurrent(string page, CompiledPage kept) =>
        kept.Sources[0].Path == page
        && kept.Sources.All(IsCurrent)
        && kept.References.All(reference => reference == ReferencedFile.At(reference.Path));

    private static bool IsCurrent(SourceText source) =>
        (File.Exists(source.Path) || OwnKit.IsMissing(source.Path))
        && OwnKit.ReadFileOrKit(source.Path).AsSpan().SequenceEqual(source.Bytes);

    private static string NotKept(string folder, Exception cause) =>
        $"micrograd: the compiled page is not kept in {folder}: {cause.Message} "
        + "Set MICROGRAD_CACHE to a folder that can be written, or pass --no-cache.";

    private void RemoveOldest()
    {
        FileInfo[] files = new DirectoryInfo(folder).GetFiles($"*{Extension}*");
        foreach (FileInfo? old in files.OrderByDescending(file => file.LastWriteTimeUtc).Skip(PagesKept))
            old.Delete();
    }

    /// <summary>
    /// People tell pages apart by the name, the program by the number. Two equal numbers cost a compilation only.
    /// </summary>
    private string FileOf(string page, bool isOptimized)
    {
        uint number = Checksum.Of(Encoding.UTF8.GetBytes($"{page}\n{AppContext.BaseDirectory}"));
        string configuration = isOptimized ? "-release" : "";
        return Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(page)}-{number:x8}{configuration}{Extension}");
    }
}
