#load "../../scripts/kit.csx"
using System.Runtime.CompilerServices;
using Micrograd;

// Two processes, one network: each has a copy, computes the gradients for one half of the moons, sends them to the
// other, and adds both. So both take the same step, and the copies stay equal. It is what DistributedDataParallel does
// in PyTorch. This is a lesson, not an engine: on one machine the threads of a recorded loss are faster.
var moons = Datasets.Moons();
Example[][] halves = [.. moons.Chunk(50)];

// A half of the moons makes a half of the loss. The gradient of a sum is the sum of the gradients; it needs no more.
Value LossOf(MLP net, Example[] part)
{
    var hinge = Value.Sum(part.Select(p => (1 - p.Target * net.Predict(p.Inputs)).Relu())) / moons.Count;
    return hinge + Loss.L2(net.Parameters, 1e-4 * part.Length / moons.Count);
}

// A loss and its gradients, as a row of numbers.
double[] Gradients(MLP net, Example[] part)
{
    var loss = LossOf(net, part);
    net.ZeroGrad();
    loss.Backward();
    return [loss.Data, .. net.Parameters.Select(p => p.Grad)];
}

// A hundred steps; how the rows of both halves come together is the only difference between the three ways below.
List<double> Train(Func<MLP, double[][]> rowsOf)
{
    var net = new MLP(2, [16, 16, 1], Activation.Relu);
    var losses = new List<double>();
    for (int k = 0; k < 100; k++)
    {
        double[] sum = rowsOf(net).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
        losses.Add(sum[0]);
        foreach (var (i, p) in net.Parameters.Index())
            p.Data -= (1.0 - 0.9 * k / 100) * sum[i + 1];
    }

    return losses;
}

// Both processes do this, each with its own half. A row travels as a line of text with every digit. Both add in the
// same order, the first half first.
double[][] Exchange(MLP net, int mine, TextReader reader, TextWriter writer)
{
    double[] own = Gradients(net, halves[mine]);
    writer.WriteLine(string.Join(' ', own.Select(x => x.ToString("R"))));
    writer.Flush();
    string line = reader.ReadLine() ?? throw new EndOfStreamException("The other process ended. Run the page again.");
    double[] others = [.. line.Split(' ').Select(double.Parse)];
    return mine == 0 ? [own, others] : [others, own];
}

if (Args.Contains("second"))
{
    Train(net => Exchange(net, 1, In, Out));
    return 0;
}

// This page once more, as a second process, with pipes for its input and output.
string ThisPage([CallerFilePath] string path = "") => path;
bool hasHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
string[] host = hasHost ? [Environment.GetCommandLineArgs()[0]] : [];
var start = new ProcessStartInfo(Environment.ProcessPath, [.. host, ThisPage(), "second"])
{
    RedirectStandardInput = true,
    RedirectStandardOutput = true,
};
var second = Process.Start(start);
var two = Train(net => Exchange(net, 0, second.StandardOutput, second.StandardInput));
second.WaitForExit();
WriteLine($"two processes: loss {two[0]:F6}, after 100 steps {two[^1]:F6}");
//> two processes: loss 0.895844, after 100 steps 0.010978

// One process that adds in the same two groups has the same losses, to the last digit.
var groups = Train(net => [Gradients(net, halves[0]), Gradients(net, halves[1])]);
WriteLine(two.SequenceEqual(groups));
//> True

// One process that adds all moons in a row rounds in other places.
var one = Train(net => [Gradients(net, [.. moons])]);
WriteLine(two.Zip(one).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12));
//> True
