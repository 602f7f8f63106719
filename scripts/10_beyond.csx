// # 10. Beyond one machine
//
// Scalars are for learning how it works. What a network has learned is a few matrices, and every engine in the world
// multiplies matrices. So the network of the moons leaves this one, in three ways, and we look into its files.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## A network to take along
//
// The moons, the network and the hundred steps of page 5.
var points = Datasets.Moons(samples: 100, noise: 0.1, seed: 1337);
double[] classes = [.. points.Select(point => point.Target)];
var model = new MLP(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));
var run = Training.Run(
    new Sgd(model.Parameters, learningRate: 1),
    steps: 100,
    _ => new Objective(
        Loss.Hinge(points.Select(point => model.Predict(point.Inputs)), classes) + Loss.L2(model.Parameters, 1e-4)),
    schedule: k => 1.0 - 0.9 * k / 100);
WriteLine(run.Losses[^1]);
//> 0.010978370135492717

// Its score for the first point. Each file has to lead back to this number.
WriteLine(points[0]);
WriteLine(model.Evaluate(points[0].Inputs)[0]);
//> (1.1221146075409685, 0.08147717341718697) -> -1
//> -1.916629147926948

// ## ONNX: a file for runtimes
//
// ONNX Runtime, browsers, telephones and data bases run such files. This kit does not read them, but we can.
string Place(string name)
{
    string folder = Argument("--out", "a folder", "slides") ?? "pictures";
    return Path.Combine(folder, name).Replace('\\', '/');
}

string onnx = Place("10_moons.onnx");
model.SaveOnnx(onnx);
WriteLine(onnx);
//> pictures/10_moons.onnx

// The file is a "protocol buffer": fields one after another. A field begins with a key, 8 times its number plus its
// kind. Kind 0 is a whole number. Kind 2 is a count of bytes, and then these bytes: a text, numbers, or fields again.
// Whole numbers come in pieces of seven bits, the lowest first; a byte from 128 on says that another one follows.
IEnumerable<(int Number, long Whole, byte[] Bytes)> Fields(byte[] message)
{
    int at = 0;
    long Whole() => message[at++] is var piece && piece < 128 ? piece : piece - 128 + 128 * Whole();
    while (at < message.Length)
    {
        long key = Whole(), whole = Whole();
        int count = key % 8 == 2 ? (int)whole : 0;
        yield return ((int)key / 8, whole, message[at..(at + count)]);
        at += count;
    }
}

IEnumerable<byte[]> Parts(byte[] message, int number) =>
    Fields(message).Where(field => field.Number == number).Select(field => field.Bytes);

string[] Texts(byte[] message, int number) => [.. Parts(message, number).Select(Encoding.UTF8.GetString)];

// Which number means what is written down in ONNX's own onnx.proto. The model has its graph in field 7, and the graph
// its nodes in field 1. A node has an operator, 4, and names of what goes in, 1, and comes out, 2. A "Gemm" is a matrix
// product plus a bias.
byte[] graph = Parts(File.ReadAllBytes(onnx), 7).Single();
foreach (byte[] node in Parts(graph, 1))
    WriteLine($"{Texts(node, 4)[0]}({string.Join(", ", Texts(node, 1))}) -> {Texts(node, 2)[0]}");
//> Gemm(input, layers.0.weight, layers.0.bias) -> layers.0.sum
//> Relu(layers.0.sum) -> layers.0
//> Gemm(layers.0, layers.1.weight, layers.1.bias) -> layers.1.sum
//> Relu(layers.1.sum) -> layers.1
//> Gemm(layers.1, layers.2.weight, layers.2.bias) -> output

// The numbers are in field 5: tensors with a name, 8, a size, 1, and their bytes, 9. A matrix has a row for each
// neuron.
var tensors = new Dictionary<string, double[]>();
foreach (byte[] tensor in Parts(graph, 5))
{
    string name = Texts(tensor, 8)[0];
    tensors[name] = [.. Parts(tensor, 9).Single().Chunk(8).Select(bytes => BitConverter.ToDouble(bytes))];
    var size = Fields(tensor).Where(field => field.Number == 1).Select(field => field.Whole);
    WriteLine($"{name} [{string.Join(", ", size)}]");
}

