using System.Globalization;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Commands;

/// <summary><c>:restore</c>: runs a session that was cut off once more.</summary>
internal static class RestoreCommand
{
    /// <summary>One line for the start of a console, or null if no session was cut off.</summary>
    public static string? Offer(SessionLog log)
    {
        using CutSession? cut = log.FindCut();
        if (cut is null)
            return null;
        string when = cut.End.ToLocalTime().ToString("MMM d, HH:mm", CultureInfo.InvariantCulture);
        string lines = NumberText.Count(cut.Lines.Count, "line");
        return $"A session of {lines} was cut off ({when}). :restore runs it again.";
    }

    public static Reply Run(Conversation conversation, string upTo, CancellationToken stop)
    {
        using CutSession? cut = conversation.Log?.FindCut();
        if (cut is null)
            return conversation.Fail("No session was cut off, so there is nothing to restore.");
        if (upTo == "list")
            return conversation.Say(string.Join('\n', cut.Lines));
        int last = cut.Lines.Count;
        bool isNamed = upTo.Length > 0;
        if (isNamed)
            _ = int.TryParse(upTo, CultureInfo.InvariantCulture, out last); // 0 if it is no number
        if (last < 1 || last > cut.Lines.Count)
            return conversation.Fail($"Its lines go from 1 to {cut.Lines.Count}. :restore list shows them.");

        foreach (CutSession.Line line in cut.Lines.Take(last))
        {
            bool runs = line.LeftSomething || (isNamed && line.Number == last);
            string said = runs ? $"{line}" : $"{line} not run again";
            conversation.Say(Inks.Paint(said, Ink.Faint, conversation.Screen.InColor));
            if (runs && conversation.Run(line.Text, stop) == Reply.Failed && !line.Threw)
                return conversation.Fail($"Line {line.Number} did not fail before. The session is kept for :restore.");
        }

        cut.Remove();
        return Reply.Fine;
    }
}
