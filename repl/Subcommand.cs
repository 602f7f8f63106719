using Micrograd.Repl.Report;
using Micrograd.Repl.Watch;

namespace Micrograd.Repl;

/// <summary>A word after <c>micrograd</c> that is neither an option nor a page, such as <c>report</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="Use">How to type it, and what it does: a row of <c>--help</c>; empty if users do not type it.</param>
/// <param name="Run">Takes the words after it, standard output and errors; gives the exit code.</param>
internal sealed record Subcommand(string Name, string Use, Func<string[], TextWriter, TextWriter, int> Run)
{
    public static IReadOnlyList<Subcommand> All { get; } =
    [
        new("report", "report PAGE.csx                  writes the page and its answers as HTML", ReportProgram.Run),
        new("watch", "watch PAGE.csx                   serves that document, and follows each save", WatchProgram.Run),
        new(PageChild.Name, "", (words, _, _) => PageChild.Run(words)),
    ];

    /// <summary>The rows of <c>--help</c>.</summary>
    public static IEnumerable<string> Rows =>
        All.Where(command => command.Use.Length > 0).Select(command => $"micrograd {command.Use}");

    public static Subcommand? Find(string word) => All.FirstOrDefault(command => command.Name == word);
}
