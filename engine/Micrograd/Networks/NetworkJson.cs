using System.Text;
using System.Text.Json;

namespace Micrograd;

/// <summary>Writes a network as JSON and reads it back.</summary>
internal static class NetworkJson
{
    public const string Format = "micrograd-network";
    public const int Version = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static string Write(MLP network)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteNumber("inputs", network.Inputs);
            json.WriteStartArray("layers");
            Dictionary<Value, int> positions = [];
            foreach (Layer layer in network.Layers)
                Write(json, layer, positions);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static MLP Read(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json)); // takes what is no Unicode, too
            return NetworkReader.Read(document.RootElement);
        }
        catch (JsonException cause)
        {
            string where = cause.LineNumber is { } line ? $" at line {line + 1}" : "";
            throw new InvalidDataException(
                $"{source} is not a saved network: it is not JSON{where}. " +
                "If it was one, it was cut off or damaged; take another copy.",
                cause);
        }
        catch (NetworkReader.WrongContent cause)
        {
            throw Wrong(source, cause.Message, cause);
        }
        catch (InvalidOperationException cause) // JsonElement, of an escaped text that is no Unicode
        {
            throw Wrong(source, "it has a text that is no Unicode. It was damaged; take another copy.", cause);
        }
    }

    private static InvalidDataException Wrong(string source, string complaint, Exception cause) =>
        new($"{source} is not a saved network that can be read: {complaint}", cause);

    private static void Write(Utf8JsonWriter json, Layer layer, Dictionary<Value, int> positions)
    {
        json.WriteStartArray();
        foreach (Neuron neuron in layer.Neurons)
        {
            int?[] repeated = [.. neuron.Weights.Append(neuron.Bias).Select(value => RepeatOf(value, positions))];
            json.WriteStartObject();
            json.WriteString("activation", neuron.Activation.ToString());
            json.WritePropertyName("bias");
            WriteNumber(json, neuron.Bias.Data, repeated[^1]);
            json.WriteStartArray("weights");
            for (int i = 0; i < neuron.Weights.Count; i++)
                WriteNumber(json, neuron.Weights[i].Data, repeated[i]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The position among the parameters of a value that came before; null for a new one, which gets the next.
    /// </summary>
    private static int? RepeatOf(Value value, Dictionary<Value, int> positions) =>
        positions.TryAdd(value, positions.Count) ? null : positions[value];

    /// <summary>
    /// JSON has no NaN and no infinity; they are written as text. A parameter that came before is written as {"same":
    /// 3}, its position among the parameters, so that it stays one value.
    /// </summary>
    private static void WriteNumber(Utf8JsonWriter json, double number, int? repeated)
    {
        if (repeated is { } position)
        {
            json.WriteStartObject();
            json.WriteNumber("same", position);
            json.WriteEndObject();
        }
        else if (double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(Digits.Of(number));
        }
    }
}
