using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Commands;

/// <summary><c>:help</c></summary>
internal static class HelpCommand
{
    private const string Examples = """
        Type C#. Value, MLP, the data sets, the losses and the plots are at hand; a line that works here works in a page.

          var a = new Value(2);  var b = new Value(-3);      a value takes the name of its variable
          var L = (a * b + 10).Tanh();
          L.Backward();
          a.Grad                                             no semicolon: the value is shown
          Plot(x => 3*x*x - 4*x + 5, -5, 5)                  also of values: Plot(x => x.Tanh(), -5, 5)
          Draw(L)
        """;

    public static Reply Run(Conversation conversation, string about, CancellationToken stop)
    {
        bool inColour = conversation.Screen.InColour;
        return conversation.Say(about.Trim() == "keys" ? Keys(inColour) : $"{Examples}\n\n{Commands(inColour)}");
    }

    private static string Commands(bool inColour)
    {
        int width = Command.All.Max(command => command.Name.Length + command.Arguments.Length) + 2;
        return string.Join('\n', Command.All.Select(command =>
            $"  {Inks.Paint(command.Name, Ink.Keyword, inColour)} {command.Arguments.PadRight(width - command.Name.Length)} {command.Summary}"));
    }

    /// <summary>Out of the bindings themselves; keys that do the same stand on one line.</summary>
    private static string Keys(bool inColour)
    {
        (string Keys, string Does)[] lines = LineEditor.Bindings.GroupBy(binding => binding.Value.Help, binding => binding.Key)
            .Select(group => (Keys: string.Join("  ", group), Does: group.Key)).ToArray();
        int width = lines.Max(line => line.Keys.Length) + 2;
        return string.Join('\n', lines.Select(line => $"  {Inks.Paint(line.Keys.PadRight(width), Ink.Keyword, inColour)}{line.Does}"));
    }
}
