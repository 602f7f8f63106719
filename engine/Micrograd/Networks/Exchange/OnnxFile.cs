using static Micrograd.Onnx;

namespace Micrograd;

/// <summary>A network as an ONNX file: a matrix product for each layer, then its activation.</summary>
internal sealed class OnnxFile
{
    private const string Input = "input", Output = "output", Limit = "tanh.limit", One = "tanh.one";

    private const string Formula = " Its tanh is the lecture's formula (e^2x - 1) / (e^2x + 1), for the same digits.";

    private readonly OnnxNumbers numbers;
    private readonly List<byte[]> nodes = [], tensors = [];

    private OnnxFile(bool float32) => numbers = new(float32);

    public static byte[] Of(MLP network, bool float32) => new OnnxFile(float32).Write(network);

    private byte[] Write(MLP network)
    {
        PlainLayer[] layers = PlainLayer.Of(network, "an ONNX file");
        bool hasFormula = !numbers.Float32 && layers.Any(layer => layer.Activation == Activation.Tanh);
        if (hasFormula)
        {
            tensors.Add(Tensor(Limit, numbers, [350])); // from there on the lecture's tanh is 1
            tensors.Add(Tensor(One, numbers, [1]));
        }

        string x = Input;
        foreach (PlainLayer layer in layers)
            x = Add(layer, x, layer == layers[^1] ? Output : layer.Name);
        string shape = PlainLayer.Shape(layers);
        return Model(
            $"A network of Micrograd, {shape}.{(hasFormula ? Formula : "")}",
            Graph(
                $"MLP {shape}",
                nodes,
                tensors,
                Batch(Input, numbers, network.Inputs),
                Batch(Output, numbers, network.Outputs)));
    }

    private string Add(PlainLayer layer, string x, string output)
    {
        string sum = layer.Activation == Activation.Linear ? output : $"{layer.Name}.sum";
        tensors.Add(Tensor(layer.WeightName, numbers, layer.Weights, layer.Outputs, layer.Inputs));
        tensors.Add(Tensor(layer.BiasName, numbers, layer.Biases, layer.Outputs));
        nodes.Add(Node("Gemm", [x, layer.WeightName, layer.BiasName], sum, Attribute("transB", 1)));
        return layer.Activation switch
        {
            Activation.Linear => sum,
            Activation.Tanh when !numbers.Float32 => AddLectureTanh(sum, layer.Name, output),
            Activation.Tanh or Activation.MathTanh => Add("Tanh", output, sum),
            _ => Add(layer.Activation.ToString(), output, sum),
        };
    }

    /// <summary>The lecture's tanh in the steps of <see cref="Operations.Tanh"/>.</summary>
    private string AddLectureTanh(string sum, string layer, string output)
    {
        string x = Add("Min", $"{layer}.x", sum, Limit);
        string e = Add("Exp", $"{layer}.e", Add("Add", $"{layer}.2x", x, x));
        return Add("Div", output, Add("Sub", $"{layer}.e-1", e, One), Add("Add", $"{layer}.e+1", e, One));
    }

    private string Add(string operation, string output, params string[] inputs)
    {
        nodes.Add(Node(operation, inputs, output));
        return output;
    }
}
