namespace Micrograd.Repl;

/// <summary>A word after <c>micrograd</c> that is neither an option nor a page, such as <c>report</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="Use">How to type it, and what it does: a row of <c>--help</c>.</param>
/// <param name="Run">Takes the words after it, standard output and errors; gives the exit code.</param>
internal sealed record Subcommand(string Name, string Use, Func<string[], TextWriter, TextWriter, int> Run)
{
    public static IReadOnlyList<Subcommand> All { get; } = [];

    public static Subcommand? Find(string word) => All.FirstOrDefault(command => command.Name == word);
}
