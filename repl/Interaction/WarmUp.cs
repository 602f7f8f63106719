using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// Runs once, in the background, the code that the first key and the first submission need, so that it is compiled by
/// then. Between two parts of it the user can go ahead.
/// </summary>
internal static class WarmUp
{
    private const string Submission = "var warm = new Value(2.0, \"warm\"); warm * 3";
    private const string Half = "new Value(2.0).Pow(";

    public static async Task Run(Task<Session> starting, Lock turns)
    {
        Session session = await starting.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var language = new ConsoleLanguage(() => starting);
        var results = new ResultText(() => 80, inColor: true, _ => "");
        string Show(object? value) => results.Of(new[] { (Value)value! });
        void Summarize(string text)
        {
            if (language.Complete(text, text.Length).Items is [var first, ..])
                first.Summary();
        }

        Action[] parts =
        [
            () => session.Evaluate(Submission, Show, CancellationToken.None, isRemembered: false),
            () => language.Look(new Question(Half, Half.Length, AsksForNames: false), CancellationToken.None),
            () => Summarize("warm"),
            () => Summarize("new Value(2.0)."),
        ];
        foreach (Action part in parts)
        {
            lock (turns)
                part();
            await Task.Delay(1).ConfigureAwait(false); // a submission that waits for its turn goes ahead
        }
    }
}
