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

    public static string? For(MistakePlace place) =>
        Rules.Select(rule => rule(place)).OfType<string>().FirstOrDefault();
}
