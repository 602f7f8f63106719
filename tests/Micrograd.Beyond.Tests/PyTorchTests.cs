using System.Globalization;
using System.Text.Json;

namespace Micrograd.Beyond.Tests;

/// <summary>PyTorch judges the Python scripts and the safetensors.</summary>
public sealed class PyTorchTests : IDisposable
{
    /// <summary>A reader of safetensors by the rules of the format, and nothing else.</summary>
    private const string Reader = """
        import json, struct, torch
        def read(path):
            file = open(path, "rb").read()
            size = struct.unpack("<Q", file[:8])[0]
            header, data = json.loads(file[8:8 + size]), bytearray(file[8 + size:])
            assert file[8:9] == b"{" and size % 8 == 0
            about, at, tensors = header.pop("__metadata__"), 0, {}
            assert all(type(key) is str and type(text) is str for key, text in about.items())
            for name, tensor in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
                begin, end = tensor["data_offsets"]
                assert tensor["dtype"] == "F64" and begin == at
                at = end
                numbers = torch.frombuffer(data[begin:end], dtype=torch.float64)
                tensors[name] = numbers.reshape(tensor["shape"])
            assert at == len(data)
            return about, tensors
        def write(path, about, tensors):
            header, at = {"__metadata__": about}, 0
            for name, tensor in tensors.items():
                end = at + 8 * tensor.numel()
                header[name] = {"dtype": "F64", "shape": list(tensor.shape), "data_offsets": [at, end]}
                at = end
            text = json.dumps(header).encode()
            numbers = [number for tensor in tensors.values() for number in tensor.flatten().tolist()]
            open(path, "wb").write(struct.pack("<Q", len(text)) + text + struct.pack(f"<{len(numbers)}d", *numbers))

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>All networks in one process, because importing torch takes seconds.</summary>
    [Fact]
    public void PyTorch_gives_our_numbers_from_the_script_and_from_safetensors()
    {
        string[] names = [.. Network.Names];
        MLP[] nets = Array.ConvertAll(names, Network.Named);
        double[][][] batches = Array.ConvertAll(nets, net => Network.Batch(net, 1000));
        for (int i = 0; i < nets.Length; i++)
        {
            File.WriteAllText(folder.At($"net{i}.py"), nets[i].ToPyTorch());
            nets[i].SaveSafetensors(folder.At($"net{i}.safetensors"));
            File.WriteAllText(folder.At($"net{i}.json"), JsonSerializer.Serialize(batches[i]));
        }

        JsonElement outputs = Python.Run(folder.Path, Reader + $$"""
            import importlib, sys
            sys.path.insert(0, ".")
            answers = []
            for i in range({{nets.Length}}):
                net = importlib.import_module(f"net{i}").net
                batch = torch.tensor(json.load(open(f"net{i}.json")))
                answer = net(batch)
                assert torch.allclose(net(batch[:1]), answer[:1], rtol=1e-14, atol=1e-14)
                about, tensors = read(f"net{i}.safetensors")
                assert all(torch.equal(tensor, tensors[name]) for name, tensor in net.state_dict().items())
                assert len(tensors) == len(net.state_dict())
                answers.append(answer.tolist())
            print(json.dumps(answers))
            """);
        double[][][] answers = outputs.Deserialize<double[][][]>()!;
        for (int i = 0; i < nets.Length; i++)
            Near.Ours(names[i], nets[i], batches[i], answers[i], Near.Float64);
    }

    /// <summary>Training repeats a rounding twenty times and makes it larger.</summary>
    [Fact]
    public void The_scripts_loop_has_the_losses_of_page_03()
    {
        var net = new MLP(3, [4, 4, 1]);
        File.WriteAllText(folder.At("net.py"), net.ToPyTorch());
        (double[][] xs, double[] ys) = Network.Lesson;
        JsonElement printed = Python.Run(folder.Path, $$"""
            import contextlib, io, json, sys
            sys.path.insert(0, ".")
            import torch, net
            text = io.StringIO()
            with contextlib.redirect_stdout(text):
                xs, ys = {{JsonSerializer.Serialize(xs)}}, {{JsonSerializer.Serialize(ys)}}
                net.train(torch.tensor(xs), torch.tensor(ys).reshape(4, 1))
            print(json.dumps(text.getvalue().splitlines()))
            """);
        double[] losses =
        [
            .. printed.EnumerateArray().Select((line, k) =>
            {
                string[] words = line.GetString()!.Split(' ');
                Assert.Equal($"{k}", words[0]);
                return double.Parse(words[1], CultureInfo.InvariantCulture);
            }),
        ];
        Assert.Equal(20, losses.Length);
        Assert.All(
            Network.TrainLesson(net).Zip(losses),
            loss => Assert.True(Math.Abs(loss.First - loss.Second) < 1e-12, $"{loss}"));
    }

    [Fact]
    public void The_script_prints_the_outputs_for_inputs_on_its_command_line()
    {
        MLP net = Network.Named("yin-yang");
        File.WriteAllText(folder.At("net.py"), net.ToPyTorch());
        JsonElement printed = Python.Run(folder.Path, """
            import json, subprocess, sys
            command = [sys.executable, "net.py", "-0.5,1", "1e-3,2"]
            printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
            print(json.dumps([json.loads(line) for line in printed.splitlines()]))
            """);
        Near.Ours(
            "yin-yang", net, [[-0.5, 1], [1e-3, 2]], printed.Deserialize<double[][]>()!, Near.Float64);
    }

    /// <summary>The way back: a network is trained there, and goes on here.</summary>
    [Fact]
    public void A_network_that_was_trained_in_PyTorch_is_loaded_again()
    {
        var net = new MLP(3, [4, 4, 1]);
        File.WriteAllText(folder.At("net.py"), net.ToPyTorch());
        net.SaveSafetensors(folder.At("net.safetensors"));
        JsonElement outputs = Python.Run(folder.Path, Reader + """
            import sys
            sys.path.insert(0, ".")
            from net import net
            with torch.no_grad():
                for p in net.parameters():
                    p *= 0.5
            write("back.safetensors", read("net.safetensors")[0], net.state_dict())
            print(json.dumps(net(torch.tensor([[0.5, -1.0, 2.0]])).tolist()))
            """);
        var back = MLP.LoadSafetensors(folder.At("back.safetensors"));
        Assert.Equal(net.Parameters.Select(p => p.Data / 2), back.Parameters.Select(p => p.Data));
        Near.Ours("back", back, [[0.5, -1, 2]], outputs.Deserialize<double[][]>()!, Near.Float64);
    }
}
