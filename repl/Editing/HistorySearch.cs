namespace Micrograd.Repl.Editing;

/// <summary>Ctrl+R: the last entry that contains the typed text, and the entries before it.</summary>
internal sealed class HistorySearch(History history, string draft)
{
    private int found = history.Count;

    public string Query { get; private set; } = "";

    public bool HasFailed { get; private set; }

    public string Shown => found < history.Count ? history[found] : draft;

    public void Type(string text)
    {
        Query += text;
        // The present entry may still fit, so the search begins with it.
        Look(Math.Min(found + 1, history.Count));
    }

    public void Backspace()
    {
        Query = Query.Length == 0 ? "" : Query[..TextPlace.Previous(Query, Query.Length)];
        Look(history.Count);
    }

    public void Older()
    {
        if (Query.Length > 0)
            Look(found);
    }

    private void Look(int before)
    {
        int place = history.FindBefore(before, Query);
        HasFailed = place < 0;
        if (!HasFailed)
            found = place;
    }
}
