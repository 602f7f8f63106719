using System.Text.RegularExpressions;

namespace Micrograd.Repl.Mistakes;

/// <summary>Python that people type after the lecture, and how to write it in C#.</summary>
internal static class PythonHelp
{
    private const string Commands = "A command begins with a colon: :help, :quit.";
    private const string Expression = " Here it is enough to type the expression.";

    private static readonly (Regex Line, string Sentence)[] Rules =
    [
        Rule(@"^\s*(help|exit|quit)\s*(\(\s*\))?\s*;?\s*$", Commands),
        Rule(@"^\s*(if|elif|else|while)\b[^{?]*:\s*$",
            "A condition stands in parentheses, and braces follow it, no colon: if (a.Data > 3) { … }"),
        Rule(@"\bf""""", "A text with values in it begins with $ here: $\"x = {x}\"."),
        Rule(@"\^", "C# has no ^ for powers. Write a.Pow(2) for a Value, Math.Pow(x, 2) for a number."),
        Rule(@"(?<![.\w])(tanh|exp|log|sqrt|relu)\s*\(",
            "A function of a Value is its method: a.Tanh(). That of a number is in Math: Math.Tanh(x)."),
        Rule(@"\*\*", "C# has no **. Write a.Pow(2) for a Value, Math.Pow(x, 2) for a number."),
        Rule(@"^\s*print\b", "C# prints with WriteLine(x)." + Expression),
        Rule(@"^\s*def\s+\w+", "A function is written double F(double x) => x * x; here."),
        Rule(@"\bfor\s+\w+\s+in\b.*\]", "A list made in a loop is xs.Select(x => x * 2) here."),
        Rule(@"^\s*for\s+.+\s+in\s", "A loop over a list is foreach (var x in xs) { … } here, "
            + "over numbers for (int i = 0; i < 20; i++) { … }."),
        Rule(@"^\s*(import|from)\s+\w+", "There is nothing to import: the engine and the plots are here already. "
            + "A .NET namespace comes with using."),
        Rule(@"\blambda\b", "A lambda is written x => x * x here."),
        Rule(@"(?<![.\w])(None|True|False)\b", "Python's None, True and False are null, true and false here."),
        Rule(@"\belif\b", "elif is else if here."),
        Rule(@"\b(and|or|not)\s", "Python's and, or and not are &&, || and ! here."),
        Rule(@"\blen\s*\(", "The length is xs.Count, or xs.Length for an array."),
        Rule(@"\brange\s*\(", "Python's range(n) is Enumerable.Range(0, n) here."),
        Rule(@"\b(np|math)\.\w+", "Functions of numbers are in Math: Math.Tanh(x). "
            + "Those of a Value are its methods: a.Tanh()."),
        Rule(@"\bplt\.\w+", "Plots are Plot(x => x * x, -5, 5) and LossCurve(losses) here."),
        Rule(@"\bself\b", "Python's self is this here, and is not among the parameters."),
        Rule(@"^\s*\w+(\s*,\s*\w+)+\s*=[^=]", "Several names at once are written var (a, b) = (1.0, 2.0); here."),
        Rule(@"^\s*#(?!r\b|load\b)", "A comment begins with // here."),
        Rule(@"'[^'\\]{2,}'", "Text stands in double quotes: \"a\"."),
    ];

    public static string? For(MistakePlace place)
    {
        // No rule is about a text in double quotes or a comment.
        string code = Regex.Replace(place.Line, "\"[^\"]*\"", "\"\"", RegexOptions.CultureInvariant);
        code = Regex.Replace(code, "//.*$", "", RegexOptions.CultureInvariant);
        string? sentence = Rules.FirstOrDefault(rule => rule.Line.IsMatch(code)).Sentence;
        return !place.IsInPage ? sentence
            : sentence == Commands ? null
            : sentence?.Replace(Expression, "", StringComparison.Ordinal);
    }

    private static (Regex, string) Rule(string pattern, string sentence) =>
        (new Regex(pattern, RegexOptions.CultureInvariant), sentence);
}
