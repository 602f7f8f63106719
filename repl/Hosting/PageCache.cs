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

    public static PageCache OfUser(TextWriter notes) => new(UserCache.Folder, notes);

    public CompiledPage? Find(string page)
    {
        string file = FileOf(page);
        try
        {
            CompiledPage? kept = File.Exists(file) ? KeptPage.Read(File.ReadAllBytes(file)) : null;
            return kept is not null && IsCurrent(page, kept) ? kept : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Missed(unreadable);
        }
    }

    /// <summary>Writes another file and renames it, so that another process never reads half a file.</summary>
    public void Keep(string page, CompiledPage compiled)
    {
        try
        {
            UserCache.Create(folder);
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
        && kept.Sources.All(IsCurrent)
        && kept.References.All(reference => reference == ReferencedFile.At(reference.Path));

    private static bool IsCurrent(SourceText source) =>
        File.Exists(source.Path) && File.ReadAllBytes(source.Path).AsSpan().SequenceEqual(source.Bytes);

    private CompiledPage? Missed(Exception cause)
    {
        notes.WriteLine($"micrograd: the compiled page is not kept in {folder}: {cause.Message} "
            + "Set MICROGRAD_CACHE to a folder that can be written, or pass --no-cache.");
        return null;
    }

    private void RemoveOldest()
    {
        FileInfo[] files = new DirectoryInfo(folder).GetFiles($"*{Extension}*");
        foreach (FileInfo? old in files.OrderByDescending(file => file.LastWriteTimeUtc).Skip(PagesKept))
            old.Delete();
    }

    /// <summary>
    /// People tell pages apart by the name, the program by the number. Two equal numbers cost a compilation only.
    /// </summary>
    private string FileOf(string page)
    {
        uint number = Checksum.Of(Encoding.UTF8.GetBytes($"{page}\n{AppContext.BaseDirectory}"));
        return Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(page)}-{number:x8}{Extension}");
    }
}
