namespace Micrograd.Repl.Hosting;

/// <summary>A page ready to run, and everything its text was made of. Knows nothing of Roslyn, so a kept page starts without it.</summary>
/// <param name="Assembly">The page's assembly; empty if the page has no code.</param>
/// <param name="Symbols">Its portable PDB: errors find their line in it.</param>
/// <param name="Warnings">What the compiler warned of, one line each.</param>
/// <param name="Sources">The page and every file it loads, as they were read.</param>
/// <param name="References">The assemblies its <c>#r</c> lines were answered with.</param>
internal sealed record CompiledPage(
    byte[] Assembly,
    byte[] Symbols,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<SourceText> Sources,
    IReadOnlyList<ReferencedFile> References);

/// <summary>One file of a page: where it stands and its bytes.</summary>
internal sealed record SourceText(string Path, byte[] Bytes);

/// <summary>An assembly on disk; a rebuilt one has another time or length.</summary>
internal sealed record ReferencedFile(string Path, long Length, long WrittenTicks)
{
    public static ReferencedFile At(string path)
    {
        var file = new FileInfo(path);
        return new(path, file.Exists ? file.Length : -1, file.LastWriteTimeUtc.Ticks);
    }
}
