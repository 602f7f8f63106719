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
        type.Name.Contains("AnonymousType", StringComparison.Ordinal)
        || type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    /// <summary>Whether the compiler wrote its ToString: that one knows no end where an object is in itself.</summary>
    public static bool HasParts(object item) => item is ITuple
        || (IsRecord(item.GetType()) && item.GetType().GetMethod(nameof(ToString), [])!
            is { DeclaringType: { } by } method
            && (by.IsDefined(typeof(CompilerGeneratedAttribute))
                || method.IsDefined(typeof(CompilerGeneratedAttribute))));

    public static bool IsPair(Type type) => type.Name is "KeyValuePair`2" or nameof(DictionaryEntry);

    public static IEnumerable<object?> Parts(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);

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
        else if (Opened(item!) is { } opened)
        {
            around.Add(item!);
            AppendAll(text, opened, around);
            around.RemoveAt(around.Count - 1);
        }
        else
        {
            text.Append(Convert.ToString(item, CultureInfo.InvariantCulture) ?? "null");
        }
    }

    /// <summary>The parts with their names, between brackets; null for an object that has its own text.</summary>
    private static (string Open, IEnumerable<(string Name, object? Part)> Parts, string Close)? Opened(object item)
    {
        Type type = item.GetType();
        string name = TypeText.Of(type) is var known and not "anonymous" ? known + " " : "";
        return item switch
        {
            IEnumerable sequence => ("[", sequence.Cast<object?>().Select(part => ("", part)), "]"),
            ITuple tuple => ("(", Parts(tuple).Select(part => ("", part)), ")"),
            _ when IsPair(type) => ("[", Properties(type).Select(one => ("", Read(one, item))), "]"),
            _ when HasParts(item) =>
                (name + "{ ", Properties(type).Select(one => ($"{one.Name} = ", Read(one, item))), " }"),
            _ => null,
        };
    }

    private static void AppendAll(
        StringBuilder text, (string Open, IEnumerable<(string, object?)> Parts, string Close) opened,
        List<object> around)
    {
        text.Append(opened.Open);
        foreach ((int i, (string name, object? part)) in opened.Parts.Index())
        {
            text.Append(i > 0 ? ", " : "");
            if (i == MostItems || text.Length > MostLetters)
            {
                text.Append('…');
                break;
            }

            text.Append(name);
            if (part is string word && opened.Open != "[")
                text.Append(word); // as the compiler's own ToString
            else
                Append(text, part, around);
        }

        text.Append(opened.Close);
    }
}
