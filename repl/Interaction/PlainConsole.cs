using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Interaction;

/// <summary>The console on a terminal that knows no escape sequences (TERM=dumb): a prompt, and lines.</summary>
internal static class PlainConsole
{
    public static int Run(Conversation conversation, TextReader input, TextWriter output)
    {
        List<string> open = [];
        while (true)
        {
            output.Write(open.Count == 0 ? "> " : "  ");
            output.Flush();
            if (input.ReadLine() is not { } line)
                return 0;
            open.Add(line);
            string text = string.Join('\n', open);
            if (!string.IsNullOrWhiteSpace(line) && !Submission.IsComplete(text))
                continue;
            open.Clear();
            if (Interruption.Around(stop => conversation.Submit(text.TrimEnd(), stop)) == Reply.Leave)
                return 0;
        }
    }
}
