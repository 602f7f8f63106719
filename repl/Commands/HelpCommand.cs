using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Commands;

/// <summary><c>:help</c></summary>
internal static class HelpCommand
{
    private const string Examples = """
        Type C#. Value, MLP, the data sets, the losses and the plots are here. A line that works here works in a page.

          var a = new Value(2);  var b = new Value(-3);      a Value gets the name of its variable
          var L = (a * b + 10).Tanh();
          L.Backward();
          a.Grad                                             without a semicolon the value is shown
          Plot(x => 3*x*x - 4*x + 5, -5, 5)                  or with Values: Plot(x => x.Tanh(), -5, 5)
          Draw(L)
        """;

    public static Reply Run(Conversation conversation, string about, CancellationToken stop)
    {
        bool inColor = conversation.Screen.InColor;
        return conversation.Say(about.Trim() == "keys" ? Keys(inColor) : $"{Examples}\n\n{Commands(inColor)}");
    }

    private static string Commands(bool inColor)
    {
        int width = Command.All.Max(command => command.Name.Length + command.Arguments.Length) + 2;
        return string.Join('\n', Command.All.Select(command =>
        {
            string name = Inks.Paint(command.Name, Ink.Keyword, inColor);
            return $"  {name} {command.Arguments.PadRight(width - command.Name.Length)} {command.Summary}";
        }));
    }

    /// <summary>Read from the bindings themselves. Keys that do the same stand on one line.</summary>
    private static string Keys(bool inColor)
    {
        (string Keys, string Help)[] lines = LineEditor.Bindings
            .GroupBy(binding => binding.Value.Help, binding => binding.Key)
            .Select(group => (Keys: string.Join("  ", group), Help: group.Key)).ToArray();
        int width = lines.Max(line => line.Keys.Length) + 2;
        return string.Join('\n', lines.Select(line =>
            $"  {Inks.Paint(line.Keys.PadRight(width), Ink.Keyword, inColor)}{line.Help}"));
    }
}
