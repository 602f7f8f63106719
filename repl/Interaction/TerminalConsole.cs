using Micrograd.Repl.Commands;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Interaction;

/// <summary>The console on a terminal: prompt, editor, evaluation, and again.</summary>
internal sealed class TerminalConsole : IDisposable
{
    private readonly TextWriter terminal = Console.Out; // the user may set another one
    private readonly TerminalScreen screen;
    private readonly TerminalInput input = new();
    private readonly FramePainter painter;
    private readonly Conversation conversation;
    private readonly LineEditor editor;
    private readonly Lock turns = new();
    private volatile bool isAsked;
    private bool isFirst = true; // ConsoleProgram has written the first prompt

    public TerminalConsole(TerminalScreen screen, Func<Session> start, SessionLog log)
    {
        this.screen = screen;
        painter = new FramePainter(screen.InColor);
        conversation = new Conversation(start, Console.Out, Console.Error, screen)
        {
            Log = log,
            Explain = NameAnswer.Of,
        };
        var documentation = new Documentation();
        var language = new ConsoleLanguage(() => conversation.Starting, documentation);
        editor = new LineEditor(language, HistoryFile.OfUser(Console.Error).Open());
        conversation.Starting.ContinueWith(
            started =>
            {
                input.Refresh();
                foreach (Action way in WarmUp.Of(started.Result, documentation))
                    InBetween(way);
            },
            CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    public int Run()
    {
        while (ReadSubmission() is { } text)
        {
            if (Submit(text) == Reply.Leave)
                break;
        }

        return 0;
    }

    public void Dispose() => input.Dispose();

    /// <summary>The text that the user entered, or null to leave.</summary>
    private string? ReadSubmission()
    {
        Console.TreatControlCAsInput = true;
        terminal.Write(TerminalKeys.AskForPastes + (isFirst ? "\r" : ToLineStart()));
        isFirst = false;
        Paint();
        while (true)
        {
            EditorInput next = input.Next();
            if (next is EditorInput.Resize)
                terminal.Write(painter.Clear(screen.Width));
            switch (editor.Handle(next))
            {
                case EditorOutcome.Submitted submitted:
                    PaintLast(submitted.Text);
                    terminal.Write(TerminalKeys.NoPastes);
                    return submitted.Text;
                case EditorOutcome.Abandoned abandoned:
                    PaintLast(abandoned.Text);
                    break;
                case EditorOutcome.ScreenCleared:
                    terminal.Write(painter.ClearScreen());
                    break;
                case EditorOutcome.Left:
                    terminal.Write(painter.Finish() + TerminalKeys.NoPastes);
                    return null;
            }

            if (!input.HasMore)
                Paint();
        }
    }

    private void Paint() => terminal.Write(Painted(editor.View()));

    private string Painted(View view) => painter.Paint(FrameComposer.Compose(view, screen.Width, screen.Height));

    /// <summary>An entered or dropped text stays on the screen in its colors, without popups.</summary>
    private void PaintLast(string text)
    {
        IReadOnlyList<Colored> colors = editor.Colors(text);
        View view = editor.View() with { Text = text, Caret = text.Length, Colors = colors, Below = _ => [] };
        terminal.Write(Painted(view) + painter.Finish());
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
