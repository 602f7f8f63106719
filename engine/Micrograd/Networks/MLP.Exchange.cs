using System.Diagnostics.CodeAnalysis;

namespace Micrograd;

/// <content>The network in the formats of other engines.</content>
public sealed partial class MLP
{
    /// <summary>Writes the network as an ONNX model; missing folders are made.</summary>
    /// <remarks>
    /// It takes a batch "input", a row for each example, and gives a batch "output". Its opset is 17, its IR version 8.
    /// The lecture's tanh is written as its formula, because its digits near 0 are not those of the operator Tanh; with
    /// <paramref name="float32"/> it is the operator. Runtimes add up in an order of their own, so that outputs may
    /// differ in the last digits.
    /// </remarks>
    /// <param name="path">The file, such as "moons.onnx".</param>
    /// <param name="float32">Whether its numbers have 32 bits, as in most models; otherwise they have 64.</param>
    /// <exception cref="InvalidOperationException">
    /// The neurons of a layer have different activations, or a number is too large for 32 bits.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; the message names it and the cause.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "The name that ONNX and PyTorch have for it.")]
    public void SaveOnnx(string path, bool float32 = false) => Write(path, OnnxFile.Of(this, float32));

    /// <summary>Writes the weights and biases in the format safetensors; missing folders are made.</summary>
    /// <remarks>
    /// Each layer is a matrix with a row for each neuron, layers.0.weight, and a vector, layers.0.bias, in float64. The
    /// metadata have its shape, its activations, and which parameters are one value.
    /// </remarks>
    /// <param name="path">The file, such as "moons.safetensors".</param>
    /// <exception cref="InvalidOperationException">The neurons of a layer have different activations.</exception>
    /// <exception cref="IOException">The file cannot be written; the message names it and the cause.</exception>
    public void SaveSafetensors(string path) => Write(path, Safetensors.Write(this));

    /// <summary>
    /// The network that <see cref="SaveSafetensors"/> wrote to a file; it predicts the same numbers to the last bit.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is not such a network, or it is damaged; the message says where.
    /// </exception>
    public static MLP LoadSafetensors(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return SafetensorsReader.Read(WholeFile.ReadBytes(path), path);
    }

    /// <summary>
    /// The network as a Python script for PyTorch, in float64 and with every digit of its weights. It prints the
    /// outputs for inputs on its command line, and holds the lecture's training loop to go on from there.
    /// </summary>
    /// <exception cref="InvalidOperationException">The neurons of a layer have different activations.</exception>
    public string ToPyTorch() => PyTorchScript.Of(this);

    private static void Write(string path, byte[] bytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.Write(path, bytes, "The network");
    }
}
