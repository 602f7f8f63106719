using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Interaction;

/// <summary>A text that was entered runs as a pipe would run its lines: one submission after another.</summary>
internal static class Block
{
    public const string Stopped = "The block stopped here. Enter runs what is left of it, Ctrl+C drops it.";

    /// <summary>Runs the submissions of a text up to the first that fails.</summary>
    /// <returns>The last reply, and what is left of a block: the submission that failed and all after it.</returns>
    public static (Reply Reply, string? Left) Run(string text, Func<string, Reply> submit)
    {
        string[] submissions = [.. SubmissionReader.Read(text)];
        for (int i = 0; i < submissions.Length; i++)
        {
            Reply reply = submit(submissions[i]);
            if (reply == Reply.Leave)
                return (reply, null);
            if (reply == Reply.Failed)
                return (reply, submissions.Length > 1 ? string.Join('\n', submissions[i..]) : null);
        }

        return (Reply.Fine, null);
    }
}
