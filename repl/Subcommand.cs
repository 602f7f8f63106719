using Micrograd.Repl.Export;
using Micrograd.Repl.Lecture;
using Micrograd.Repl.Report;
using Micrograd.Repl.Shells;
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
        new("lecture", "lecture [FOLDER]             write the pages of the lecture, C# and F#", LectureCommand.Run),
        new("new", "new NAME                     write a first page", NewCommand.Run),
        new("report", "report PAGE.csx              write the page and its answers as HTML", ReportProgram.Run),
        new("watch", "watch PAGE.csx               serve that document, and follow each save", WatchProgram.Run),
        new("export", "export PAGE.csx --as cs      write a page as a file for `dotnet run`", ExportCommand.Run),
        new("completion", "completion SHELL             print a script that completes words", Completion),
        new(PageChild.Name, "", (words, _, _) => PageChild.Run(words)),
    ];

    /// <summary>The rows of <c>--help</c>.</summary>
    public static IEnumerable<string> Rows => ForPeople.Select(command => $"micrograd {command.Use}");

    /// <summary>The words that people type.</summary>
    public static IEnumerable<Subcommand> ForPeople => All.Where(command => command.Use.Length > 0);

    public static Subcommand? Find(string word) => All.FirstOrDefault(command => command.Name == word);

    private static int Completion(string[] words, TextWriter output, TextWriter errors) =>
        new CompletionCommand(ForPeople.Select(command => command.Name), CommandLine.Options)
            .Run(words, output, errors);
}
