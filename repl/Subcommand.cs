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
    private string Details { get; init; } = "";

    public static IReadOnlyList<Subcommand> All { get; } =
    [
        new("lecture", "lecture [FOLDER]             write the pages of the lecture, C# and F#", LectureCommand.Run)
        {
            Details = "The folder is lecture if none is named. A file that you changed stays, and nothing is written.",
        },
        new("new", "new NAME                     write a first page", NewCommand.Run)
        {
            Details = "NAME or NAME.csx is a page in C#, NAME.fsx one in F#.",
        },
        new("report", "report PAGE.csx              write the page and its answers as HTML", ReportProgram.Run)
        {
            Details = """
                PAGE.csx may be a folder of pages, which becomes a site.

                  --out PLACE  the file to write; for a folder of pages the folder
                  --seconds N  the longest time for a page; 300 without it
                  --           the words after it are the page's Args
                """,
        },
        new("watch", "watch PAGE.csx               serve that document, and follow each save", WatchProgram.Run)
        {
            Details = """
                PAGE.csx may be a page in F#, PAGE.fsx, or a folder of pages. Ctrl+C ends it.

                  --port N  the port; a free one without it
                  --        the words after it are the page's Args
                """,
        },
        new("export", "export PAGE.csx --as cs      write a page as a file for `dotnet run`", ExportCommand.Run)
        {
            Details = "The file is PAGE.cs, in the current folder. One that you changed stays, and nothing is written.",
        },
        new("completion", "completion SHELL             print a script that completes words", Completion)
        {
            Details = "SHELL is bash, zsh, fish or powershell. docs/install.md says where the script belongs.",
        },
        new(PageChild.Name, "", (words, _, _) => PageChild.Run(words)),
    ];

    /// <summary>The rows of <c>--help</c>.</summary>
    public static IEnumerable<string> Rows => ForPeople.Select(command => $"micrograd {command.Use}");

    /// <summary>The words that people type.</summary>
    public static IEnumerable<Subcommand> ForPeople => All.Where(command => command.Use.Length > 0);

    public static Subcommand? Find(string word) => All.FirstOrDefault(command => command.Name == word);

    /// <summary>Runs it; after <c>--help</c> it only tells how it is used.</summary>
    public int Start(string[] words, TextWriter output, TextWriter errors)
    {
        if (!words.TakeWhile(word => word != "--").Any(word => word is "-h" or "--help"))
            return Run(words, output, errors);
        output.WriteLine($"micrograd {Use}\n\n{Details}");
        return 0;
    }

    private static int Completion(string[] words, TextWriter output, TextWriter errors) =>
        new CompletionCommand(ForPeople.Select(command => command.Name), CommandLine.Options)
            .Run(words, output, errors);
}
