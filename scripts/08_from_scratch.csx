// # 8. From scratch
//
// The lecture writes micrograd line by line, and so does this page: a Value, backpropagation, a Neuron, a Layer, an MLP
// and the training, in the lecture's order and with its words. The engine gives only the random numbers, the pictures
// and, at the end, its own losses, to compare with ours.
#load "kit.csx"
using static Micrograd.Plotting.Pictures;

// ## A number that remembers
//
// A value has its data, and its grad: the slope of the result with respect to it, 0 until somebody asks. It remembers
// the values that it was computed from (_prev), the operation (_op), and how to hand its slope on to them (_backward).
// A number that nobody computed has none of the three.
partial class Value(double number, string op = "", params Value[] prev)
{
    public double data = number, grad;
    public string label = "";
    public readonly string _op = op;
    public readonly Value[] _prev = prev;
    public Action _backward = () => { };

    public static implicit operator Value(double number) => new(number);
}

// ## Plus and times
//
// A sum hands its slope on unchanged. A product hands it on times the other factor. Both write +=, because a value can
// be used twice, and then two slopes arrive.
partial class Value
{
    public static Value operator +(Value a, Value b)
    {
        var y = new Value(a.data + b.data, "+", a, b);
        y._backward = () => { a.grad += y.grad; b.grad += y.grad; };
        return y;
    }

    public static Value operator *(Value a, Value b)
    {
        var y = new Value(a.data * b.data, "*", a, b);
        y._backward = () => { a.grad += b.data * y.grad; b.grad += a.data * y.grad; };
        return y;
    }
}

Value a = 2, b = -3, c = 10, f = -2;
Value d = a * b + c, L = d * f;
WriteLine($"L {L.data} = {string.Join(" * ", L._prev.Select(value => value.data))}");
//> L -8 = 4 * -2

// ## Backward
//
// A value hands its slope on when it has all of it. So the values must stand in a row in which each one comes after
// those that it was computed from: a topological sort. From the end of that row to its start, each hands its slope on.
// The last one follows itself one to one, so it begins with 1.
partial class Value
{
    public void Backward()
    {
        List<Value> topo = [];
        HashSet<Value> visited = [];
        void Build(Value v)
        {
            if (!visited.Add(v))
                return;
            foreach (var child in v._prev)
                Build(child);
            topo.Add(v);
        }

        Build(this);
        grad = 1;
        foreach (var v in Enumerable.Reverse(topo))
            v._backward();
    }
}

L.Backward();
WriteLine($"a {a.grad}, b {b.grad}, c {c.grad}, d {d.grad}, f {f.grad}");
//> a 6, b -4, c -2, d -2, f 4

// The same as by hand on page 2. And a value that is used twice has the slope 2:
Value twice = 3;
(twice + twice).Backward();
WriteLine(twice.grad);
//> 2

// ## tanh, and a neuron
//
// An operation may be as large as we like, as long as we know its slope. That of tanh is 1 - tanh².
partial class Value
{
    public Value Tanh()
    {
        double e = Math.Exp(2 * data);
        var y = new Value((e - 1) / (e + 1), "tanh", this);
        y._backward = () => grad += (1 - y.data * y.data) * y.grad;
        return y;
    }
}

Value x1 = 2, x2 = 0, w1 = -3, w2 = 1, bias = 6.8813735870195432;
(x1.label, x2.label, w1.label, w2.label, bias.label) = ("x1", "x2", "w1", "w2", "b");
var o = (x1 * w1 + x2 * w2 + bias).Tanh();
o.Backward();
WriteLine($"o {o.data}: x1 {x1.grad:F4}, w1 {w1.grad:F4}, x2 {x2.grad:F4}, w2 {w2.grad:F4}");
//> o 0.7071067811865476: x1 -1.5000, w1 1.0000, x2 0.5000, w2 0.0000

// The picture is the engine's, so our graph is copied into the engine's values: the numbers, the slopes and the names
// are ours.
Micrograd.Value Copy(Value ours)
{
    var from = ours._prev.Select(Copy).ToList();
    Micrograd.Value copy = ours._op switch
    {
        "+" => from[0] + from[1],
        "*" => from[0] * from[1],
        "tanh" => from[0].Tanh(),
        _ => new(ours.data),
    };
    (copy.Grad, copy.Label) = (ours.grad, ours.label);
    return copy;
}

Save(Draw(Copy(o), title: "A neuron of our own values"), "08_neuron");
//> pictures/08_neuron.png

// ## The rest
//
// A loss needs a difference and a square. A minus is a plus of the negative, and the negative is a product with -1: for
// neither is there a new slope to know. A power has one: k·x to the k - 1.
partial class Value
{
    public static Value operator -(Value a) => a * -1;

    public static Value operator -(Value a, Value b) => a + -b;

    public Value Pow(double k)
    {
        var y = new Value(Math.Pow(data, k), "**", this);
        y._backward = () => grad += k * Math.Pow(data, k - 1) * y.grad;
        return y;
    }
}

