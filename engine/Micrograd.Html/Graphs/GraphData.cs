using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Micrograd.Html.Graphs;

/// <summary>
/// A graph as data for the page's scripts: { ops, lists, nodes, kept, own }. A leaf is [name, number] or, for an input
/// without gradient, [name, number, 0]; a computed value [name, operation, [operands]], or for a dot product [name,
/// operation, [bias], list of weights, list of inputs], because neurons share these lists. A name is 0 where there is
/// none. Kept are the value and the slopes of those that the page cannot or must not compute from their operands.
/// </summary>
internal sealed class GraphData
{
    private readonly WalkedGraph walked;
    private readonly Dictionary<Value, int> number;
    private readonly List<string> operations = [];
    private readonly Dictionary<Value[], int> lists = [];

    private GraphData(WalkedGraph walked)
    {
        this.walked = walked;
        number = new Dictionary<Value, int>(walked.Nodes.Count);
        foreach (Value node in walked.Nodes)
            number.Add(node, number.Count);
    }

    public static string Of(WalkedGraph walked) => new GraphData(walked).Text();

    private string Text()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteStartArray("nodes");
            for (int i = 0; i < walked.Nodes.Count; i++)
                Write(json, i);
            json.WriteEndArray();
            WriteTables(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write(Utf8JsonWriter json, int i)
    {
        Value node = walked.Nodes[i];
        json.WriteStartArray();
        if (walked.Drawn.LabelOf(i).Length > 0)
            json.WriteStringValue(walked.Names[i]);
        else
            json.WriteNumberValue(0);
        if (node.IsLeaf)
        {
            WriteNumber(json, walked.Drawn.Data[i]);
            if (!node.RequiresGrad)
                json.WriteNumberValue(0);
        }
        else
        {
            WriteOperation(json, node);
        }

        json.WriteEndArray();
    }

    private void WriteOperation(Utf8JsonWriter json, Value node)
    {
        int operation = operations.IndexOf(node.Op);
        if (operation < 0)
        {
            operation = operations.Count;
            operations.Add(node.Op);
        }

        json.WriteNumberValue(operation);
        if (node.AsDot is not { } dot)
        {
            WriteNumbers(json, node.Operands);
            return;
        }

        WriteNumbers(json, dot.Bias is null ? [] : [dot.Bias]);
        json.WriteNumberValue(ListOf(dot.Weights));
        json.WriteNumberValue(ListOf(dot.Inputs));
    }

    private int ListOf(Value[] values)
    {
        lists.TryAdd(values, lists.Count);
        return lists[values];
    }

    private void WriteTables(Utf8JsonWriter json)
    {
        json.WriteStartArray("ops");
        foreach (string name in operations)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("lists");
        foreach (Value[] list in lists.Keys)
            WriteNumbers(json, list);
        json.WriteEndArray();
        json.WriteStartObject("kept");
        foreach ((int node, double[] numbers) in walked.Kept.Numbers)
        {
            json.WriteStartArray(node.ToString(CultureInfo.InvariantCulture));
            foreach (double one in numbers)
                WriteNumber(json, one);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("own");
        foreach (int node in walked.Kept.Own)
            json.WriteNumberValue(node);
        json.WriteEndArray();
    }

    private void WriteNumbers(Utf8JsonWriter json, IEnumerable<Value> nodes)
    {
        json.WriteStartArray();
        foreach (Value node in nodes)
            json.WriteNumberValue(number[node]);
        json.WriteEndArray();
    }

    /// <summary>JSON has no NaN and no infinity; these are texts that JavaScript's Number reads.</summary>
    private static void WriteNumber(Utf8JsonWriter json, double one)
    {
        if (double.IsFinite(one))
            json.WriteNumberValue(one);
        else
            json.WriteStringValue(double.IsNaN(one) ? "NaN" : one > 0 ? "Infinity" : "-Infinity");
    }
}
