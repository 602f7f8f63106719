using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Micrograd.Testing;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Micrograd.Beyond.Tests;

/// <summary>ONNX Runtime judges the ONNX files.</summary>
public sealed partial class OnnxRuntimeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static MatrixTheoryData<string, int> NetworksAndBatches => new(Network.Names, [1, 1000]);

    public static TheoryData<string> Networks => [.. Network.Names];

    [Theory]
    [MemberData(nameof(NetworksAndBatches))]
    public void ONNX_Runtime_gives_our_numbers(string name, int examples)
    {
        MLP net = Network.Named(name);
        double[][] batch = Network.Batch(net, examples);
        using InferenceSession session = Load(net);
        Near.Ours(name, net, batch, Run(session, batch, x => x, y => y), Near.Float64);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void With_32_bits_it_gives_their_seven_digits(string name)
    {
        MLP net = Network.Named(name);
        double[][] batch = [.. Network.Batch(net, 1000).Where(row => row.All(x => Math.Abs(x) <= 1))];
        using InferenceSession session = Load(net, float32: true);
        Near.Ours(name, net, batch, Run(session, batch, x => (float)x, y => y), Near.Float32);
    }

    /// <summary>Near 0 any exp gives e^2x the same last digit, which is most of what is left after - 1.</summary>
    [Theory]
    [InlineData(Activation.Tanh, true)]
    [InlineData(Activation.MathTanh, false)]
    public void Near_0_only_the_formula_has_the_digits_of_the_lecture(Activation activation, bool hasThem)
    {
        MLP Neuron(Activation chosen) => MLP.Of([Layer.Of([Micrograd.Neuron.Of([1], 0, chosen)])]);
        double[][] batch = [[1e-9], [-3e-9], [2e-12]];
        using InferenceSession session = Load(Neuron(activation));
        double[] theirs = [.. Run(session, batch, x => x, y => y).Select(row => row[0])];
        MLP lecture = Neuron(Activation.Tanh);
        Assert.All(batch.Zip(theirs), pair => Assert.Equal(hasThem, lecture.Evaluate(pair.First)[0] == pair.Second));
    }

    [Theory]
    [InlineData(false, typeof(double))]
    [InlineData(true, typeof(float))]
    public void The_model_says_what_goes_in_and_what_comes_out(bool hasFloat32, Type numbers)
    {
        using InferenceSession session = Load(Network.Named("lecture"), hasFloat32);
        (string name, NodeMetadata input) = Assert.Single(session.InputMetadata);
        Assert.Equal(("input", numbers, "batch"), (name, input.ElementType, input.SymbolicDimensions[0]));
        Assert.Equal([-1, 3], input.Dimensions);
        (name, NodeMetadata output) = Assert.Single(session.OutputMetadata);
        Assert.Equal(("output", numbers, "batch"), (name, output.ElementType, output.SymbolicDimensions[0]));
        Assert.Equal([-1, 1], output.Dimensions);
        Assert.Equal("Micrograd.Scripting", session.ModelMetadata.ProducerName);
        Assert.Equal("MLP 3-4-4-1", session.ModelMetadata.GraphName);
        string tanh = " Its tanh is the lecture's formula (e^2x - 1) / (e^2x + 1), for the same digits.";
        Assert.Equal($"A network of Micrograd, 3-4-4-1.{(hasFloat32 ? "" : tanh)}", session.ModelMetadata.Description);
    }

    /// <summary>The program of docs/beyond.md, run outside the repository, as a reader runs it.</summary>
    [Fact]
    public void The_documented_server_answers_as_we_do()
    {
        MLP net = Network.Named("moons");
        net.SaveOnnx(folder.At("moons.onnx"));
        File.Copy(Repository.At("docs", "examples", "serve.cs"), folder.At("serve.cs"));
        ProcessRun run = TimedProcess.Run(
            new ProcessStartInfo("dotnet", ["run", "serve.cs", "moons.onnx", "1.5", "-0.25"])
            {
                WorkingDirectory = folder.Path,
            });
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        double answer = double.Parse(run.Output, CultureInfo.InvariantCulture);
        Near.Ours("moons", net, [[1.5, -0.25]], [[answer]], Near.Float64);
    }

    [Fact]
    public void The_documented_server_takes_the_version_that_is_tested()
    {
        string version = Version().Match(File.ReadAllText(Repository.At("Directory.Packages.props"))).Groups[1].Value;
        Assert.StartsWith(
            $"#:package Microsoft.ML.OnnxRuntime@{version}\n",
            File.ReadAllText(Repository.At("docs", "examples", "serve.cs")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    private InferenceSession Load(MLP net, bool float32 = false)
    {
        net.SaveOnnx(folder.At("net.onnx"), float32);
        return new(folder.At("net.onnx"));
    }

    private static double[][] Run<T>(
        InferenceSession session, double[][] batch, Func<double, T> narrow, Func<T, double> widen)
    {
        var tensor = new DenseTensor<T>(
            batch.SelectMany(row => row).Select(narrow).ToArray(), [batch.Length, batch[0].Length]);
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> outputs =
            session.Run([NamedOnnxValue.CreateFromTensor("input", tensor)]);
        Tensor<T> output = Assert.Single(outputs).AsTensor<T>();
        return [.. output.Select(widen).Chunk(output.Dimensions[1])];
    }

    [GeneratedRegex("\"Microsoft.ML.OnnxRuntime\" Version=\"(.*?)\"")]
    private static partial Regex Version();
}
