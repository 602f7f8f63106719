using System.Collections;
using System.Globalization;
using Micrograd.Plotting;

namespace Micrograd.Repl.Printing;

/// <summary>The text that the console writes for a value.</summary>
internal sealed class ResultText(Func<int> width, bool inColor, Func<Picture, string> picture)
{
    private const int MostCells = 20;

    public string Of(object? value) => value switch
    {
        Value number => ValueText.Of(number, inColor),
        MLP network => ValueText.Of(network, width(), inColor),
        Picture drawn => picture(drawn),
        Graph graph => GraphTree.Of(graph.Root, inColor),
        string text when text.Contains('\n') => text.TrimEnd('\n'),
        Exception error => $"{TypeText.Of(error.GetType())}: {error.Message}",
        Type type => TypeText.Of(type),
        Delegate function => TypeText.Of(function.GetType()),
        Task { IsCompleted: false } => "A task that has not ended. Write await before it to wait for its result.",
        Task task => $"{TypeText.Of(task.GetType().BaseType!)}: {task.Status}",
        Array { Rank: 2 } matrix => OfMatrix(matrix),
        IEnumerable sequence and not string => new SequenceText(width(), inColor).Of(sequence),
        _ => NumberText.OfScalar(value) ?? OfObject(value!),
    };

    private string OfMatrix(Array matrix)
    {
        int rows = matrix.GetLength(0), columns = matrix.GetLength(1);
        IEnumerable<int> shown = Enumerable.Range(0, Math.Min(columns, MostCells));
        IEnumerable<IEnumerable<string>> lines = Enumerable.Range(0, Math.Min(rows, MostCells)).Select(row =>
            shown.Select(column => ObjectText.Inline(matrix.GetValue(row, column))).Prepend($"{row}"));
        IEnumerable<string> heading = shown.Select(column => $"{column}").Prepend("");
        return $"{SpectreText.Table(heading, lines, width(), inColor)}\n{rows} x {columns}";
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
