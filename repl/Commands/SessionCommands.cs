using System.Collections;
using System.Text.RegularExpressions;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Printing;
using Micrograd.Repl.Watch;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Commands;

/// <summary><c>:vars</c>, <c>:type</c>, <c>:trace</c> and <c>:watch</c>: questions that run nothing.</summary>
internal static partial class SessionCommands
{
    private const int LongestCell = 60;
    private const int MostLines = 60;

    public static Reply Variables(Conversation conversation, string nothing, CancellationToken stop)
    {
        IReadOnlyList<Variable> variables = conversation.Session.Variables;
        if (variables.Count == 0)
            return conversation.Say("There are no variables yet. Try: var a = new Value(2)");
        return conversation.Show(
            () => SpectreText.Table(
                ["name", "type", "value", "grad"], variables.Select(Cells),
                conversation.Screen.Width, conversation.Screen.InColor),
            stop);
    }

    /// <summary>The type that the compiler knows.</summary>
    public static Reply Type(Conversation conversation, string expression, CancellationToken stop)
    {
        string bare = expression.TrimEnd().TrimEnd(';');
        CSharpCompilation submission = conversation.Session.Next(bare);
        SyntaxTree tree = submission.SyntaxTrees.Last();
        if (Submission.LastStatement(tree)?.Expression is not { } last)
            return conversation.Fail($"{expression} is no expression, so it has no type.");
        if (conversation.Session.Check(bare) is { Count: > 0 } mistakes)
            return conversation.Fail(mistakes);
        SemanticModel model = submission.GetSemanticModel(tree);
        ISymbol? type = model.GetTypeInfo(last, stop).Type ?? model.GetMemberGroup(last, stop).FirstOrDefault();
        string? name = type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return conversation.Say(name ?? $"{expression} has no type of its own.");
    }

    /// <summary>The exception of the last error with its calls and its causes, as .NET writes it.</summary>
    public static Reply Trace(Conversation conversation, string nothing, CancellationToken stop) =>
        conversation.LastError is { } error
            ? conversation.Show(() => Trace(error.ToString().ReplaceLineEndings("\n").Split('\n')), stop)
            : conversation.Fail("No exception was thrown yet.");

    public static Reply Watch(Conversation conversation, string nothing, CancellationToken stop)
    {
        if (conversation.Pictures.Open() is not { } address)
            return conversation.Fail(WatchProgram.NoServer);
        StopSign.Passed = conversation.Pictures.RefreshNowAndThen;
        return conversation.Say($"The pictures of this session are at {address}");
    }

    private static string[] Cells(Variable variable) =>
    [
        variable.Name,
        TypeText.Of(variable.Value is Value or MLP ? variable.Value.GetType() : variable.Type),
        variable.Value switch
        {
            Value value => NumberText.Of(value.Data),
            MLP network => NumberText.Count(network.Parameters.Count, "parameter"),
            Delegate => "",
            IEnumerable and not (string or ICollection) => "…", // it is not computed only to be listed
            var other => Cut(ObjectText.Tried(() => ObjectText.Inline(other)).ReplaceLineEndings(" ")),
        },
        variable.Value is Value { Grad: var grad } ? NumberText.Of(grad) : "",
    ];

    private static string Cut(string text) => text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text;

    /// <summary>Without the calls of the console and of the compiler, which are the same for each error.</summary>
    private static string Trace(string[] lines)
    {
        string[] told = [.. lines.Where(line => !Machinery().IsMatch(line))];
        string text = Typed().Replace(string.Join('\n', told.Take(MostLines)), found =>
            found.Groups[1].Success ? "what was typed" : "");
        text = text.Replace($" in {Session.Place}:line", ", line", StringComparison.Ordinal);
        return told.Length > MostLines ? $"{text}\n   … {told.Length} lines in all" : text;
    }

    [GeneratedRegex(@"^\s*(--- End of stack trace|at (Micrograd\.Repl\.|Submission#\d+\.<Factory>"
        + @"|System\.Runtime\.\w+Services\.))")]
    private static partial Regex Machinery();

    [GeneratedRegex(@"Submission#\d+\.(<<Initialize>>d__\d+\.MoveNext\(\))?")]
    private static partial Regex Typed();
}
