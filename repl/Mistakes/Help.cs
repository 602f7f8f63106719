namespace Micrograd.Repl.Mistakes;

/// <summary>One sentence for the mistakes that people make in their first hours, most telling first.</summary>
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
        NameHelp.OfName,
        NameHelp.OfPackage,
    ];

    public static string? For(MistakePlace place) => Rules.Select(rule => rule(place)).FirstOrDefault(sentence => sentence is not null);
}
