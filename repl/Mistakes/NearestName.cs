namespace Micrograd.Repl.Mistakes;

/// <summary>The known name that the user probably meant.</summary>
internal static class NearestName
{
    public static string? To(string written, IEnumerable<string> names)
    {
        int tolerated = written.Length switch { < 3 => 0, < 6 => 1, _ => 2 };
        return names.Where(name => name != written)
            .Select(name => (name, distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant(), tolerated)))
            .Where(pair => pair.distance <= tolerated)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => Math.Abs(pair.name.Length - written.Length)) // exchanged letters are more frequent
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .FirstOrDefault();
    }

    /// <summary>
    /// The number of letters to change, add, remove or exchange with the next; more than is tolerated, it is not
    /// counted to the end.
    /// </summary>
    private static int Distance(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int tolerated)
    {
        int same = from.CommonPrefixLength(to);
        from = from[same..];
        to = to[same..];
        if (from.IsEmpty || to.IsEmpty || tolerated == 0)
            return Math.Max(from.Length, to.Length);
        int changed = Distance(from[1..], to[1..], tolerated - 1);
        int removed = Distance(from[1..], to, tolerated - 1), added = Distance(from, to[1..], tolerated - 1);
        int exchanged = from.Length > 1 && to.Length > 1 && from[0] == to[1] && from[1] == to[0]
            ? Distance(from[2..], to[2..], tolerated - 1)
            : changed;
        return 1 + Math.Min(Math.Min(changed, exchanged), Math.Min(removed, added));
    }
}
