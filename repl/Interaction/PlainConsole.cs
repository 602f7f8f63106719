using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Interaction;

/// <summary>The same session without the editor.</summary>
internal static class PlainConsole
{
    /// <summary>Lines come from a pipe or the command line, and the first error ends it.</summary>
    /// <returns>The exit code.</returns>
    public static int RunPipe(Conversation conversation, PipedLines lines)
    {
        Reply last = SubmissionReader.Read(lines)
            .Select(text => conversation.Submit(text, CancellationToken.None))
            .FirstOrDefault(reply => reply != Reply.Fine);
        return last == Reply.Failed ? 1 : 0;
    }

    /// <summary>On a terminal that knows no escape sequences (TERM=dumb): a prompt, and lines.</summary>
    public static void Run(Conversation conversation, TextReader input, TextWriter output)
    {
        List<string> open = [];
        while (true)
        {
            output.Write(open.Count == 0 ? "> " : "  ");
            output.Flush();
            if (input.ReadLine() is not { } line)
                return;
            open.Add(line);
            string text = string.Join('\n', open);
            if (!string.IsNullOrWhiteSpace(line) && !Submission.IsComplete(text))
                continue;
            open.Clear();
            if (Interruption.Around(stop => conversation.Submit(text.TrimEnd(), stop)) == Reply.Leave)
                return;
        }
    }
}
