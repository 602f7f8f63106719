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
        bool isAboutKeys = about == "keys";
        // The keys are read from the bindings themselves. Those that do the same stand on one line.
        (string Name, string Help)[] lines = isAboutKeys
            ? [.. LineEditor.Bindings.GroupBy(binding => binding.Value.Help, binding => binding.Key)
                .Select(group => (string.Join("  ", group), group.Key))]
            : [.. Command.All.Select(command => ($"{command.Name} {command.Arguments}".Trim(), command.Summary))];
        int width = lines.Max(line => line.Name.Length) + 2;
        IEnumerable<string> rows = lines.Select(line =>
            $"  {Inks.Paint(line.Name.PadRight(width), Ink.Keyword, conversation.Screen.InColor)}{line.Help}");
        return conversation.Say((isAboutKeys ? "" : Examples) + string.Join('\n', rows));
    }
}
