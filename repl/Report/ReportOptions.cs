using System.Globalization;

namespace Micrograd.Repl.Report;

/// <summary>The words after <c>micrograd report</c>.</summary>
/// <param name="Page">The page, or a folder of pages.</param>
/// <param name="Out">The file or the folder to write.</param>
/// <param name="Limit">The longest time for a page.</param>
/// <param name="Args">The words of the page.</param>
internal sealed record ReportOptions(string Page, string? Out, TimeSpan Limit, IReadOnlyList<string> Args)
{
    private const string Use = "micrograd report PAGE.csx [--out FILE.html] [--seconds N] [-- words of the page]";

    /// <summary>The options, or null and what is wrong with the words.</summary>
    public static ReportOptions? Read(string[] words, out string problem)
    {
        var read = new PageWords(words, Use, "--out", "--seconds");
        bool isLimit = double.TryParse(
            read["--seconds"] ?? "300", NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds);
        problem = read.Wrong
            ?? (read["--out"] is "" ? "--out needs a file or a folder after it, such as --out site."
                : !isLimit || seconds is not (> 0 and < 1e6)
                    ? "--seconds needs a number above 0 after it, such as --seconds 60."
                : read.Missing)
            ?? (File.Exists(read.Page) && Path.GetExtension(read.Page) != ".csx"
                ? $"{read.Page} is no page in C#: such a page ends with .csx."
                : "");
        return problem.Length > 0 ? null : new(read.Page, read["--out"], TimeSpan.FromSeconds(seconds), read.Args);
    }
}
