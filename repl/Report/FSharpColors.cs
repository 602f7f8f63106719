using System.Text.RegularExpressions;

namespace Micrograd.Repl.Report;

/// <summary>The colors of F# code by a small rule: comments, texts, numbers and keywords.</summary>
internal static partial class FSharpColors
{
    public static IReadOnlyList<ColoredSpan> Of(string text) =>
    [
        .. Token().Matches(text)
            .Select(match => (match, name: match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name))
            .Where(found => found.name != "other")
            .Select(found => new ColoredSpan(found.match.Index, found.match.Length, found.name)),
    ];

    [GeneratedRegex(
        """
        (?<comment>//[^\n]*|\(\*(?!\))[\s\S]*?\*\))
        |(?<text>\$*\"{3}[\s\S]*?\"{3}|\$?@\"(?:[^\"]|\"\")*\"|\$?\"(?:[^\"\\]|\\[\s\S])*\"|'(?:[^'\\\n]|\\.)')
        |(?<number>\b\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?[a-zA-Z]*)
        |(?<keyword>\b(?:abstract|and|as|assert|base|begin|class|default|do|done|downcast|downto|elif|else|end
            |exception|extern|false|finally|fixed|for|fun|function|global|if|in|inherit|inline|interface|internal
            |lazy|let|match|member|module|mutable|namespace|new|null|of|open|or|override|private|public|rec|return
            |static|struct|then|to|true|try|type|upcast|use|val|void|when|while|with|yield)\b|\#(?:load|r|nowarn)\b)
        |(?<other>[\w']+)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
