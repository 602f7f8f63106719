using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>Colored parts of a text that go with it until the next answer comes.</summary>
internal static class Marks
{
    /// <summary>The parts after the text was changed in one place. One that is half in that place is dropped.</summary>
    public static IEnumerable<Colored> Moved(IReadOnlyList<Colored> parts, string before, string now)
    {
        int start = before.AsSpan().CommonPrefixLength(now);
        int end = before.Length, shift = now.Length - before.Length;
        while (end > start && end + shift > start && before[end - 1] == now[end + shift - 1])
            end--;
        foreach (Colored part in parts)
        {
            int partEnd = part.Start + part.Length;
            if (partEnd <= start)
                yield return part;
            else if (part.Start >= end)
                yield return part with { Start = part.Start + shift };
            else if (part.Start < start && partEnd > end)
                yield return part with { Length = part.Length + shift };
        }
    }
}
