using Micrograd.Repl.Commands;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Interaction;

/// <summary>The console on a terminal: prompt, editor, evaluation, and again.</summary>
internal sealed class TerminalConsole : IDisposable
{
    /// <summary>A text in which somebody still types is not held against them.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly SharedTerminal terminal;
    private readonly TerminalScreen screen;
    private readonly TerminalInput input = new();
    private readonly Conversation conversation;
    private readonly LineEditor editor;
    private readonly Analyst analyst;
    private readonly Lock turns = new();
    private volatile bool isAsked;
    private bool isFirst = true; // ConsoleProgram has written the first prompt

    public TerminalConsole(
        SharedTerminal terminal, TerminalScreen screen, Func<Session> start, SessionLog log)
    {
        (this.terminal, this.screen) = (terminal, screen);
        conversation = new Conversation(start, Console.Out, Console.Error, screen)
        {
            Log = log,
            Explain = NameAnswer.Of,
        };
        var documentation = new Documentation();
        var language = new ConsoleLanguage(() => conversation.Starting, documentation);
        editor = new LineEditor(language, HistoryFile.OfUser(Console.Error).Open());
        analyst = new Analyst(language, Pause, insight => input.Add(new EditorInput.Answer(insight)));
        conversation.Starting.ContinueWith(
            started =>
            {
                foreach (Action way in WarmUp.Of(started.Result, documentation))
                    InBetween(way);
            },
            CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    public int Run()
    {
        while (ReadSubmission() is { } text)
        {
            (Reply reply, string? rest) = Block.Run(text, Submit);
            if (reply == Reply.Leave)
                break;
            if (rest is not null)
                editor.Propose(rest, Block.Stopped);
        }

        return 0;
    }

    public void Dispose()
    {
        analyst.Dispose();
        input.Dispose();
    }

    /// <summary>The text that the user entered, or null to leave.</summary>
    private string? ReadSubmission()
    {
        Console.TreatControlCAsInput = true;
        terminal.Write(TerminalKeys.AskForPastes + (isFirst ? "\r" : ToLineStart()));
        isFirst = false;
        terminal.Draw(editor.View());
        while (true)
        {
            EditorInput next = input.Next();
            if (next is EditorInput.Resize)
                terminal.Clear(wholeScreen: false);
            switch (editor.Handle(next))
            {
                case EditorOutcome.Submitted submitted:
                    analyst.Ask(null);
                    Leave(submitted.Text);
                    return submitted.Text;
                case EditorOutcome.Abandoned abandoned:
                    terminal.Finish(editor.Last(abandoned.Text));
                    break;
                case EditorOutcome.ScreenCleared:
                    terminal.Clear(wholeScreen: true);
                    break;
                case EditorOutcome.Left:
                    Leave("");
                    return null;
            }

            analyst.Ask(editor.Question);
            if (!input.HasMore)
                terminal.Draw(editor.View());
        }
    }

    private void Leave(string text)
    {
        terminal.Finish(editor.Last(text));
        terminal.Write(TerminalKeys.NoPastes);
    }

    /// <summary>
    /// Output may have ended in the middle of a row. Spaces up to the last column then wrap; on an empty row they do
    /// not wrap. In both cases the caret comes to an empty row.
    /// </summary>
    private string ToLineStart() => new string(' ', screen.Width - 1) + "\r\e[K";

    /// <summary>Does work that can wait, while the user waits for nothing.</summary>
    private void InBetween(Action work)
    {
        while (true)
        {
            lock (turns)
            {
                if (!isAsked)
                {
                    work();
                    return;
                }
            }

            Thread.Sleep(1);
        }
    }

    private Reply Submit(string text)
    {
        isAsked = true;
        Console.TreatControlCAsInput = false;
        try
        {
            lock (turns)
                return Interruption.Around(stop => conversation.Submit(text, stop));
        }
        finally
        {
            isAsked = false;
        }
    }
}
