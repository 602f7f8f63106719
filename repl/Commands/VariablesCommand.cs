using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Commands;

/// <summary><c>:vars</c></summary>
internal static class VariablesCommand
{
    private const int LongestCell = 60;

    public static Reply Run(Conversation conversation, string nothing, CancellationToken stop)
    {
        IReadOnlyList<Variable> variables = conversation.Session.Variables;
        if (variables.Count == 0)
            return conversation.Say("There are no variables yet. Try: var a = new Value(2)");
        return conversation.Show(
            () => SpectreText.Of(
                SpectreText.Table(["name", "type", "value", "grad"], variables.Select(Cells)),
                conversation.Screen.Width,
                conversation.Screen.InColor),
            stop);
    }

    private static IReadOnlyList<string> Cells(Variable variable) => variable.Value switch
    {
        Value value =>
            [variable.Name, nameof(Value), NumberText.OfScalar(value.Data)!, NumberText.OfScalar(value.Grad)!],
        MLP network => [variable.Name, nameof(MLP), NumberText.Count(network.Parameters.Count, "parameter"), ""],
        Delegate => [variable.Name, TypeText.Of(variable.Type), "", ""],
        var other => [variable.Name, TypeText.Of(variable.Type), OneLine(other), ""],
    };

    /// <summary>A lazy sequence is not computed only to be listed.</summary>
    private static string OneLine(object? value)
    {
        string text = value is System.Collections.IEnumerable and not (string or System.Collections.ICollection)
            ? "…"
            : ObjectText.Tried(() => ObjectText.Inline(value)).ReplaceLineEndings(" ");
        return text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text;
    }
}
