using System.Collections;
using System.Globalization;
using Micrograd.Plotting;

namespace Micrograd.Repl.Printing;

/// <summary>The text that the console writes for a value.</summary>
internal sealed class ResultText(Func<int> width, bool inColor, Func<Picture, string> picture)
{
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
        Task task => OfTask(task),
        Array { Rank: 2 } matrix => OfMatrix(matrix),
        IDictionary entries => OfDictionary(entries),
        IEnumerable sequence and not string => new SequenceText(width(), inColor).Of(sequence),
        _ => NumberText.OfScalar(value) ?? OfObject(value!),
    };

    private static string OfTask(Task task) => task.IsCompleted
        ? $"{TypeText.Of(task.GetType().BaseType!)}: {task.Status}"
        : "A task that has not ended. Write await before it to wait for its result.";

    private string OfMatrix(Array matrix)
    {
        const int most = 20;
        int rows = matrix.GetLength(0), columns = matrix.GetLength(1);
        int shownColumns = Math.Min(columns, most);
        IEnumerable<string> Cells(int row) => Enumerable.Range(0, shownColumns)
            .Select(column => ObjectText.Inline(matrix.GetValue(row, column)));
        IEnumerable<IReadOnlyList<string>> lines = Enumerable.Range(0, Math.Min(rows, most))
            .Select(row => (IReadOnlyList<string>)[NumberText.OfScalar(row)!, .. Cells(row)]);
        string[] heading = ["", .. Enumerable.Range(0, shownColumns).Select(column => NumberText.OfScalar(column)!)];
        return SpectreText.Of(SpectreText.Table(heading, lines), width(), inColor)
            + string.Create(CultureInfo.InvariantCulture, $"\n{rows} x {columns}");
    }

    private string OfDictionary(IDictionary entries)
    {
        const int most = 20;
        List<IReadOnlyList<string>> lines = [];
        foreach (DictionaryEntry entry in entries)
        {
            if (lines.Count == most)
                break;
            lines.Add([ObjectText.Inline(entry.Key), ObjectText.Inline(entry.Value)]);
        }

        string table = SpectreText.Of(SpectreText.Table(["key", "value"], lines), width(), inColor);
        return entries.Count > most ? $"{table}\nthe first {most} of {NumberText.Count(entries.Count, "item")}" : table;
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
