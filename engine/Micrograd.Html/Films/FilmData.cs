using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Micrograd.Html.Films;

/// <summary>
/// The film's numbers for its script: JSON, in which every list of numbers is the base64 text of their float64 bytes.
/// </summary>
internal static class FilmData
{
    public static string Of(Film film, IReadOnlyList<Frame> frames)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            WriteNetwork(json, film.Network);
            WriteExamples(json, film);
            json.WriteString("loss", film.Loss.Name);
            json.WriteNumber("strength", film.Loss.Strength);
            json.WriteString("optimizer", film.Optimizer?.GetType().Name);
            json.WriteBoolean("plain", film.Optimizer is null or Sgd { Memory: [] });
            WriteTexts(json, "memories", film.Optimizer?.Memory.Select(memory => memory.Name) ?? []);
            Write(json, "steps", frames.Select(frame => (double)frame.Step));
            Write(json, "losses", frames.Select(frame => frame.Loss));
            Write(json, "accuracies", frames.Select(frame => frame.Accuracy));
            Write(json, "rates", film.Rates.Distinct().Count() == 1 ? [film.Rates[0]] : film.Rates);
            Write(json, "frames", frames.SelectMany(frame => frame.Numbers));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteNetwork(Utf8JsonWriter json, MLP network)
    {
        json.WriteNumber("inputs", network.Inputs);
        json.WriteNumber("parameters", network.Parameters.Count);
        json.WriteStartArray("layers");
        foreach (Layer layer in network.Layers)
            WriteTexts(json, null, layer.Neurons.Select(neuron => neuron.Activation.ToString()));
        json.WriteEndArray();

        // Neurons may share a weight; then each weight says which parameter it is.
        Value[] weights = [.. network.Layers.SelectMany(layer => layer.Neurons).SelectMany(
            neuron => neuron.Weights.Append(neuron.Bias))];
        if (weights.Length == network.Parameters.Count)
            return;
        var places = network.Parameters.Index().ToDictionary(each => each.Item, each => each.Index);
        Write(json, "places", weights.Select(weight => (double)places[weight]));
    }

    private static void WriteExamples(Utf8JsonWriter json, Film film)
    {
        Write(json, "examples", film.Examples.SelectMany(example => example.Inputs));
        Write(json, "targets", film.Targets);
        Write(json, "classes", film.Classes.Numbers);
        WriteTexts(json, "names", film.ClassNames);
        json.WriteNumber("border", film.Classes.Border);
    }

    private static void WriteTexts(Utf8JsonWriter json, string? name, IEnumerable<string> texts)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        double[] all = [.. numbers];
        byte[] bytes = new byte[sizeof(double) * all.Length];
        for (int i = 0; i < all.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(sizeof(double) * i), all[i]);
        json.WriteBase64String(name, bytes);
    }
}
