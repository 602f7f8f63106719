using System.Text;

namespace Micrograd.Tests;

/// <summary>
/// Files for other engines, byte by byte. Whether those engines read them is judged in Micrograd.Beyond.Tests.
/// </summary>
public sealed class ExchangeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("micrograd-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private static MLP Mixed { get; } =
        MLP.Of([Layer.Of([Neuron.Of([1], 0, Activation.Relu), Neuron.Of([2], 0, Activation.Linear)])]);

    [Fact]
    public void A_protocol_buffer_is_keys_counts_and_content()
    {
        Assert.Equal([0x12, 2, 0x68, 0x69], Protobuf.Field(2, "hi"));
        Assert.Equal([0x08, 0x96, 0x01], Protobuf.Field(1, 150)); // the example of protobuf.dev
        Assert.Equal([0x1A, 3, 0x08, 0x96, 0x01], Protobuf.Field(3, Protobuf.Field(1, 150)));
        Assert.Equal([0xA0, 0x01, 2], Protobuf.Field(20, 2));
    }

    [Fact]
    public void The_smallest_ONNX_model_is_these_bytes()
    {
        MLP.Of([Layer.Of([Neuron.Of([0.5], 1, Activation.Linear)])]).SaveOnnx(At("deep/er/net.onnx"));
        string[] texts =
        [
            "Micrograd.Scripting", "0.1.0", "A network of Micrograd, 1-1.", "input", "layers.0.weight", "layers.0.bias",
            "output", "output", "Gemm", "transB", "MLP 1-1", "layers.0.weight", "layers.0.bias", "input", "batch",
            "output", "batch",
        ];
        string file = Encoding.Latin1.GetString(File.ReadAllBytes(At("deep/er/net.onnx")));
        int at = 0;
        Assert.All(texts, text =>
        {
            at = file.IndexOf($"{(char)text.Length}{text}", at, StringComparison.Ordinal);
            Assert.NotEqual(-1, at);
            at += text.Length;
        });
        Assert.StartsWith("\x08\x08\x12\x13Micrograd.Scripting", file, StringComparison.Ordinal); // IR version 8
        Assert.EndsWith("\x42\x02\x10\x11", file, StringComparison.Ordinal); // operator set 17
        Assert.Contains("\x08\x01\x08\x01\x10\x0B\x42\x0Flayers.0.weight", file, StringComparison.Ordinal);
        Assert.Contains("\x4A\x08\0\0\0\0\0\0\xE0\x3F", file, StringComparison.Ordinal); // 0.5
    }

    [Fact]
    public void Safetensors_are_a_length_a_header_and_numbers()
    {
        MLP.Of([Layer.Of([Neuron.Of([0.5, -2], 1, Activation.Relu)])]).SaveSafetensors(At("net.safetensors"));
        byte[] file = File.ReadAllBytes(At("net.safetensors"));
        int length = BitConverter.ToInt32(file, 0);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """
            {"__metadata__":{"format":"micrograd-network","version":"1","shape":"2-1","activations":"Relu"},
            "layers.0.weight":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},
            "layers.0.bias":{"dtype":"F64","shape":[1],"data_offsets":[16,24]}}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(file, 8, length).TrimEnd(' '));
        Assert.Equal(
            [0.5, -2, 1], Enumerable.Range(0, 3).Select(i => BitConverter.ToDouble(file, 8 + length + 8 * i)));
        Assert.Equal(8 + length + 24, file.Length);
    }

    [Theory]
    [InlineData(Activation.Tanh, null)]
    [InlineData(Activation.Relu, null)]
    [InlineData(Activation.Sigmoid, Activation.MathTanh)]
    public void A_network_comes_back_from_safetensors_to_the_last_bit(Activation activation, Activation? last)
    {
        var net = new MLP(3, [5, 4, 2], activation, last);
        net.Parameters[0].Data = double.NaN;
        net.Parameters[^1].Data = -0.0;
        net.SaveSafetensors(At("net.safetensors"));
        Assert.Equal(net.ToJson(), MLP.LoadSafetensors(At("net.safetensors")).ToJson());
    }

    [Fact]
    public void A_shared_weight_stays_one_value_in_safetensors()
    {
        Value w = new(0.5), v = new(-2);
        var net = MLP.Of([Layer.Of([Neuron.Of([w, w], v), Neuron.Of([v, 3], w)])]);
        net.SaveSafetensors(At("net.safetensors"));
        Assert.Contains(
            "\"same\":\"1=0,3=2,5=0\"", File.ReadAllText(At("net.safetensors")), StringComparison.Ordinal);
        var loaded = MLP.LoadSafetensors(At("net.safetensors"));
        Assert.Equal(net.ToJson(), loaded.ToJson());
        Assert.Equal(3, loaded.Parameters.Count);
    }

    private const string Header =
        """
        {"__metadata__":{"format":"micrograd-network","version":"1","shape":"2-1","activations":"Relu"},
        "layers.0.weight":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},
        "layers.0.bias":{"dtype":"F64","shape":[1],"data_offsets":[16,24]}}
        """;

    [Theory]
    [InlineData(
        "micrograd-network",
        "pt",
        "its metadata have no \"format\": \"micrograd-network\". If another program wrote it, give it the metadata " +
        "that docs/beyond.md lists.")]
    [InlineData(
        "\"1\"",
        "\"2\"",
        "it has version \"2\", and this library reads version \"1\". Load it with the library that wrote it, " +
        "or a newer one.")]
    [InlineData("\"2-1\"", "\"2\"", "its shape is \"2\", not widths such as \"2-16-16-1\".")]
    [InlineData("\"2-1\"", "\"2-0\"", "its shape is \"2-0\", not widths such as \"2-16-16-1\".")]
    [InlineData("\"2-1\"", "7", "its shape is \"\", not widths such as \"2-16-16-1\".")]
    [InlineData("\"2-1\"", "\"2-1-1\"", "its shape 2-1-1 has 2 layers, and it has 1 activation.")]
    [InlineData("Relu", "Swish", "it has the activation \"Swish\". Known are Tanh, Relu, Sigmoid, Linear, MathTanh.")]
    [InlineData("layers.0.bias", "bias", "it has no tensor layers.0.bias.")]
    [InlineData("F64", "F32", "layers.0.weight has numbers of the type \"F32\". Store them as \"F64\", float64.")]
    [InlineData(
        "\"dtype\":\"F64\",", "", "layers.0.weight has numbers of the type nothing. Store them as \"F64\", float64.")]
    [InlineData("[1,2]", "[2,1]", "layers.0.weight has the size [2,1], and [1,2] is needed.")]
    [InlineData("[1,2]", "\"1,2\"", "layers.0.weight has the size \"1,2\", and [1,2] is needed.")]
    [InlineData(
        "[16,24]",
        "[16,32]",
        "layers.0.bias should lie at [16,32], and that does not fit its size or the 24 bytes of numbers. " +
        "The file was cut off or damaged.")]
    [InlineData(
        "[16,24]",
        "[-8,0]",
        "layers.0.bias should lie at [-8,0], and that does not fit its size or the 24 bytes of numbers. " +
        "The file was cut off or damaged.")]
    [InlineData(
        "[16,24]",
        "[8,16]",
        "its tensors do not fill the 24 bytes of numbers one after another. The file was damaged.")]
    [InlineData(
        "\"layers.0.bias\"",
        "\"x\":{\"dtype\":\"F64\",\"shape\":[0],\"data_offsets\":[16,16]},\"layers.0.bias\"",
        "it has 3 tensors, and its network has 2.")]
    [InlineData("\"Relu\"", "\"Relu\",\"same\":\"2=1\"", "\"2=1\" does not name two parameters with the same number.")]
    [InlineData("\"Relu\"", "\"Relu\",\"same\":\"1=2\"", "\"1=2\" does not name two parameters with the same number.")]
    [InlineData(
        "layers.0.bias",
        "layers.0.weight",
        "its header is not JSON. It was damaged, or it is a file of another kind.")]
    [InlineData("Relu", "\\ud800", "its header has a text that is no Unicode. It was damaged.")]
    [InlineData("}}", "}", "its header is not JSON. It was damaged, or it is a file of another kind.")]
    public void The_error_says_where_a_file_is_damaged(string part, string damaged, string complaint)
    {
        int at = Header.IndexOf(part, StringComparison.Ordinal);
        string header = $"{Header[..at]}{damaged}{Header[(at + part.Length)..]}";
        byte[] numbers = [.. new[] { 0.5, -2, 1 }.SelectMany(BitConverter.GetBytes)];
        byte[] length = BitConverter.GetBytes((long)header.Length);
        Refused([.. length, .. Encoding.UTF8.GetBytes(header), .. numbers], complaint);
    }

    [Theory]
    [InlineData("", "it has 0 bytes, and the length of the header alone takes 8.")]
    [InlineData(
        "{\"format\": \"micrograd-network\"}",
        "its header should have 8386104319403238011 bytes, and 23 are there. " +
        "It was cut off, or it is a file of another kind.")]
    [InlineData("\x2\0\0\0\0\0\0\0[]", "its header is no JSON object.")]
    public void A_file_of_another_kind_is_refused(string text, string complaint) =>
        Refused(Encoding.UTF8.GetBytes(text), complaint);

    [Fact]
    public void Wherever_a_file_was_cut_off_it_is_refused()
    {
        new MLP(2, [1]).SaveSafetensors(At("net.safetensors"));
        byte[] whole = File.ReadAllBytes(At("net.safetensors"));
        Assert.All(Enumerable.Range(0, whole.Length), length =>
        {
            File.WriteAllBytes(At("cut.safetensors"), whole[..length]);
            Assert.Throws<InvalidDataException>(() => MLP.LoadSafetensors(At("cut.safetensors")));
        });
    }

    [Fact]
    public void Whichever_byte_of_its_header_is_another_a_file_is_refused_or_read()
    {
        new MLP(2, [1]).SaveSafetensors(At("net.safetensors"));
        byte[] whole = File.ReadAllBytes(At("net.safetensors"));
        int header = BitConverter.ToInt32(whole);
        foreach (byte other in "\0\"{},:[]-09e~\xFF".Select(c => (byte)c))
        {
            for (int at = 0; at < sizeof(long) + header; at++)
            {
                byte[] damaged = [.. whole];
                damaged[at] = other;
                File.WriteAllBytes(At("damaged.safetensors"), damaged);
                Exception? error = Record.Exception(() => MLP.LoadSafetensors(At("damaged.safetensors")));
                Assert.True(error is null or InvalidDataException, $"byte {at} is {other}: {error}");
            }
        }
    }

    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_written_is_named()
    {
        Assert.Equal(
            $"There is no file {At("none")}. Check the name and the folder.",
            Assert.Throws<FileNotFoundException>(() => MLP.LoadSafetensors(At("none"))).Message);
        Assert.All([n => n.SaveOnnx(folder), (Action<MLP>)(n => n.SaveSafetensors(folder))], save => Assert.Equal(
            $"The network cannot be written to {folder}: there is a folder of that name.",
            Assert.Throws<IOException>(() => save(new MLP(2, [1]))).Message));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_layer_of_several_activations_is_refused()
    {
        string Message(string target) =>
            $"The neurons of layer 1 have the activations Relu and Linear, but {target} has one for a layer. " +
            "Give them the same one, or keep the network with Save.";
        Assert.Equal(
            Message("an ONNX file"), Assert.Throws<InvalidOperationException>(() => Mixed.SaveOnnx(At("net"))).Message);
        Assert.Equal(
            Message("a safetensors file"),
            Assert.Throws<InvalidOperationException>(() => Mixed.SaveSafetensors(At("net"))).Message);
        Assert.Equal(
            Message("a script for PyTorch"), Assert.Throws<InvalidOperationException>(Mixed.ToPyTorch).Message);
    }

    [Fact]
    public void A_number_that_32_bits_cannot_hold_is_refused()
    {
        var net = new MLP(2, [1]);
        net.Parameters[1].Data = -1e300;
        Assert.Equal(
            "layers.0.weight holds -1E+300, which is too large for 32 bits. Save it without float32.",
            Assert.Throws<InvalidOperationException>(() => net.SaveOnnx(At("net"), float32: true)).Message);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void The_script_for_PyTorch_reads_like_the_lecture()
    {
        Value w = new(0.1);
        Neuron Sigmoid(double weight, double bias) => Neuron.Of([weight], bias, Activation.Sigmoid);
        var net = MLP.Of(
        [
            Layer.Of([Neuron.Of([w, w], 1, Activation.MathTanh)]),
            Layer.Of([Sigmoid(1e-5, double.NaN), Sigmoid(2, double.NegativeInfinity)]),
            Layer.Of([Neuron.Of([3, -0.0], double.PositiveInfinity, Activation.Linear)]),
        ]);
        Assert.StartsWith(
            """
            # A network of Micrograd, 2-1-2-1, with every digit of its 10 numbers.
            # To print its outputs for some inputs, one example after another:
            # python3 FILE 0.5,0.5
            import sys

            import torch

            torch.set_default_dtype(torch.float64)


            class MLP(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.layers = torch.nn.ModuleList([
                        torch.nn.Linear(2, 1),
                        torch.nn.Linear(1, 2),
                        torch.nn.Linear(2, 1),
                    ])

                def forward(self, x):
                    x = torch.tanh(self.layers[0](x))
                    x = torch.sigmoid(self.layers[1](x))
                    x = self.layers[2](x)
                    return x


            net = MLP()
            # Some of these numbers are one value in Micrograd. Here each is trained for itself.
            net.load_state_dict({
                "layers.0.weight": torch.tensor([
                    [0.1, 0.1],
                ]),
                "layers.0.bias": torch.tensor([1.0]),
                "layers.1.weight": torch.tensor([
                    [1e-05],
                    [2.0],
                ]),
                "layers.1.bias": torch.tensor([torch.nan, -torch.inf]),
                "layers.2.weight": torch.tensor([
                    [3.0, -0.0],
                ]),
                "layers.2.bias": torch.tensor([torch.inf]),
            })

            """.ReplaceLineEndings("\n"),
            net.ToPyTorch(),
            StringComparison.Ordinal);
        Assert.Contains("\n\n\ndef lecture_tanh(x):\n", new MLP(2, [1]).ToPyTorch(), StringComparison.Ordinal);
    }

    private void Refused(byte[] file, string complaint)
    {
        File.WriteAllBytes(At("net.safetensors"), file);
        Assert.Equal(
            $"{At("net.safetensors")} is not a network in safetensors that can be read: {complaint}",
            Assert.Throws<InvalidDataException>(() => MLP.LoadSafetensors(At("net.safetensors"))).Message);
    }
}
