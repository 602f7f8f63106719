using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Micrograd.Repl.Printing;

/// <summary>
/// The text of an object on one line. An object inside itself is written … there; a text that grows too long ends so,
/// too.
/// </summary>
internal static class ObjectText
{
    private const int MostItems = 20;
    private const int MostLetters = 10_000;
    private const int Deepest = 10;

    /// <summary>An item; if it is a sequence, <c>[1, 2, 3]</c>.</summary>
    public static string Inline(object? item)
    {
        var text = new StringBuilder();
        Append(text, item, []);
        return text.ToString();
    }

    /// <summary>The text, or the exception that the object throws instead of it.</summary>
    public static string Tried(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return $"throws {TypeText.Of(error.GetType())}: {error.Message}";
        }
    }

    /// <summary>A property, read so that Ctrl+C in it stops the whole and an exception is its text.</summary>
    public static string OfProperty(PropertyInfo property, object owner) => Tried(() => Inline(Read(property, owner)));

    /// <summary>The properties that can be read without an argument.</summary>
    public static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)];

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || type.Name.Contains("AnonymousType", StringComparison.Ordinal)
        || (type.IsValueType
            && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    /// <summary>Whether the compiler wrote its ToString: that one knows no end where an object is in itself.</summary>
    public static bool HasParts(object item) => item is ITuple
        || (IsRecord(item.GetType()) && item.GetType().GetMethod(nameof(ToString), [])!
            is { DeclaringType: { } by } method
            && (by.IsDefined(typeof(CompilerGeneratedAttribute))
                || method.IsDefined(typeof(CompilerGeneratedAttribute))));

    private static object? Read(PropertyInfo property, object owner) =>
        property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, object? item, List<object> around)
    {
        if (NumberText.OfScalar(item) is { } scalar)
        {
            text.Append(scalar);
        }
        else if (around.Exists(outer => ReferenceEquals(outer, item)) || around.Count == Deepest
            || text.Length > MostLetters)
        {
            text.Append('…');
        }
        else
        {
            around.Add(item!);
            AppendObject(text, item!, around);
            around.RemoveAt(around.Count - 1);
        }
    }

    private static void AppendObject(StringBuilder text, object item, List<object> around)
    {
        if (item is IEnumerable sequence)
            AppendAll(text, "[", sequence.Cast<object?>().Select(part => ("", part)), "]", around);
        else if (item is ITuple tuple)
            AppendAll(text, "(", Enumerable.Range(0, tuple.Length).Select(i => ("", tuple[i])), ")", around);
        else if (item.GetType() is { Name: "KeyValuePair`2" } pair)
            AppendAll(text, "[", Properties(pair).Select(one => ("", Read(one, item))), "]", around);
        else if (HasParts(item))
            AppendRecord(text, item, around);
        else
            text.Append(Convert.ToString(item, CultureInfo.InvariantCulture) ?? "null");
    }

    private static void AppendRecord(StringBuilder text, object item, List<object> around)
    {
        string name = TypeText.Of(item.GetType());
        AppendAll(
            text,
            (name == "anonymous" ? "" : name + " ") + "{ ",
            Properties(item.GetType()).Select(one => (one.Name + " = ", Read(one, item))),
            " }",
            around);
    }

    private static void AppendAll(
        StringBuilder text, string open, IEnumerable<(string Name, object? Part)> parts, string close,
        List<object> around)
    {
        text.Append(open);
        int count = 0;
        foreach ((string name, object? part) in parts)
        {
            text.Append(count > 0 ? ", " : "");
            if (count++ == MostItems || text.Length > MostLetters)
            {
                text.Append('…');
                break;
            }

            text.Append(name);
            if (part is string word && open != "[")
                text.Append(word); // as the compiler's own ToString
            else
                Append(text, part, around);
        }

        text.Append(close);
    }
}
