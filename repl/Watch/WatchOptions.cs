using System.Globalization;
using Micrograd.Repl.Report;

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
        var read = new PageWords(words, Use, "--port");
        int port = 0;
        bool isPort = read["--port"] is not { } named
            || (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out port)
                && port is > 0 and < 65536);
        problem = read.Wrong
            ?? (isPort ? read.Missing : "--port needs a number from 1 to 65535 after it, such as --port 8080.")
            ?? (File.Exists(read.Page) && Path.GetExtension(read.Page) is not (".csx" or ".fsx")
                ? $"{read.Page} is no page: a page ends with .csx or .fsx."
                : "");
        return problem.Length > 0 ? null : new(read.Page, port, read.Args);
    }
}
