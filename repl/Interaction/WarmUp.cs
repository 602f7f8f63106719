using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Interaction;

/// <summary>Goes once, behind, over the ways that the first key and the first submission will take, so that they find the code compiled.</summary>
internal static class WarmUp
{
    private const string Submission = "var warm = new Value(2.0, \"warm\"); warm * 3";
    private const string Half = "new Value(2.0).Pow(";

    /// <summary>The ways, so that the user can go between two of them.</summary>
    public static IEnumerable<Action> Of(Session session, Documentation documentation)
    {
        var language = new ConsoleLanguage(() => Task.FromResult(session), documentation);
        var results = new ResultText(() => 80, inColour: true, _ => "");
        yield return () => session.Evaluate(Submission, value => results.Of(new[] { (Value)value! }), CancellationToken.None, isRemembered: false);
        yield return () => language.Colours(Half);
        yield return () => language.Call(Half, Half.Length);
        yield return () => Summarise(language, "warm");
        yield return () => Summarise(language, "new Value(2.0).");
    }

    private static void Summarise(ConsoleLanguage language, string text)
    {
        foreach (Completion? item in language.Complete(text, text.Length).Items.Take(1))
            item.Summary();
    }
}
