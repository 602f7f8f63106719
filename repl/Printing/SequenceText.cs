using System.Collections;
using System.Diagnostics;

namespace Micrograd.Repl.Printing;

/// <summary>The text of arrays, lists and LINQ: the first items and their number.</summary>
internal sealed class SequenceText(int width, bool inColor)
{
    private const int Shown = 20;
    private const int Counted = 1_000_000;
    private static readonly TimeSpan CountingTime = TimeSpan.FromMilliseconds(200);

    public string Of(IEnumerable sequence)
    {
        IEnumerator items = sequence.GetEnumerator();
        using var disposal = items as IDisposable;
        List<object?> first = [];
        while (first.Count < Shown && items.MoveNext())
            first.Add(items.Current);
        string body = Body(first);
        string count = Count(sequence, items, first.Count);
        bool isOnOneLine = !body.Contains('\n') && !count.StartsWith("the", StringComparison.Ordinal);
        return body + (count.Length == 0 ? "" : isOnOneLine ? "  " : "\n") + count;
    }

    private string Body(List<object?> first)
    {
        if (first.Count > 0 && first.TrueForAll(item => item is Value))
            return Table(ValueText.Heading, first.Select((item, i) => ValueText.Cells(i, (Value)item!)));
        if (first.Count > 0 && Columns.Of(first) is { } columns)
        {
            return Table(["", .. columns.Names], first.Select(
                (item, i) => (IReadOnlyList<string>)[NumberText.OfScalar(i)!, .. columns.Cells(item!)]));
        }

        if (first.Exists(item => item is IEnumerable and not string))
            return string.Join('\n', first.Select(ObjectText.Inline));
        return ObjectText.Inline(first);
    }

    private string Table(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows) =>
        SpectreText.Of(SpectreText.Table(heading, rows), width, inColor);

    private static string Count(IEnumerable sequence, IEnumerator rest, int shown)
    {
        if (sequence is ICollection { Count: var known })
            return known > shown ? $"the first {shown} of {NumberText.Count(known, "item")}" : Short(known);

        // A lazy sequence must be computed to be counted, and may have no end.
        long count = shown, start = Stopwatch.GetTimestamp();
        while (rest.MoveNext())
        {
            if (++count >= Counted || Stopwatch.GetElapsedTime(start) > CountingTime)
                return $"the first {shown} of more than {NumberText.Count(count - 1, "item")}";
        }

        return count > shown ? $"the first {shown} of {NumberText.Count(count, "item")}" : Short(shown);
    }

    private static string Short(int count) => count < 2 ? "" : NumberText.Count(count, "item");
}