Value x = -4;
var parabola = 3 * x.Pow(2) - 4 * x + 5;
parabola.Backward();
WriteLine($"f(-4) = {parabola.data}, its slope there {x.grad}");
//> f(-4) = 69, its slope there -28

// ## A neuron, a layer, a network
//
// A neuron is a weight for each input and a bias, drawn between -1 and 1. A layer asks several neurons about the same
// inputs. A network hands each layer's answers to the next.
var random = new Micrograd.PythonRandom(1337);

class Neuron(int nin, Func<double> draw)
{
    readonly Value[] w = [.. Enumerable.Range(0, nin).Select(_ => new Value(draw()))];
    readonly Value b = new(draw());

    public Value Forward(Value[] x) => w.Zip(x, (wi, xi) => wi * xi).Aggregate(b, (sum, term) => sum + term).Tanh();
    public IEnumerable<Value> Parameters => [.. w, b];
}

class Layer(int nin, int nout, Func<double> draw)
{
    readonly Neuron[] neurons = [.. Enumerable.Range(0, nout).Select(_ => new Neuron(nin, draw))];

    public Value[] Forward(Value[] x) => [.. neurons.Select(neuron => neuron.Forward(x))];
    public IEnumerable<Value> Parameters => neurons.SelectMany(neuron => neuron.Parameters);
}

class MLP(int nin, int[] nouts, Func<double> draw)
{
    readonly Layer[] layers =
        [.. nouts.Prepend(nin).Zip(nouts, (layerIn, layerOut) => new Layer(layerIn, layerOut, draw))];

    public Value Forward(double[] x) =>
        layers.Aggregate<Layer, Value[]>([.. x.Select(number => new Value(number))], (h, layer) => layer.Forward(h))[0];
    public IEnumerable<Value> Parameters => layers.SelectMany(layer => layer.Parameters);
}

var n = new MLP(3, [4, 4, 1], () => random.Uniform(-1, 1));
WriteLine($"{n.Parameters.Count()} parameters, {n.Forward([2, 3, -1]).data}");
//> 41 parameters, 0.42767811248845455

// ## The training
//
// Page 3's four examples and page 3's loop: forward, zero, backward, update. The engine trains its own network, which
// draws the same first weights, at the same rate. Our losses stand on the left, the engine's on the right.
double[][] xs = [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]];
double[] ys = [1, -1, -1, 1];

var theirs = new Micrograd.MLP(3, [4, 4, 1]);
var run = Micrograd.Training.Run(
    new Micrograd.Sgd(theirs.Parameters, learningRate: 0.1),
    steps: 20,
    _ => new Micrograd.Objective(Micrograd.Loss.SquaredError(xs.Select(theirs.Predict), ys)));

List<double> losses = [];
for (int k = 0; k < 20; k++)
{
    var loss = xs.Zip(ys, (x, y) => (n.Forward(x) - y).Pow(2)).Aggregate((sum, term) => sum + term);
    foreach (var p in n.Parameters)
        p.grad = 0;
    loss.Backward();
    foreach (var p in n.Parameters)
        p.data -= 0.1 * p.grad;
    losses.Add(loss.data);
    WriteLine($"{k,2}  {loss.data,-20}  {run.Losses[k]}");
}

//>  0  6.005402783252284     6.005402783252284
//>  1  3.2021496469205015    3.2021496469205015
//>  2  2.4621709281541335    2.4621709281541335
//>  3  2.088099936685807     2.088099936685807
//>  4  1.5278639402323066    1.5278639402323066
//>  5  0.7000976207724663    0.7000976207724663
//>  6  0.2539413462114518    0.2539413462114518
//>  7  0.13479690116492268   0.13479690116492268
//>  8  0.09035117564469876   0.09035117564469876
//>  9  0.0673186675311987    0.0673186675311987
//> 10  0.05335489910674918   0.05335489910674918
//> 11  0.04403313580226928   0.04403313580226928
//> 12  0.03739130933505221   0.03739130933505221
//> 13  0.03243110758418094   0.03243110758418094
//> 14  0.0285926905336432    0.0285926905336432
//> 15  0.02553852538292596   0.02553852538292596
//> 16  0.023053366242895862  0.023053366242895862
//> 17  0.020993662195765872  0.020993662195765872
//> 18  0.01926010699230637   0.01926010699230637
//> 19  0.017781874686157644  0.017781874686157644
// Equal to the last digit, at each step:
WriteLine(losses.SequenceEqual(run.Losses));
//> True
Save(LossCurve(losses, title: "Our own network over 20 steps"), "08_loss");
//> pictures/08_loss.png

// ## What the engine adds
//
// The idea is the same, and it is all there is to backpropagation. In engine/Micrograd you find what a program of every
// day needs beside it. Operations.cs is a table: an operation is a row with its name, its value and its slopes, and
// there are more of them. Backpropagation.cs has the chain rule once, for all rows. Internals/GraphWalk.cs sorts
// without recursion, so that a chain of a million values does not end in a stack overflow. Networks/Neuron.cs makes one
// node of a neuron's sum, which is faster. Each refuses wrong shapes with a sentence that helps. README lists these
// files in the order in which to read them, and page 7 shows what makes the same training fast.
