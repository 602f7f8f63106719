using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// The same session without the editor: lines come from a pipe or the command line, and the first error ends it.
/// </summary>
internal static class PipedConsole
{
    public static int Run(Conversation conversation, PipedLines lines)
    {
        foreach (string submission in SubmissionReader.Read(lines))
        {
            switch (conversation.Submit(submission, CancellationToken.None))
            {
                case Reply.Failed:
                    return 1;
                case Reply.Leave:
                    return 0;
            }
        }

        return 0;
    }
}
