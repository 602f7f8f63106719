namespace Micrograd.Repl.Editing;

/// <summary>
/// The texts that were cut, last first. Cuts in a row become one; Alt+Y exchanges an inserted text for an older one.
/// </summary>
internal sealed class KillRing
{
    private const int Kept = 20;

    private readonly List<string> kills = [];
    private int at;

    public string? Current => kills.Count == 0 ? null : kills[at];

    public void Add(string killed, bool forward, bool continues)
    {
        if (killed.Length == 0)
            return;
        if (continues && kills.Count > 0)
            kills[0] = forward ? kills[0] + killed : killed + kills[0];
        else
            kills.Insert(0, killed);
        if (kills.Count > Kept)
            kills.RemoveAt(Kept);
        at = 0;
    }

    public string? Older()
    {
        if (kills.Count == 0)
            return null;
        at = (at + 1) % kills.Count;
        return kills[at];
    }
}
