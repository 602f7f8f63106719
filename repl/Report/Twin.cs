namespace Micrograd.Repl.Report;

/// <summary>The same page in F#, in parts that stand between the same paragraphs.</summary>
internal sealed class Twin
{
    private readonly CodeText code;
    private readonly List<List<PagePiece>> gaps = [[]];

    private Twin(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        code = new CodeText(text, FSharpColors.Of(text));
        foreach (PagePiece piece in PagePieces.Of(code.Lines))
        {
            if (piece is PagePiece.Prose)
                gaps.Add([]);
            else if (piece is PagePiece.Code)
                gaps[^1].Add(piece);
        }
    }

    /// <summary>The twin of a page: fsharp/NAME.fsx beside it. Null if there is none.</summary>
    public static Twin? Of(string page)
    {
        string path = PathFor(page);
        return File.Exists(path) ? new Twin(path) : null;
    }

    public static string PathFor(string page) => Path.Combine(
        Path.GetDirectoryName(page)!, "fsharp", Path.GetFileNameWithoutExtension(page) + ".fsx");

    /// <summary>Whether it has the paragraphs of a page with so many of them.</summary>
    public bool HasParagraphs(int count) => gaps.Count == count + 1;

    /// <summary>The code after so many paragraphs as markup; empty if there is none.</summary>
    public string CodeAfter(int paragraphs) => Markup(gaps[paragraphs]);

    /// <summary>All of it as markup, its paragraphs too.</summary>
    public string Whole => code.Between(0, code.Lines.Count - 1, new HashSet<int>());

    private string Markup(List<PagePiece> pieces) =>
        pieces.Count == 0 ? "" : code.Between(pieces[0].First, pieces[^1].Last, new HashSet<int>());
}
