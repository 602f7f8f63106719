namespace Micrograd.Repl.Editing;

/// <summary>How well a name fits the typed word: 0 is best, null is no fit.</summary>
internal static class CompletionRank
{
    public static int? Of(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (HasInitials(name, typed))
            return 2;
        return typed.Length >= 2 && name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 3 : null;
    }

    /// <summary>ZG fits ZeroGrad.</summary>
    private static bool HasInitials(string name, string typed)
    {
        string initials = string.Concat(name.Where(char.IsUpper));
        return typed.Length >= 2 && initials.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
    }
}
