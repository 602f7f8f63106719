using Micrograd.Repl.Commands;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;

namespace Micrograd.Repl.Interaction;

/// <summary>The console on a terminal: prompt, editor, evaluation, and again.</summary>
internal sealed class TerminalConsole : IDisposable
{
    /// <summary>A text in which somebody still types is not held against them.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly SharedTerminal terminal;
    private readonly TerminalInput input = new();
    private readonly Conversation conversation;
    private readonly LineEditor editor;
    private readonly Analyst analyst;
    private readonly Lock turns = new();

    public TerminalConsole(SharedTerminal terminal, Conversation conversation)
    {
        (this.terminal, this.conversation) = (terminal, conversation);
        var language = new ConsoleLanguage(() => conversation.Starting);
        editor = new LineEditor(language, new HistoryFile(HistoryFile.PathOfUser, Console.Error).Open());
        analyst = new Analyst(language, Pause, insight => input.Add(new EditorInput.Answer(insight)));
        _ = WarmUp.Run(conversation.Starting, turns);
    }

    public void Run()
    {
        terminal.Write("\r"); // ConsoleProgram has written the first prompt
        while (ReadSubmission() is { } text)
        {
            (Reply reply, string? left) = RunBlock(text, Submit);
            if (reply == Reply.Leave)
                return;
            if (left is not null)
                editor.Propose(left, "The block stopped here. Enter runs what is left of it, Ctrl+C drops it.");
            // Output may have ended in the middle of a row. Spaces up to the last column then wrap; on an empty row
            // they do not wrap. In both cases the caret comes to an empty row.
            terminal.Write(new string(' ', conversation.Screen.Width - 1) + "\r\e[K");
        }
    }

    /// <summary>Runs the submissions of a text one after another, up to the first that fails.</summary>
    /// <returns>The last reply, and what is left of a block: the submission that failed and all after it.</returns>
    public static (Reply Reply, string? Left) RunBlock(string text, Func<string, Reply> submit)
    {
        string[] submissions = [.. SubmissionReader.Read(text)];
        Reply reply = Reply.Fine;
        int done = 0;
        while (reply == Reply.Fine && done < submissions.Length)
            reply = submit(submissions[done++]);
        bool leavesSome = reply == Reply.Failed && submissions.Length > 1;
        return (reply, leavesSome ? string.Join('\n', submissions[(done - 1)..]) : null);
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
        terminal.Write(TerminalKeys.AskForPastes);
        terminal.Draw(editor.View());
        while (true)
        {
            EditorInput next = input.Next();
            if (next is EditorInput.Resize)
                terminal.Clear(wholeScreen: false);
            EditorOutcome outcome = editor.Handle(next);
            switch (outcome)
            {
                case EditorOutcome.Submitted or EditorOutcome.Left:
                    analyst.Ask(null);
                    terminal.Finish(editor.Last());
                    terminal.Write(TerminalKeys.NoPastes);
                    return outcome == EditorOutcome.Submitted ? editor.Entered : null;
                case EditorOutcome.Abandoned:
                    terminal.Finish(editor.Last());
                    break;
                case EditorOutcome.ScreenCleared:
                    terminal.Clear(wholeScreen: true);
                    break;
            }

            analyst.Ask(editor.Question);
            if (!input.HasMore)
                terminal.Draw(editor.View());
        }
    }

    private Reply Submit(string text)
    {
        Console.TreatControlCAsInput = false;
        lock (turns)
            return Interruption.Around(stop => conversation.Submit(text, stop));
    }
}
