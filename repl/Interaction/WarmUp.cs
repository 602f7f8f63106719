using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// Runs once, in the background, the code that the first key and the first submission need, so that it is compiled by
/// then.
/// </summary>
internal static class WarmUp
{
    private const string Submission = "var warm = new Value(2.0, \"warm\"); warm * 3";
    private const string Half = "new Value(2.0).Pow(";

    /// <summary>The parts of that code: between two of them the user can go ahead.</summary>
    public static IEnumerable<Action> Of(Session session)
    {
        var language = new ConsoleLanguage(() => Task.FromResult(session));
        var results = new ResultText(() => 80, inColor: true, _ => "");
        string Show(object? value) => results.Of(new[] { (Value)value! });
        void Summarize(string text) => language.Complete(text, text.Length).Items.FirstOrDefault()?.Summary();
        yield return () => session.Evaluate(Submission, Show, CancellationToken.None, isRemembered: false);
        yield return () => language.Look(new Question(Half, Half.Length, AsksForNames: false), CancellationToken.None);
        yield return () => Summarize("warm");
        yield return () => Summarize("new Value(2.0).");
    }
}
