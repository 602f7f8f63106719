namespace Micrograd.Repl.Mistakes;

/// <summary>The known name that the user probably meant.</summary>
internal static class NearestName
{
    public static string? To(string written, IEnumerable<string> names)
    {
        string[] candidates = [.. names.Distinct(StringComparer.Ordinal)];
        if (candidates.FirstOrDefault(name => DiffersInCaseOnly(written, name)) is { } sameLetters)
            return sameLetters;
        int tolerated = written.Length switch { < 3 => 0, < 6 => 1, _ => 2 };
        return candidates
            .Where(name => Math.Abs(name.Length - written.Length) <= tolerated)
            .Select(name => (name, distance: Distance(written, name)))
            .Where(pair => pair.distance <= tolerated)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => Math.Abs(pair.name.Length - written.Length)) // exchanged letters are more frequent
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .FirstOrDefault();
    }

    public static bool DiffersInCaseOnly(string written, string name) =>
        string.Equals(written, name, StringComparison.OrdinalIgnoreCase) && written != name;

    /// <summary>
    /// The number of letters to change, add, remove or exchange with the next. Capital and small letters are equal.
    /// </summary>
    private static int Distance(string from, string to)
    {
        int[,] distance = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                int changed = distance[i - 1, j - 1] + (AreSame(from[i - 1], to[j - 1]) ? 0 : 1);
                int best = Math.Min(Math.Min(distance[i, j - 1], distance[i - 1, j]) + 1, changed);
                bool areExchanged = i > 1 && j > 1
                    && AreSame(from[i - 1], to[j - 2]) && AreSame(from[i - 2], to[j - 1]);
                distance[i, j] = areExchanged ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
            }
        }

        return distance[from.Length, to.Length];
    }

    private static bool AreSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
