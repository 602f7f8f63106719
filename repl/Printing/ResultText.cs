using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Micrograd.Plotting;
using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Printing;

/// <summary>The text that the console writes for a value.</summary>
internal sealed class ResultText(Func<int> width, bool inColor, Func<Picture, string> picture)
{
    private const int Shown = 20;
    private const int MostColumns = 8;
    private const int Counted = 1_000_000;
    private static readonly TimeSpan CountingTime = TimeSpan.FromMilliseconds(200);

    public string Of(object? value) => value switch
    {
        Value number => OfValue(number),
        MLP network => OfNetwork(network),
        Picture drawn => picture(drawn),
        Graph graph => GraphTree.Of(graph.Root, inColor),
        string text when text.Contains('\n') => text.TrimEnd('\n'),
        Exception error => $"{TypeText.Of(error.GetType())}: {error.Message}",
        Type type => TypeText.Of(type),
        Delegate function => TypeText.Of(function.GetType()),
        Task { IsCompleted: false } => "A task that has not ended. Write await before it to wait for its result.",
        Task task => $"{TypeText.Of(task.GetType().BaseType!)}: {task.Status}",
        Array { Rank: 2 } matrix => OfMatrix(matrix),
        IEnumerable sequence and not string => OfSequence(sequence),
        _ => NumberText.OfScalar(value) ?? OfObject(value!),
    };

    private string OfValue(Value value)
    {
        string Number(double number) => Inks.Paint(NumberText.Of(number), Ink.Number, inColor);
        string label = value.Label is { } name ? $", label={Inks.Paint($"\"{name}\"", Ink.Text, inColor)}" : "";
        string op = value.Op.Length > 0 ? $", op={Inks.Paint($"\"{value.Op}\"", Ink.Text, inColor)}" : "";
        string grad = value.RequiresGrad ? $", grad={Number(value.Grad)}" : "";
        return $"Value(data={Number(value.Data)}{grad}{label}{op})";
    }

    private string OfNetwork(MLP network)
    {
        string shape = string.Join(" -> ", network.Layers.Select(layer => layer.Outputs).Prepend(network.Inputs));
        IEnumerable<string[]> rows = network.Layers.Select((layer, i) => new[]
        {
            $"{i + 1}", $"{layer.Inputs}", $"{layer.Outputs}", $"{layer.Neurons[0].Activation}",
            $"{layer.Parameters.Count}",
        });
        return $"MLP {shape}, {NumberText.Count(network.Parameters.Count, "parameter")}\n"
            + Table(["layer", "inputs", "neurons", "activation", "parameters"], rows);
    }

    private string OfMatrix(Array matrix)
    {
        int rows = matrix.GetLength(0), columns = matrix.GetLength(1);
        IEnumerable<int> shown = Enumerable.Range(0, Math.Min(columns, Shown));
        IEnumerable<IEnumerable<string>> lines = Enumerable.Range(0, Math.Min(rows, Shown)).Select(row =>
            shown.Select(column => ObjectText.Inline(matrix.GetValue(row, column))).Prepend($"{row}"));
        return $"{Table(shown.Select(column => $"{column}").Prepend(""), lines)}\n{rows} x {columns}";
    }

    /// <summary>Arrays, lists, dictionaries and LINQ: the first items and their number.</summary>
    private string OfSequence(IEnumerable sequence)
    {
        IEnumerator items = sequence.GetEnumerator();
        using var disposal = items as IDisposable;
        List<object?> first = [];
        while (first.Count < Shown && items.MoveNext())
            first.Add(items.Current);
        string body = TableOf(first)
            ?? (first.Exists(item => item is IEnumerable and not string)
                ? string.Join('\n', first.Select(ObjectText.Inline))
                : ObjectText.Inline(first));
        string count = Count(sequence, items, first.Count);
        bool isOnOneLine = !body.Contains('\n') && !count.StartsWith("the", StringComparison.Ordinal);
        return body + (count.Length == 0 ? "" : isOnOneLine ? "  " : "\n") + count;
    }

    /// <summary>Null if the items are of several types, or have no parts that make columns.</summary>
    private string? TableOf(List<object?> items)
    {
        Type? type = items.FirstOrDefault()?.GetType();
        if (type is null || items.Exists(item => item?.GetType() != type))
            return null;
        if (type == typeof(Value))
        {
            return Numbered(items, ["label", "data", "grad", "op"], item => item is Value one
                ? [one.Label ?? "", NumberText.Of(one.Data), one.RequiresGrad ? NumberText.Of(one.Grad) : "", one.Op]
                : []);
        }

        if (items[0] is ITuple tuple)
        {
            IEnumerable<string> names = Enumerable.Range(1, tuple.Length).Select(i => $"Item{i}");
            return Numbered(items, names, item => ObjectText.Parts((ITuple)item).Select(ObjectText.Inline));
        }

        PropertyInfo[] properties = ObjectText.Properties(type);
        IEnumerable<string> heading = properties.Select(property => property.Name);
        IEnumerable<string> Cells(object? item) => properties.Select(one => ObjectText.OfProperty(one, item!));
        return ObjectText.IsPair(type) ? Table(heading, items.Select(Cells))
            : ObjectText.IsRecord(type) && properties.Length is > 0 and <= MostColumns
                ? Numbered(items, heading, Cells)
                : null;
    }

    private string Numbered(
        List<object?> items, IEnumerable<string> heading, Func<object, IEnumerable<string>> cells) =>
        Table(heading.Prepend(""), items.Select((item, i) => cells(item!).Prepend($"{i}")));

    private string Table(IEnumerable<string> heading, IEnumerable<IEnumerable<string>> rows) =>
        SpectreText.Table(heading, rows, width(), inColor);

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

    /// <summary>The object's own text; if that is only the name of its type, the type and the properties.</summary>
    private static string OfObject(object value)
    {
        if (ObjectText.HasParts(value))
            return ObjectText.Inline(value);
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        Type type = value.GetType();
        if (text != type.ToString())
            return text.TrimEnd('\n');
        IEnumerable<string> properties = ObjectText.Properties(type)
            .Select(property => $"\n  {property.Name}: {ObjectText.OfProperty(property, value)}");
        return TypeText.Of(type) + string.Concat(properties);
    }
}
