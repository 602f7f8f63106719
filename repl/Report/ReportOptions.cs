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
        int end = Array.IndexOf(words, "--");
        string[] own = end < 0 ? words : words[..end];
        ReportOptions options = new("", null, TimeSpan.FromSeconds(300), end < 0 ? [] : words[(end + 1)..]);
        problem = "";
        for (int i = 0; i < own.Length && problem.Length == 0; i++)
        {
            string? next = own.ElementAtOrDefault(i + 1);
            switch (own[i])
            {
                case "--out" when !string.IsNullOrEmpty(next):
                    options = options with { Out = own[++i] };
                    break;
                case "--out":
                    problem = "--out needs a file or a folder after it, such as --out site.";
                    break;
                case "--seconds" when Seconds(next) is { } limit:
                    options = options with { Limit = limit };
                    i++;
                    break;
                case "--seconds":
                    problem = "--seconds needs a number above 0 after it, such as --seconds 60.";
                    break;
                case ['-', ..] unknown:
                    problem = $"unknown option {unknown}. {Use}";
                    break;
                case var page when options.Page.Length == 0:
                    options = options with { Page = page };
                    break;
                default:
                    problem = $"{own[i]} is one page too many. {Use}";
                    break;
            }
        }

        if (problem.Length == 0)
            problem = Missing(options.Page);
        return problem.Length == 0 ? options : null;
    }

    private static string Missing(string page) =>
        page.Length == 0 ? $"name a page or a folder of pages: {Use}"
        : !File.Exists(page) && !Directory.Exists(page) ? $"{page} does not exist. {Use}"
        : File.Exists(page) && Path.GetExtension(page) != ".csx"
            ? $"{page} is no page in C#: such a page ends with .csx."
        : "";

    private static TimeSpan? Seconds(string? word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
        && seconds is > 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
