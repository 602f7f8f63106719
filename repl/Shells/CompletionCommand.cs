using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Shells;

/// <summary><c>micrograd completion SHELL</c>: a script with the words that this program knows.</summary>
/// <param name="commands">The words that may come first.</param>
/// <param name="options">What begins with a dash.</param>
internal sealed class CompletionCommand(IEnumerable<string> commands, IEnumerable<string> options)
{
    private const string Shells = "bash zsh fish powershell";

    public int Run(string[] words, TextWriter output, TextWriter errors)
    {
        if (words is not [var shell] || !Shells.Split(' ').Contains(shell))
        {
            errors.WriteLine("micrograd: completion needs the name of a shell after it: "
                + "bash, zsh, fish or powershell.");
            return PageRunner.WrongUse;
        }

        output.Write(Resource.Text($"completion.{shell}")
            .Replace("COMMANDS", string.Join(' ', commands), StringComparison.Ordinal)
            .Replace("OPTIONS", string.Join(' ', options), StringComparison.Ordinal)
            .Replace("SHELLS", Shells, StringComparison.Ordinal));
        return 0;
    }
}
