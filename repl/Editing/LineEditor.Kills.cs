namespace Micrograd.Repl.Editing;

/// <content>
/// The texts that were cut, last first. Cuts in a row become one; Alt+Y exchanges an inserted text for an older one.
/// </content>
internal sealed partial class LineEditor
{
    private readonly List<string> kills = [];
    private int yanked;

    /// <summary>The effect of the key before and of the present one: some keys continue the one before.</summary>
    private (bool Killed, int? YankedAt) before, present;

    /// <summary>Cuts out the text between the caret and a place.</summary>
    private void Kill(Func<string, int, int> place)
    {
        int caret = Buffer.Caret, end = place(Buffer.Text, caret);
        string killed = Buffer.Delete(Math.Min(caret, end), Math.Max(caret, end));
        present = (true, null);
        if (killed.Length == 0)
            return;
        if (before.Killed && kills.Count > 0)
            kills[0] = end > caret ? kills[0] + killed : killed + kills[0];
        else
            kills.Insert(0, killed);
        yanked = 0;
    }

    /// <summary>At the end of a line, Ctrl+K takes the line break.</summary>
    private static int EndToKill(string text, int caret) =>
        TextPlace.LineEnd(text, caret) is var end && end > caret ? end : TextPlace.Next(text, end);

    private static int StartToKill(string text, int caret) =>
        TextPlace.LineStart(text, caret) is var start && start < caret ? start : Math.Max(0, start - 1);

    private void Yank()
    {
        if (kills.Count == 0)
            return;
        present = (false, Buffer.Caret);
        Buffer.Insert(kills[yanked]);
    }

    private void YankOlder()
    {
        if (before.YankedAt is not { } start)
            return;
        present = before;
        yanked = (yanked + 1) % kills.Count;
        Buffer.Replace(start, Buffer.Caret, kills[yanked]);
    }
}
