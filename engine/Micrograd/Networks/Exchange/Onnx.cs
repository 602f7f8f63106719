using static Micrograd.Protobuf;

namespace Micrograd;

/// <summary>The messages of an ONNX file: each method is one, and its field numbers are those of onnx.proto.</summary>
/// <remarks>
/// A model is a header and a graph. A graph is nodes, tensors with names, and a description of what comes in and what
/// goes out. A node is the name of an operator, and names for what it reads and writes: names alone connect the nodes.
/// Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
/// </remarks>
internal static class Onnx
{
    // ONNX 1.12 of 2022. Of the operators that are used none has changed since, and newer runtimes read older files.
    private const int FormatVersion = 8, OperatorSet = 17;

    private const int IntegerAttribute = 2;

    private static readonly string Version = typeof(Onnx).Assembly.GetName().Version!.ToString(3);

    public static byte[] Model(string description, IEnumerable<byte[]> graph) => Message(
    [
        Field(1, FormatVersion),
        Field(2, "Micrograd.Scripting"),
        Field(3, Version),
        Field(6, description),
        Field(7, graph),
        Field(8, Field(2, OperatorSet)),
    ]);

    public static IEnumerable<byte[]> Graph(
        string name, IEnumerable<byte[]> nodes, IEnumerable<byte[]> tensors, byte[] input, byte[] output) =>
    [
        .. nodes.Select(node => Field(1, node)),
        Field(2, name),
        .. tensors.Select(tensor => Field(5, tensor)),
        Field(11, input),
        Field(12, output),
    ];

    public static byte[] Node(
        string operation, string[] inputs, string output, params IEnumerable<byte[]> attributes) =>
        Message(
        [
            .. inputs.Select(input => Field(1, input)),
            Field(2, output),
            Field(3, output),
            Field(4, operation),
            .. attributes.Select(attribute => Field(5, attribute)),
        ]);

    public static byte[] Attribute(string name, int number) =>
        Message([Field(1, name), Field(3, number), Field(20, IntegerAttribute)]);

    /// <summary>Numbers with a name; without a size there is one number.</summary>
    public static byte[] Tensor(string name, OnnxNumbers numbers, double[] values, params IEnumerable<int> size) =>
        Message(
        [
            .. size.Select(length => Field(1, length)),
            Field(2, numbers.Type),
            Field(8, name),
            Field(9, numbers.Bytes(name, values)),
        ]);

    /// <summary>A matrix with a row for each example; how many there are is known when the model runs.</summary>
    public static byte[] Batch(string name, OnnxNumbers numbers, int columns)
    {
        byte[] rows = Field(1, Field(2, "batch")), width = Field(1, Field(1, columns));
        byte[] tensor = Message([Field(1, numbers.Type), Field(2, rows, width)]);
        return Message([Field(1, name), Field(2, Field(1, tensor))]);
    }
}
