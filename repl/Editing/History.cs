namespace Micrograd.Repl.Editing;

/// <summary>The entries so far, oldest first, and the one that the user looks at.</summary>
internal sealed class History
{
    private readonly List<string> entries;
    private int at;
    private string draft = "";

    public History(IEnumerable<string> entries)
    {
        this.entries = [.. entries];
        at = this.entries.Count;
    }

    /// <summary>Called for each new entry, so that it can be kept on disk.</summary>
    public Action<string> Added { get; init; } = _ => { };

    public void Add(string entry)
    {
        if (!string.IsNullOrWhiteSpace(entry) && (entries.Count == 0 || entries[^1] != entry))
        {
            entries.Add(entry);
            Added(entry);
        }

        at = entries.Count;
        draft = "";
    }

    /// <summary>
    /// The entry before, or null at the first. The text that was being typed is kept for the way back.
    /// </summary>
    public string? Older(string current)
    {
        if (at == 0)
            return null;
        if (at == entries.Count)
            draft = current;
        return entries[--at];
    }

    /// <summary>The entry after; after the last entry the text that was being typed, then null.</summary>
    public string? Newer()
    {
        if (at == entries.Count)
            return null;
        return ++at == entries.Count ? draft : entries[at];
    }

    public int Count => entries.Count;

    public string this[int index] => entries[index];

    /// <summary>The last entry before a place that contains the text, or -1.</summary>
    public int FindBefore(int place, string text) =>
        Enumerable.Range(1, Math.Min(place, entries.Count)).Select(back => Math.Min(place, entries.Count) - back)
            .FirstOrDefault(i => entries[i].Contains(text, StringComparison.OrdinalIgnoreCase), -1);
}