//> layers.0.weight [16, 2]
//> layers.0.bias [16]
//> layers.1.weight [16, 16]
//> layers.1.bias [16]
//> layers.2.weight [1, 16]
//> layers.2.bias [1]

// That is all of the network. From these numbers alone, by the nodes above:
double[] Gemm(double[] x, string layer)
{
    double[][] rows = [.. tensors[$"{layer}.weight"].Chunk(x.Length)];
    double Sum(double bias, double[] row) => row.Zip(x, (wi, xi) => wi * xi).Aggregate(bias, (sum, term) => sum + term);
    return [.. tensors[$"{layer}.bias"].Zip(rows, Sum)];
}

double[] Relu(double[] sums) => [.. sums.Select(sum => Math.Max(sum, 0))];

double[] first = Relu(Gemm([.. points[0].Inputs], "layers.0"));
WriteLine(Gemm(Relu(Gemm(first, "layers.1")), "layers.2")[0]);
//> -1.916629147926948

// The same number. Runtimes add up in another order and may differ from it in the last digits.

// ## safetensors: a file for weights
//
// Eight bytes say how long the header is; the header says where the bytes of each tensor are; the bytes follow. Hugging
// Face keeps its models so, and PyTorch, JAX and others read it.
string safetensors = Place("10_moons.safetensors");
model.SaveSafetensors(safetensors);
byte[] file = File.ReadAllBytes(safetensors);
string header = Encoding.UTF8.GetString(file, 8, (int)BitConverter.ToInt64(file));
WriteLine(safetensors);
WriteLine(header.Replace("},", "},\n").TrimEnd());
//> pictures/10_moons.safetensors
//> {"__metadata__":{"format":"micrograd-network","version":"1","shape":"2-16-16-1","activations":"Relu,Relu,Linear"},
//> "layers.0.weight":{"dtype":"F64","shape":[16,2],"data_offsets":[0,256]},
//> "layers.0.bias":{"dtype":"F64","shape":[16],"data_offsets":[256,384]},
//> "layers.1.weight":{"dtype":"F64","shape":[16,16],"data_offsets":[384,2432]},
//> "layers.1.bias":{"dtype":"F64","shape":[16],"data_offsets":[2432,2560]},
//> "layers.2.weight":{"dtype":"F64","shape":[1,16],"data_offsets":[2560,2688]},
//> "layers.2.bias":{"dtype":"F64","shape":[1],"data_offsets":[2688,2696]}}

// This file can also be loaded again, with the same score to the last bit:
var copy = MLP.LoadSafetensors(safetensors);
WriteLine(copy.Evaluate(points[0].Inputs)[0]);
//> -1.916629147926948

// ## PyTorch: a script
//
// The network as a program, with its weights in it.
string python = Place("10_moons.py");
string script = model.ToPyTorch();
File.WriteAllText(python, script);
WriteLine(python);
WriteLine(script[script.IndexOf("class MLP")..script.IndexOf("net = MLP()")].TrimEnd());
//> pictures/10_moons.py
//> class MLP(torch.nn.Module):
//>     def __init__(self):
//>         super().__init__()
//>         self.layers = torch.nn.ModuleList([
//>             torch.nn.Linear(2, 16),
//>             torch.nn.Linear(16, 16),
//>             torch.nn.Linear(16, 1),
//>         ])
//>
//>     def forward(self, x):
//>         x = torch.relu(self.layers[0](x))
//>         x = torch.relu(self.layers[1](x))
//>         x = self.layers[2](x)
//>         return x

// Where PyTorch is installed, python3 pictures/10_moons.py 1.1221146075409685,0.08147717341718697 prints our number,
// perhaps with another last digit. The loop of page 3 is in it too, to train on from here.

// ## What it decides
//
// The map of the network that came back from its file.
var drawn = points.Select(point => new ClassPoint(point.Inputs[0], point.Inputs[1], (int)point.Target));
Save(DecisionMap((x1, x2) => copy.Evaluate([x1, x2])[0], drawn, title: "The network from the file"), "10_decision");
//> pictures/10_decision.png
