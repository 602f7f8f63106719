namespace Micrograd.Repl.Editing;

/// <summary>The entries so far, oldest first, and the one that the user looks at.</summary>
/// <param name="earlier">Those of earlier consoles.</param>
/// <param name="added">Called for each new entry, so that it can be kept on disk.</param>
internal sealed class History(IEnumerable<string> earlier, Action<string>? added = null)
{
    private readonly List<string> entries = [.. earlier];
    private int at = int.MaxValue; // none of them
    private string draft = "";

    public int Count => entries.Count;

    public string this[int index] => entries[index];

    public void Add(string entry)
    {
        if (!string.IsNullOrWhiteSpace(entry) && (entries.Count == 0 || entries[^1] != entry))
        {
            entries.Add(entry);
            added?.Invoke(entry);
        }

        at = entries.Count;
    }

    /// <summary>
    /// The entry before (-1) or after (1) the current text, or null if there is none. After the last entry comes the
    /// text that was being typed; by prefix, the entry must begin with it.
    /// </summary>
    public string? Step(int direction, string current, bool byPrefix)
    {
        if (!IsLookedAt(current))
            (draft, at) = (current, entries.Count);
        for (int i = at + direction; i >= 0 && i < entries.Count; i += direction)
        {
            if (entries[i] != current && (!byPrefix || entries[i].StartsWith(draft, StringComparison.Ordinal)))
                return entries[at = i];
        }

        if (direction < 0 || at == entries.Count)
            return null;
        at = entries.Count;
        return draft;
    }

    /// <summary>The rest of the newest entry that begins with the text, for somebody who types it again.</summary>
    public string RestOf(string text) => string.IsNullOrWhiteSpace(text) || IsLookedAt(text)
        ? ""
        : entries.FindLast(entry => entry.Length > text.Length && entry.StartsWith(text, StringComparison.Ordinal))
            ?[text.Length..] ?? "";

    /// <summary>The last entry before a place that contains the text, or -1.</summary>
    public int FindBefore(int place, string text) => place == 0 ? -1 : entries
        .FindLastIndex(place - 1, place, entry => entry.Contains(text, StringComparison.OrdinalIgnoreCase));

    private bool IsLookedAt(string text) => at < entries.Count && entries[at] == text;
}
