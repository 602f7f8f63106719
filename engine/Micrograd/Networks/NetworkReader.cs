using System.Text.Json;

namespace Micrograd;

/// <summary>Reads a network from parsed JSON; its errors say where the JSON is wrong.</summary>
internal sealed class NetworkReader
{
    private readonly List<Value> parameters = []; // those read so far, to which {"same": 3} refers

    public static MLP Read(JsonElement root) => new NetworkReader().ReadNetwork(root);

    private MLP ReadNetwork(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object ||
            !root.TryGetProperty("format", out JsonElement format) ||
            !Is(format, NetworkJson.Format))
        {
            throw new WrongContent(
                $"it does not begin with \"format\": \"{NetworkJson.Format}\". Was it written by something else?");
        }

        int version = WholeNumber(root, "version", "the file");
        if (version != NetworkJson.Version)
        {
            throw new WrongContent(
                $"it has version {version}, and this library reads version {NetworkJson.Version}. " +
                "Load it with the library that wrote it, or a newer one.");
        }

        int inputs = WholeNumber(root, "inputs", "the file");
        JsonElement[] layers = Items(Member(root, "layers", JsonValueKind.Array, "the file"), "layers");
        var read = new Layer[layers.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            read[i] = ReadLayer(layers[i], inputs, $"layer {i + 1}");
            inputs = read[i].Outputs;
        }

        return MLP.Of(read);
    }

    private Layer ReadLayer(JsonElement layer, int inputs, string where)
    {
        if (layer.ValueKind != JsonValueKind.Array)
            throw new WrongContent($"{where} is not a list of neurons.");

        JsonElement[] neurons = Items(layer, $"the neurons of {where}");
        return Layer.Of([.. neurons.Select((neuron, i) => ReadNeuron(neuron, inputs, $"neuron {i + 1} of {where}"))]);
    }

    private Neuron ReadNeuron(JsonElement neuron, int inputs, string where)
    {
        if (neuron.ValueKind != JsonValueKind.Object)
            throw new WrongContent($"{where} has no weights and bias.");

        string name = Member(neuron, "activation", JsonValueKind.String, where).GetString()!;
        string[] known = Enum.GetNames<Activation>();
        if (!known.Contains(name))
            throw new WrongContent($"{where} has the activation \"{name}\". Known are {string.Join(", ", known)}.");

        JsonElement[] weights = Items(Member(neuron, "weights", JsonValueKind.Array, where), $"the weights of {where}");
        if (weights.Length != inputs)
            throw new WrongContent($"{where} has {weights.Length} weights, but {inputs} numbers come in.");

        Value[] read = [.. weights.Select((w, i) => Parameter(w, $"weight {i + 1} of {where}"))];
        Value bias = Parameter(Member(neuron, "bias", null, where), $"the bias of {where}");
        return Neuron.Of(read, bias, Enum.Parse<Activation>(name));
    }

    private Value Parameter(JsonElement element, string what)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            parameters.Add(new Value(Number(element, what)));
            return parameters[^1];
        }

        int position = WholeNumber(element, "same", what);
        return position >= 0 && position < parameters.Count
            ? parameters[position]
            : throw new WrongContent(
                $"{what} is the same as parameter {position}, but only {parameters.Count} came before it.");
    }

    private static JsonElement Member(JsonElement owner, string name, JsonValueKind? kind, string where)
    {
        if (!owner.TryGetProperty(name, out JsonElement member))
            throw new WrongContent($"{where} has no \"{name}\".");
        if (kind is not null && member.ValueKind != kind)
            throw new WrongContent($"\"{name}\" of {where} is {member.ValueKind}, not {kind}.");
        return member;
    }

    private static JsonElement[] Items(JsonElement list, string what)
    {
        JsonElement[] items = [.. list.EnumerateArray()];
        return items.Length > 0 ? items : throw new WrongContent($"{what} are an empty list.");
    }

    private static int WholeNumber(JsonElement owner, string name, string where) =>
        Member(owner, name, JsonValueKind.Number, where).TryGetInt32(out int number)
            ? number
            : throw new WrongContent($"\"{name}\" of {where} is not a whole number.");

    private static double Number(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Number &&
            element.TryGetDouble(out double number) &&
            double.IsFinite(number))
        {
            return number;
        }

        if (Is(element, "NaN"))
            return double.NaN;
        if (Is(element, "Infinity"))
            return double.PositiveInfinity;
        if (Is(element, "-Infinity"))
            return double.NegativeInfinity;
        throw new WrongContent($"{what} is {element.GetRawText()}, not a number.");
    }

    private static bool Is(JsonElement element, string text) =>
        element.ValueKind == JsonValueKind.String && element.ValueEquals(text);

    /// <summary>The JSON is not that of a network; the message says where.</summary>
    internal sealed class WrongContent(string message) : Exception(message);
}
