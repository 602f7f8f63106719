using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Interaction;

/// <summary>Goes once, behind, over the ways that the first key and the first submission will take, so that they find the code compiled.</summary>
internal static class WarmUp
{
    private const string Submission = "var warm = new Value(2.0, \"warm\"); warm * 3";
    private const string Half = "new Value(2.0).Pow(";

    public static void Of(Session session, Documentation documentation)
    {
        session.Evaluate(Submission, value => new ResultText(() => 80, inColour: true, _ => "").Of(new[] { (Value)value! }), CancellationToken.None, isRemembered: false);
        var language = new ConsoleLanguage(() => Task.FromResult(session), documentation);
        language.Colours(Half);
        language.Call(Half, Half.Length);
        foreach (string text in new[] { "warm", "new Value(2.0)." })
        {
            foreach (var item in language.Complete(text, text.Length).Items.Take(1))
                item.Summary();
        }
    }
}
