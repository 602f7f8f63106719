using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Report;

/// <summary>A page on a card of an index.</summary>
/// <param name="Title">Its first heading, or the name of its file.</param>
/// <param name="Introduction">Its first paragraph as markup.</param>
/// <param name="Picture">A picture of it as markup, or an empty text.</param>
internal sealed record PageSummary(string Title, string Introduction, string Picture)
{
    /// <summary>Reads a page without running it.</summary>
    public static PageSummary Of(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        IReadOnlyList<PageUnit> units = Path.GetExtension(path) == ".csx"
            ? PageUnit.Of(CSharpSyntaxTree.ParseText(text, PageRules.Parsing))
            : [];
        var prose = new Prose();
        string introduction = "";
        foreach (PagePiece.Prose piece in PagePieces.Of(text.Split('\n'), units).OfType<PagePiece.Prose>())
        {
            prose.Markup(piece.Markdown);
            if (introduction.Length == 0)
                introduction = Prose.FirstParagraph(piece.Markdown);
        }

        string? title = prose.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text;
        return new PageSummary(title ?? Path.GetFileName(path), introduction, "");
    }
}
