using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Mistakes;

/// <summary>
/// One sentence of help for the mistakes that people make in their first hours. The first rule that fits answers.
/// </summary>
internal static class Help
{
    private static readonly Func<MistakePlace, string?>[] Rules =
    [
        PythonHelp.For,
        ValueHelp.MathOnValue,
        NetworkHelp.OrderOfValues,
        NetworkHelp.AssignmentToValue,
        NetworkHelp.SumOfValues,
        NetworkHelp.CallOfNetwork,
        NetworkHelp.WidthsOfLayers,
        ValueHelp.MissingNew,
        ValueHelp.CallOfProperty,
        ValueHelp.VoidAsValue,
        ValueHelp.AssignmentForComparison,
        ValueHelp.ListWithoutType,
        ValueHelp.WholeNumberWanted,
        ValueHelp.NumberWanted,
        NameHelp.OfMember,
        NameHelp.Undeclared,
        NameHelp.OfNamespace,
        NameHelp.OfName,
        NameHelp.OfPackage,
    ];

    public static string? For(Compilation compilation, Diagnostic error)
    {
        if (error.Location is not { SourceTree: { } tree, SourceSpan.Start: var start })
            return null;
        string line = tree.GetText().Lines.GetLineFromPosition(start).ToString();
        var place = new MistakePlace(error, line, tree, compilation);
        return Rules.Select(rule => rule(place)).OfType<string>().FirstOrDefault();
    }
}
