using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Micrograd.Repl.Printing;

/// <summary>The text of arrays, lists, dictionaries and LINQ: the first items and their number.</summary>
internal sealed class SequenceText(int width, bool inColor)
{
    private const int Shown = 20;
    private const int MostColumns = 8;
    private const int Counted = 1_000_000;
    private static readonly TimeSpan CountingTime = TimeSpan.FromMilliseconds(200);

    public string Of(IEnumerable sequence)
    {
        IEnumerator items = sequence.GetEnumerator();
        using var disposal = items as IDisposable;
        List<object?> first = [];
        while (first.Count < Shown && items.MoveNext())
            first.Add(items.Current);
        string body = Table(first)
            ?? (first.Exists(item => item is IEnumerable and not string)
                ? string.Join('\n', first.Select(ObjectText.Inline))
                : ObjectText.Inline(first));
        string count = Count(sequence, items, first.Count);
        bool isOnOneLine = !body.Contains('\n') && !count.StartsWith("the", StringComparison.Ordinal);
        return body + (count.Length == 0 ? "" : isOnOneLine ? "  " : "\n") + count;
    }

    /// <summary>Null if the items are of several types, or have no parts that make columns.</summary>
    private string? Table(List<object?> items)
    {
        Type? type = items.FirstOrDefault()?.GetType();
        if (type is null || items.Exists(item => item?.GetType() != type))
            return null;
        if (type == typeof(Value))
            return Numbered(items, ["label", "data", "grad", "op"], item => ValueText.Cells((Value)item));
        if (items[0] is ITuple tuple)
        {
            IEnumerable<string> names = Enumerable.Range(1, tuple.Length).Select(i => $"Item{i}");
            return Numbered(items, names, item => ObjectText.Parts((ITuple)item).Select(ObjectText.Inline));
        }

        PropertyInfo[] properties = ObjectText.Properties(type);
        IEnumerable<string> heading = properties.Select(property => property.Name);
        IEnumerable<string> Cells(object? item) => properties.Select(one => ObjectText.OfProperty(one, item!));
        return ObjectText.IsPair(type) ? SpectreText.Table(heading, items.Select(Cells), width, inColor)
            : ObjectText.IsRecord(type) && properties.Length is > 0 and <= MostColumns
                ? Numbered(items, heading, Cells)
                : null;
    }

    private string Numbered(
        List<object?> items, IEnumerable<string> heading, Func<object, IEnumerable<string>> cells) =>
        SpectreText.Table(
            heading.Prepend(""), items.Select((item, i) => cells(item!).Prepend($"{i}")), width, inColor);

    private static string Count(IEnumerable sequence, IEnumerator rest, int shown)
    {
        // A lazy sequence must be computed to be counted, and may have no end.
        long count = (sequence as ICollection)?.Count ?? shown, start = Stopwatch.GetTimestamp();
        while (sequence is not ICollection && rest.MoveNext())
        {
            if (++count >= Counted || Stopwatch.GetElapsedTime(start) > CountingTime)
                return $"the first {shown} of more than {NumberText.Count(count - 1, "item")}";
        }

        return count > shown ? $"the first {shown} of {NumberText.Count(count, "item")}"
            : count < 2 ? "" : NumberText.Count(count, "item");
    }
}
