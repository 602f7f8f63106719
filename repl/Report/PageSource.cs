namespace Micrograd.Repl.Report;

/// <summary>A page as it is written.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Pieces">Its lines as prose, code and answers.</param>
/// <param name="Code">Its code in colors.</param>
/// <param name="Errors">The errors that keep it from running.</param>
internal sealed record PageSource(
    string Path, IReadOnlyList<PagePiece> Pieces, CodeText Code, IReadOnlyList<PageFailure> Errors)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
