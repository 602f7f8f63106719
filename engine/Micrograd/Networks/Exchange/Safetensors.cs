using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace Micrograd;

/// <summary>Writes a network in the format safetensors.</summary>
/// <remarks>
/// Eight bytes say how long the header is. The header is JSON: texts about the whole, and for each tensor the type of
/// its numbers, its size, and where its bytes begin and end, counted from the end of the header. Then come the bytes of
/// all tensors, without gaps. Source: https://huggingface.co/docs/safetensors.
/// </remarks>
internal static class Safetensors
{
    public const string Metadata = "__metadata__", NumberType = "F64", Version = "1";
    public const int NumberSize = sizeof(double);

    public static byte[] Write(MLP network)
    {
        PlainLayer[] layers = PlainLayer.Of(network, "a safetensors file");
        string header = Header(layers, SharedParameters.Of(network)).ToJsonString();

        // With these spaces the numbers begin at a multiple of 8, so that a reader can use them where they lie.
        header = header.PadRight((header.Length + NumberSize - 1) / NumberSize * NumberSize);
        byte[] length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        double[] numbers = [.. layers.SelectMany(layer => layer.Weights.Concat(layer.Biases))];
        return [.. length, .. Encoding.ASCII.GetBytes(header), .. LittleEndian.Bytes(numbers)];
    }

    private static JsonObject Header(PlainLayer[] layers, string shared)
    {
        var about = new JsonObject
        {
            ["format"] = NetworkJson.Format,
            ["version"] = Version,
            ["shape"] = PlainLayer.Shape(layers),
            ["activations"] = string.Join(',', layers.Select(layer => layer.Activation)),
        };
        if (shared.Length > 0)
            about[SharedParameters.Key] = shared;
        var header = new JsonObject { [Metadata] = about };
        long at = 0;
        foreach (PlainLayer layer in layers)
        {
            header[layer.WeightName] = Tensor(ref at, layer.Outputs, layer.Inputs);
            header[layer.BiasName] = Tensor(ref at, layer.Outputs);
        }

        return header;
    }

    private static JsonObject Tensor(ref long at, params int[] size)
    {
        long begin = at;
        at += size.Aggregate((long)NumberSize, (bytes, length) => bytes * length);
        return new()
        {
            ["dtype"] = NumberType,
            ["shape"] = new JsonArray([.. size]),
            ["data_offsets"] = new JsonArray(begin, at),
        };
    }
}
