using System.Globalization;

namespace Micrograd.Repl.Watch;

/// <summary>The words after <c>micrograd watch</c>.</summary>
/// <param name="Page">The page, or a folder of pages.</param>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="Args">The words of the page.</param>
internal sealed record WatchOptions(string Page, int Port, IReadOnlyList<string> Args)
{
    private const string Use = "micrograd watch PAGE.csx [--port N] [-- words of the page]";

    /// <summary>The options, or null and what is wrong with the words.</summary>
    public static WatchOptions? Read(string[] words, out string problem)
    {
        int end = Array.IndexOf(words, "--");
        string[] own = end < 0 ? words : words[..end];
        WatchOptions options = new("", 0, end < 0 ? [] : words[(end + 1)..]);
        problem = "";
        for (int i = 0; i < own.Length && problem.Length == 0; i++)
        {
            switch (own[i])
            {
                case "--port" when PortIn(own.ElementAtOrDefault(i + 1)) is { } port:
                    options = options with { Port = port };
                    i++;
                    break;
                case "--port":
                    problem = "--port needs a number from 1 to 65535 after it, such as --port 8080.";
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
        : File.Exists(page) && Path.GetExtension(page) is not (".csx" or ".fsx")
            ? $"{page} is no page: a page ends with .csx or .fsx."
        : "";

    private static int? PortIn(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536
            ? port
            : null;
}
