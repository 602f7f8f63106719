namespace Micrograd.Repl.Editing;

/// <summary>
/// Answers the editor's questions beside it, one after another. A new question stops the one before. The mistakes come
/// later, when the user pauses.
/// </summary>
internal sealed class Analyst(ILanguage language, TimeSpan pause, Action<Insight> give) : IDisposable
{
    private CancellationTokenSource stop = new();
    private Question? asked;

    /// <summary>The work on the last question, which ends early if another one comes.</summary>
    public Task Work { get; private set; } = Task.CompletedTask;

    /// <summary>Asks what was not asked just before.</summary>
    public void Ask(Question? question)
    {
        if (question == asked)
            return;
        stop.Cancel();
        stop = new CancellationTokenSource();
        asked = question;
        if (question is { Text.Length: > 0 })
            Work = Answer(Work, question, stop.Token);
    }

    public void Dispose() => stop.Dispose();

    private async Task Answer(Task before, Question question, CancellationToken token)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            token.ThrowIfCancellationRequested();
            Insight insight = language.Look(question, token);
            give(insight);
            await Task.Delay(pause, token).ConfigureAwait(false);
            give(insight with { Mistakes = language.Mistakes(question, token) });
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another question was asked.
        }
        catch (Exception failure)
        {
            give(new Insight(question) { Trouble = failure });
        }
    }
}
