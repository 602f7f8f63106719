using System.Reflection;
using System.Runtime.CompilerServices;

namespace Micrograd.Repl.Printing;

/// <summary>The columns of a table of records or tuples of one type.</summary>
internal sealed class Columns
{
    private const int Most = 8;

    private readonly Func<object, IReadOnlyList<string>> read;

    private Columns(IReadOnlyList<string> names, Func<object, IReadOnlyList<string>> read) =>
        (Names, this.read) = (names, read);

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Cells(object item) => read(item);

    /// <summary>Null if the items are of several types, or are no records or tuples.</summary>
    public static Columns? Of(IReadOnlyList<object?> items)
    {
        Type? type = items[0]?.GetType();
        if (type is null || NumberText.OfScalar(items[0]) is not null || items.Any(item => item?.GetType() != type))
            return null;
        if (items[0] is ITuple tuple)
            return new Columns([.. Enumerable.Range(1, tuple.Length).Select(i => $"Item{i}")], Parts);

        PropertyInfo[] properties = ObjectText.Properties(type);
        return ObjectText.IsRecord(type) && properties.Length is > 0 and <= Most
            ? new Columns(
                [.. properties.Select(property => property.Name)],
                item => [.. properties.Select(property => ObjectText.OfProperty(property, item))])
            : null;
    }

    private static string[] Parts(object tuple) =>
        [.. Enumerable.Range(0, ((ITuple)tuple).Length).Select(i => ObjectText.Inline(((ITuple)tuple)[i]))];
}
