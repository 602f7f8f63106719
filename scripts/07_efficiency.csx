// # 7. Everything else is efficiency
//
// Backpropagation is what you need to train a network, the lecture says; everything else is efficiency. How much is
// everything else? One network, one loss, the same ten steps: five ways, from the lecture's closures to a program that
// was recorded once.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

var examples = Datasets.Moons();
double[] start = [.. NewNetwork().Parameters.Select(p => p.Data)];
WriteLine($"{examples.Count} examples, {start.Length} parameters");
//> 100 examples, 337 parameters

MLP NewNetwork() => new(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));

// ## 1. Closures
//
// The lecture's class, line by line: each result keeps a function that hands its gradient on, and a hash set knows who
// was visited.
class Closure(double data, params Closure[] operands)
{
    public double Data = data, Grad;
    Action backward = () => { };

    public static Closure operator +(Closure a, Closure b)
    {
        var y = new Closure(a.Data + b.Data, a, b);
        y.backward = () => { a.Grad += y.Grad; b.Grad += y.Grad; };
        return y;
    }

    public static Closure operator *(Closure a, Closure b)
    {
        var y = new Closure(a.Data * b.Data, a, b);
        y.backward = () => { a.Grad += b.Data * y.Grad; b.Grad += a.Data * y.Grad; };
        return y;
    }

    public Closure Relu()
    {
        var y = new Closure(Data < 0 ? 0 : Data, this);
        y.backward = () => Grad += (y.Data > 0 ? 1 : 0) * y.Grad;
        return y;
    }

    public void Backward()
    {
        List<Closure> order = [];
        HashSet<Closure> visited = [];
        void Visit(Closure node)
        {
            if (!visited.Add(node))
                return;
            foreach (var operand in node.operands)
                Visit(operand);
            order.Add(node);
        }

        Visit(this);
        Grad = 1;
        foreach (var node in Enumerable.Reverse(order))
            node.backward();
    }

    readonly Closure[] operands = operands;
}

Func<double> Closures()
{
    Closure[] parameters = [.. start.Select(number => new Closure(number))];
    return () =>
    {
        Closure sum = new(0), squares = new(0);
        foreach (var example in examples)
        {
            Closure[] x = [.. example.Inputs.Select(number => new Closure(number))];
            int at = 0;
            foreach (int width in new[] { 16, 16, 1 })
            {
                var outputs = new Closure[width];
                for (int i = 0; i < width; i++, at += x.Length + 1)
                {
                    var total = parameters[at + x.Length];
                    for (int j = 0; j < x.Length; j++)
                        total += parameters[at + j] * x[j];
                    outputs[i] = width == 1 ? total : total.Relu();
                }

                x = outputs;
            }

            sum += (x[0] * new Closure(-example.Target) + new Closure(1)).Relu();
        }

        foreach (var p in parameters)
            squares += p * p;
        var loss = sum * new Closure(1.0 / examples.Count) + squares * new Closure(1e-4);
        foreach (var p in parameters)
            p.Grad = 0;
        loss.Backward();
        foreach (var p in parameters)
            p.Data -= 0.5 * p.Grad;
        return loss.Data;
    };
}

// ## 2. Values
//
// The same sums and products over `Value`: no closure, because an operation's slopes are numbers in the node, and no
// hash set, because a visited node carries the number of the walk.
Func<double> Values()
{
    var net = NewNetwork();
    return () => Step(net, x =>
    {
        IReadOnlyList<Value> h = [.. x.Select(number => new Value(number))];
        foreach (var layer in net.Layers)
            h = [.. layer.Neurons.Select(neuron =>
            {
                var terms = neuron.Weights.Zip(h, (w, xi) => w * xi);
                var sum = terms.Aggregate(neuron.Bias, (total, term) => total + term);
                return neuron.Activation == Activation.Relu ? sum.Relu() : sum;
            })];
        return h[0];
    });
}

double Step(MLP net, Func<IReadOnlyList<double>, Value> predict)
{
    var scores = examples.Select(e => predict(e.Inputs));
    var loss = Loss.Hinge(scores, examples.Select(e => e.Target)) + Loss.L2(net.Parameters);
    net.ZeroGrad();
    loss.Backward();
    foreach (var p in net.Parameters)
        p.Data -= 0.5 * p.Grad;
    return loss.Data;
}

// ## 3. A neuron's sum is one node
//
// `Predict` makes one node of bias + w·x. What the node costs is paid once for all its products.
Func<double> Neurons()
{
    var net = NewNetwork();
    return () => Step(net, net.Predict);
}

// ## 4. Recorded once
//
// The graph is the same for each example, so why build it a hundred times? It is recorded for one and runs for all, in
// the processor's lanes. The loop around it stays as it was.
Func<double> Recorded()
{
    var net = NewNetwork();
    var recorded = Recording.OfLoss(
        net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu(), penalty: () => Loss.L2(net.Parameters));
    var batch = Batch.Of(examples);
    return () =>
    {
        net.ZeroGrad();
        double loss = recorded.Backward(batch);
        foreach (var p in net.Parameters)
            p.Data -= 0.5 * p.Grad;
        return loss;
    };
}

// ## 5. The update too
Func<double> RecordedWithUpdate()
{
    var net = NewNetwork();
    var recorded = Recording.OfLoss(
        net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu(), penalty: () => Loss.L2(net.Parameters));
    var batch = Batch.Of(examples);
    return () => recorded.Descend(batch, 0.5);
}

// ## All of them do the same
(string Name, Func<Func<double>> Way, int Repeats)[] ways =
[
    ("closures", Closures, 1), ("values", Values, 5), ("one node a neuron", Neurons, 20), ("recorded", Recorded, 500),
    ("recorded, update too", RecordedWithUpdate, 500),
];
double TenSteps(Func<double> step)
{
    double loss = 0;
    for (int i = 0; i < 10; i++)
        loss = step();
    return loss;
}

foreach (var (name, way, _) in ways)
    WriteLine($"{name}: {TenSteps(way()):F12}");
//> closures: 0.237402771135
//> values: 0.237402771135
//> one node a neuron: 0.237402771135
//> recorded: 0.237402771135
//> recorded, update too: 0.237402771135

// ## And take this long
//
// The median of five turns, in microseconds a step; yours differ from those of the picture. The engine is compiled for
// speed. The page itself is compiled for debugging, so that an error names its line; with -c release it is compiled for
// speed, too, and the first two ways take less.
double Microseconds(Func<Func<double>> way, int repeats)
{
    List<double> turns = [];
    for (int turn = 0; turn < 5; turn++)
    {
        var step = way();
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < repeats; i++)
            TenSteps(step);
        turns.Add(watch.Elapsed.TotalMicroseconds / (10 * repeats));
    }

    return turns.Order().ElementAt(2);
}

var times = ways.Select(way => Microseconds(way.Way, way.Repeats)).ToArray();
foreach (var (way, time) in ways.Zip(times))
    WriteLine($"{way.Name,-22} {time,12:N1} µs   {times[0] / time,10:N0} times as fast");
//> ...

Save(
    Bars(
        ways.Select(way => way.Name),
        times.Select(time => Math.Round(time, 1)),
        title: "One training step",
        xLabel: "microseconds",
        logarithmic: true),
    "07_efficiency");
//> pictures/07_efficiency.png
