namespace Micrograd.Repl.Hosting;

/// <summary>
/// A page ready to run, and everything it was made of. This type knows nothing of Roslyn, so a kept page starts without
/// it.
/// </summary>
/// <param name="Assembly">The page's assembly; empty if the page has no code.</param>
/// <param name="Symbols">Its portable PDB, where an error finds its line.</param>
/// <param name="Warnings">The compiler's warnings and the notes, one line each.</param>
/// <param name="Sources">The page and every file it loads, as they were read.</param>
/// <param name="References">The assemblies that answered its <c>#r</c> lines.</param>
internal sealed record CompiledPage(
    byte[] Assembly,
    byte[] Symbols,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<SourceText> Sources,
    IReadOnlyList<ReferencedFile> References);

/// <summary>One file of a page: its path and its bytes.</summary>
internal sealed record SourceText(string Path, byte[] Bytes);

/// <summary>An assembly on disk; a rebuilt assembly has another time or length.</summary>
internal sealed record ReferencedFile(string Path, long Length, long WrittenTicks)
{
    public static ReferencedFile At(string path)
    {
        var file = new FileInfo(path);
        return new(path, file.Exists ? file.Length : -1, file.LastWriteTimeUtc.Ticks);
    }
}
