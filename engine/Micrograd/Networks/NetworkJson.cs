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
            foreach (Layer layer in network.Layers)
                Write(json, layer);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static MLP Read(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
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
            throw new InvalidDataException($"{source} is not a saved network that can be read: {cause.Message}", cause);
        }
    }

    private static void Write(Utf8JsonWriter json, Layer layer)
    {
        json.WriteStartArray();
        foreach (Neuron neuron in layer.Neurons)
        {
            json.WriteStartObject();
            json.WriteString("activation", neuron.Activation.ToString());
            WriteNumber(json, "bias", neuron.Bias.Data);
            json.WriteStartArray("weights");
            foreach (Value weight in neuron.Weights)
                WriteNumber(json, null, weight.Data);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>JSON has no NaN and no infinity; they are written as text.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string? name, double number)
    {
        if (name is not null)
            json.WritePropertyName(name);
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(Digits.Of(number));
    }
}
