using System.Buffers.Binary;
using System.Text.Json;

namespace Micrograd;

/// <summary>The parts of a safetensors file: texts about the whole, and tensors by name.</summary>
internal sealed class SafetensorsFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonElement header;
    private readonly ReadOnlyMemory<byte> numbers;
    private readonly List<(long Begin, long End)> read = [];

    public SafetensorsFile(ReadOnlyMemory<byte> file)
    {
        if (file.Length < sizeof(long))
            throw Wrong($"it has {Counted.Of(file.Length, "byte")}, and the length of the header alone takes 8.");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file.Span);
        ReadOnlyMemory<byte> rest = file[sizeof(long)..];
        if (length > (ulong)rest.Length)
        {
            throw Wrong(
                $"its header should have {length} bytes, and {rest.Length} are there. " +
                "It was cut off, or it is a file of another kind.");
        }

        numbers = rest[(int)length..];
        header = Parse(rest[..(int)length]);
    }

    /// <summary>A text about the whole; it is empty if there is none.</summary>
    public string About(string key) =>
        header.TryGetProperty(Safetensors.Metadata, out JsonElement about) && about.ValueKind == JsonValueKind.Object &&
        about.TryGetProperty(key, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";

    /// <summary>The numbers of a tensor, which must have this size.</summary>
    public double[] Read(string name, params int[] size)
    {
        if (!header.TryGetProperty(name, out JsonElement tensor) || tensor.ValueKind != JsonValueKind.Object)
            throw Wrong($"it has no tensor {name}.");
        if (Shown(tensor, "dtype") is var type && type != $"\"{Safetensors.NumberType}\"")
            throw Wrong($"{name} has numbers of the type {type}. Store them as \"{Safetensors.NumberType}\", float64.");
        if (WholeNumbers(tensor, "shape") is not { } given || !given.SequenceEqual(size.Select(length => (long)length)))
            throw Wrong($"{name} has the size {Shown(tensor, "shape")}, and [{string.Join(',', size)}] is needed.");
        if (WholeNumbers(tensor, "data_offsets") is not [>= 0 and var begin, var end] || end > numbers.Length ||
            end - begin != size.Aggregate((Int128)Safetensors.NumberSize, (bytes, length) => bytes * length))
        {
            throw Wrong(
                $"{name} should lie at {Shown(tensor, "data_offsets")}, and that does not fit its size " +
                $"or the {Counted.Of(numbers.Length, "byte")} of numbers. The file was cut off or damaged.");
        }

        read.Add((begin, end));
        return LittleEndian.Numbers(numbers.Span[(int)begin..(int)end]);
    }

    /// <summary>The file must hold nothing else than what was read.</summary>
    public void RequireNoMore()
    {
        int known = header.TryGetProperty(Safetensors.Metadata, out _) ? 1 : 0;
        if (header.EnumerateObject().Count() - known is var tensors && tensors != read.Count)
            throw Wrong($"it has {Counted.Of(tensors, "tensor")}, and its network has {read.Count}.");
        if (read.Order().Aggregate(0L, (at, range) => at == range.Begin ? range.End : -1) != numbers.Length)
        {
            throw Wrong(
                $"its tensors do not fill the {Counted.Of(numbers.Length, "byte")} of numbers one after another. " +
                "The file was damaged.");
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            JsonElement root = JsonDocument.Parse(json, Strict).RootElement;
            return root.ValueKind == JsonValueKind.Object ? root : throw Wrong("its header is no JSON object.");
        }
        catch (JsonException)
        {
            throw Wrong("its header is not JSON. It was damaged, or it is a file of another kind.");
        }
    }

    private static string Shown(JsonElement tensor, string key) =>
        tensor.TryGetProperty(key, out JsonElement found) ? found.GetRawText() : "nothing";

    private static long[]? WholeNumbers(JsonElement tensor, string key) =>
        tensor.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array &&
        list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Number && one.TryGetInt64(out _))
            ? [.. list.EnumerateArray().Select(one => one.GetInt64())]
            : null;

    private static NetworkReader.WrongContent Wrong(string complaint) => new(complaint);
}
