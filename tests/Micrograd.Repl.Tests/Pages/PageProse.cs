namespace Micrograd.Repl.Tests.Pages;

/// <summary>The headings and paragraphs of a page: its comments at the margin that are no answers.</summary>
internal static class PageProse
{
    /// <summary>Where the two languages have different words for the same thing.</summary>
    private static readonly (string CSharp, string FSharp)[] Words =
    [
        ("names that are assigned again", "names that are bound again"),
        ("for speed. The page itself is compiled for debugging, so that an error names its line; with -c release it is "
            + "compiled for speed, too, and the first two ways take less.",
            "for speed, and fsi compiles this page for speed, too."),
    ];

    /// <summary>One text for each heading and each paragraph, wherever its lines break.</summary>
    public static IReadOnlyList<string> Of(string page)
    {
        List<string> paragraphs = [""];
        foreach (string line in File.ReadLines(page))
        {
            if (line.StartsWith("// ", StringComparison.Ordinal))
                paragraphs[^1] += line[2..].TrimEnd();
            else if (paragraphs[^1].Length > 0)
                paragraphs.Add("");
        }

        return [.. paragraphs.Where(text => text.Length > 0)];
    }

    public static string InFSharp(string text) =>
        Words.Aggregate(text, (said, word) => said.Replace(word.CSharp, word.FSharp, StringComparison.Ordinal));
}
