using System.Net.Sockets;
using System.Runtime.Versioning;
using Micrograd.Plotting;

namespace Micrograd.Tests;

public sealed class SavingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("micrograd-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    [Theory]
    [InlineData(Activation.Tanh, null)]
    [InlineData(Activation.Relu, null)]
    [InlineData(Activation.Sigmoid, Activation.MathTanh)]
    public void A_loaded_network_predicts_the_same_bits(Activation activation, Activation? last)
    {
        var net = new MLP(3, [5, 4, 2], activation, last);
        string path = At("deep/er/net.json");
        net.Save(path);
        var loaded = MLP.Load(path);
        double[] x = [0.1, -2, 1 / 3.0];
        Assert.Equal(net.ToString(), loaded.ToString());
        Assert.Equal(net.Parameters.Select(p => p.Data), loaded.Parameters.Select(p => p.Data));
        Assert.Equal(
            net.Evaluate(x).Select(BitConverter.DoubleToInt64Bits),
            loaded.Evaluate(x).Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Every_double_survives()
    {
        double[] odd =
        [
            -0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2,
            double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        ];
        var neuron = Neuron.Of([.. odd.Select(w => new Value(w))], new Value(1e-300), Activation.Linear);
        var net = MLP.Of([Layer.Of([neuron])]);
        Assert.Equal(
            [.. odd, 1e-300],
            MLP.FromJson(net.ToJson()).Parameters.Select(p => p.Data),
            (a, b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b));
    }

    [Fact]
    public void A_shared_weight_stays_one_value()
    {
        Value w = new(0.5), v = new(-2);
        var net = MLP.Of([Layer.Of([Neuron.Of([w, w], v, Activation.Relu), Neuron.Of([v, 3], w, Activation.Linear)])]);
        Assert.Equal(3, net.Parameters.Count);
        Assert.Equal(9.0 + 4 + 0.25, Loss.L2(net.Parameters, 1).Data);
        Assert.Equal(3, new Sgd(net.Parameters, 0.1).Parameters.Count);

        var loaded = MLP.FromJson(net.ToJson());
        Assert.Equal(net.Parameters.Select(p => p.Data), loaded.Parameters.Select(p => p.Data));
        loaded.Parameters[0].Data = 10;
        Assert.Equal(
            [10, 10, -2, -2, 3, 10],
            loaded.Layers[0].Neurons.SelectMany(n => n.Weights.Append(n.Bias)).Select(p => p.Data));
        string damaged = net.ToJson().Replace("\"same\": 1", "\"same\": 7", StringComparison.Ordinal);
        Assert.EndsWith(
            "weight 1 of neuron 2 of layer 1 is the same as parameter 7, but only 2 came before it.",
            Assert.Throws<InvalidDataException>(() => MLP.FromJson(damaged)).Message);
    }

    [Fact]
    public void The_text_says_what_it_is()
    {
        var net = MLP.Of([Layer.Of([Neuron.Of([0.5, -2], new Value(1), Activation.Relu)])]);
        Assert.Equal(
            """
            {
              "format": "micrograd-network",
              "version": 1,
              "inputs": 2,
              "layers": [
                [
                  {
                    "activation": "Relu",
                    "bias": 1,
                    "weights": [
                      0.5,
                      -2
                    ]
                  }
                ]
              ]
            }

            """.ReplaceLineEndings("\n"),
            net.ToJson());
    }

    private const string Good =
        """{"format":"micrograd-network","version":1,"inputs":2,"layers":""" +
        """[[{"activation":"Tanh","bias":0,"weights":[1,2]}]]}""";

    [Theory]
    [InlineData(
        "micrograd-network",
        "other",
        "it does not begin with \"format\": \"micrograd-network\". Was it written by something else?")]
    [InlineData(
        ":1,",
        ":2,",
        "it has version 2, and this library reads version 1. Load it with the library that wrote it, or a newer one.")]
    [InlineData("\"version\":1,", "", "the file has no \"version\".")]
    [InlineData("\"inputs\":2", "\"inputs\":3", "neuron 1 of layer 1 has 2 weights, but 3 numbers come in.")]
    [InlineData("\"inputs\":2", "\"inputs\":2.5", "\"inputs\" of the file is not a whole number.")]
    [InlineData(
        "Tanh",
        "Swish",
        "neuron 1 of layer 1 has the activation \"Swish\". Known are Tanh, Relu, Sigmoid, Linear, MathTanh.")]
    [InlineData("Tanh", "\\ud800", "it has a text that is no Unicode. It was damaged; take another copy.")]
    [InlineData("[1,2]", "[1,\"two\"]", "weight 2 of neuron 1 of layer 1 is \"two\", not a number.")]
    [InlineData("[1,2]", "[1,1e999]", "weight 2 of neuron 1 of layer 1 is 1e999, not a number.")]
    [InlineData("\"bias\":0,", "", "neuron 1 of layer 1 has no \"bias\".")]
    [InlineData("[1,2]", "3", "\"weights\" of neuron 1 of layer 1 is Number, not Array.")]
    [InlineData("[[{", "[[7,{", "neuron 1 of layer 1 has no weights and bias.")]
    [InlineData("[[{", "[[],[{", "the neurons of layer 1 are an empty list.")]
    [InlineData("[[{", "[3,[{", "layer 1 is not a list of neurons.")]
    public void What_is_wrong_with_a_damaged_text_is_said(string part, string damaged, string complaint)
    {
        string text = Good.Replace(part, damaged, StringComparison.Ordinal);
        Assert.Equal(
            $"The text is not a saved network that can be read: {complaint}",
            Assert.Throws<InvalidDataException>(() => MLP.FromJson(text)).Message);
    }

    [Fact]
    public void A_text_with_half_a_character_is_refused_as_any_other_text() =>
        Assert.Equal(
            "The text is not a saved network: it is not JSON at line 1. " +
            "If it was one, it was cut off or damaged; take another copy.",
            Assert.Throws<InvalidDataException>(() => MLP.FromJson("\ud800")).Message);

    [Fact]
    public void A_file_that_was_cut_off_is_named_with_the_line()
    {
        string path = At("net.json");
        File.WriteAllText(path, new MLP(2, [3, 1]).ToJson()[..300]);
        Assert.Matches(
            @"net\.json is not a saved network: it is not JSON at line \d+\. If it was one, it was cut off or " +
            @"damaged; take another copy\.$",
            Assert.Throws<InvalidDataException>(() => MLP.Load(path)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("x,y\n1,2\n")]
    public void A_foreign_text_is_refused(string text) => Assert.Throws<InvalidDataException>(() => MLP.FromJson(text));

    [Fact]
    public void Saving_replaces_the_old_file_and_leaves_nothing_beside_it()
    {
        string path = At("net.json");
        new MLP(2, [1]).Save(path);
        new MLP(2, [3, 1]).Save(path);
        Assert.Equal([path], Directory.GetFiles(folder));
        Assert.Equal(2, MLP.Load(path).Layers.Count);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named_and_nothing_is_left()
    {
        string path = At("net.json");
        Directory.CreateDirectory(path);
        Assert.All([path, Path.GetPathRoot(folder)!], taken => Assert.Equal(
            $"The network cannot be written to {taken}: there is a folder of that name.",
            Assert.Throws<IOException>(() => new MLP(2, [1]).Save(taken)).Message));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_file_where_a_folder_would_have_to_be_is_named()
    {
        string blocked = At("file.txt");
        File.WriteAllText(blocked, "");
        string path = Path.Combine(blocked, "deep", "net.json");
        Assert.Equal(
            $"The network cannot be written to {path}: {blocked} is a file, not a folder.",
            Assert.Throws<IOException>(() => new MLP(2, [1]).Save(path)).Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Equal(
        $"There is no file {At("none.json")}. Check the name and the folder.",
        Assert.Throws<FileNotFoundException>(() => MLP.Load(At("none.json"))).Message);

    [Fact]
    public void A_folder_is_not_read() => Assert.Equal(
        $"{folder} is a folder. Give the file in it that was saved.",
        Assert.Throws<IOException>(() => MLP.Load(folder)).Message);

    [Theory]
    [InlineData("real.json")]
    [InlineData("new/real.json")] // a link to nothing yet
    public void A_link_stays_a_link_and_what_it_names_is_written(string name)
    {
        File.WriteAllText(At("real.json"), "old");
        File.CreateSymbolicLink(At("middle.json"), name);
        File.CreateSymbolicLink(At("link.json"), "middle.json");
        new MLP(2, [1]).Save(At("link.json"));
        Assert.Equal("middle.json", new FileInfo(At("link.json")).LinkTarget);
        Assert.Equal(name, new FileInfo(At("middle.json")).LinkTarget);
        Assert.Equal(2, MLP.Load(At(name)).Layers[0].Neurons[0].Weights.Count);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute)]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_is_replaced_keeps_its_mode(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        File.WriteAllText(At("net.json"), "old");
        File.SetUnixFileMode(At("net.json"), mode);
        new MLP(2, [1]).Save(At("net.json"));
        Assert.Equal(mode, File.GetUnixFileMode(At("net.json")));
        Assert.Equal(2, MLP.Load(At("net.json")).Layers[0].Neurons[0].Weights.Count);
    }

    [Theory]
    [InlineData("socket.png")]
    [InlineData("link.png")]
    public void What_is_no_file_is_refused_and_stays(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("socket.png")));
        File.CreateSymbolicLink(At("link.png"), "socket.png");
        string message = $"cannot be written to {At(name)}: that is a device or a pipe. Give the name of a file.";
        Assert.Equal(
            $"The network {message}", Assert.Throws<IOException>(() => new MLP(2, [1]).Save(At(name))).Message);
        Assert.Equal(
            $"The picture {message}",
            Assert.Throws<IOException>(() => Pictures.Draw(new Value(1) + 1).Save(At(name))).Message);
        Assert.True(UnixFile.IsSpecial(At(name)));
        Assert.True(UnixFile.IsSpecial("/dev/null"));
    }
}
