// # 2. Backpropagation
//
// A Value is a number that remembers how it was computed. That memory is enough to find the slope of the result with
// respect to everything that went in, in one walk backwards.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## A number that remembers
var two = new Value(2.0);
var minusThree = new Value(-3.0);
var product = two * minusThree;
WriteLine(product);
WriteLine($"{product.Op} of {string.Join(" and ", product.Operands)}");
//> Value(data=-6, grad=0)
//> * of Value(data=2, grad=0) and Value(data=-3, grad=0)

// ## An expression, drawn
var a = new Value(2.0, "a");
var b = new Value(-3.0, "b");
var c = new Value(10.0, "c");
var e = a * b; e.Label = "e";
var d = e + c; d.Label = "d";
var f = new Value(-2.0, "f");
var L = d * f; L.Label = "L";
WriteLine(L.Data);
//> -8

// ## By hand
//
// How does L change with each value? Begin at the end. L follows itself one to one. L = d·f, so its slope for d is f,
// and for f it is d. d = e + c hands its slope on unchanged: a plus sign only routes it. And e = a·b swaps its factors,
// times what arrived.
double dL = 1, dd = f.Data * dL, df = d.Data * dL, de = dd, dc = dd, da = b.Data * de, db = a.Data * de;
WriteLine($"f {df}, d {dd}, e {de}, c {dc}, a {da}, b {db}");
//> f 4, d -2, e -2, c -2, a 6, b -4

// ## By a small step
//
// Is that true? Move each leaf a little, hold the others, and see. If you change a number above, both sections still
// agree.
double h = 0.001;
double SlopeFor(Value leaf)
{
    double kept = leaf.Data;
    leaf.Data = kept + h;
    double moved = ((a * b + c) * f).Data;
    leaf.Data = kept;
    return (moved - L.Data) / h;
}

foreach (var leaf in new[] { a, b, c, f })
    WriteLine(SlopeFor(leaf));
//> 6.000000000000227
//> -3.9999999999995595
//> -1.9999999999988916
//> 3.9999999999995595

// ## By Backward
//
// The rule was the same at each node: slope of this step, times the slope that arrived. Backward applies it, users
// before operands.
L.Backward();
WriteLine($"f {f.Grad}, d {d.Grad}, e {e.Grad}, c {c.Grad}, a {a.Grad}, b {b.Grad}");
//> f 4, d -2, e -2, c -2, a 6, b -4
Save(Draw(L, title: "L = (a·b + c)·f after Backward"), "02_expression");
//> pictures/02_expression.png

// Ask why, and the answer is the chain rule, use by use.
Write(Explanation.Of(L, a));
//> dL/da = 6
//>   through e = a * b: de/da = -3, times dL/de = -2, gives 6
//>   so moving a by 0.001 moves L from -8 to about -7.994

// ## A nudge
//
// The gradient points uphill. One small step along it on all four leaves, and L must rise.
foreach (var leaf in new[] { a, b, c, f })
    leaf.Data += 0.01 * leaf.Grad;
WriteLine(((a * b + c) * f).Data);
//> -7.286496

// ## A minus
//
// A plus hands its slope on unchanged to both. A minus hands it on to the first, and the negative to the second: the
// more is taken away, the less is left.
var whole = new Value(5.0, "a");
var part = new Value(3.0, "b");
(whole - part).Backward();
WriteLine($"a {whole.Grad}, b {part.Grad}");
//> a 1, b -1

// ## A value used twice
//
// Two ways lead from a to the result, and what they bring adds up. That is the += in the chain rule: with = the second
// way would overwrite the first, and the slope of a + a would come out as 1.
var once = new Value(3.0, "a");
(once + once).Backward();
WriteLine(once.Grad);
//> 2

// The same with a product: f = (a·b)·(a + b). Write d for a·b, which is -6, and e for a + b, which is 1. By hand, the
// slope of f for d is e = 1, and for e it is d = -6. Through e, the -6 goes to a and to b unchanged. Through d, the 1
// goes to each times the other factor: 3 to a, -2 to b. So a gets -6 + 3 = -3, and b gets -6 - 2 = -8.
var p = new Value(-2.0, "a");
var q = new Value(3.0, "b");
var pq = p * q; pq.Label = "d";
var sum = p + q; sum.Label = "e";
var result = pq * sum; result.Label = "f";
result.Backward();
WriteLine($"f = {result.Data}, a {p.Grad}, b {q.Grad}, d {pq.Grad}, e {sum.Grad}");
//> f = -6, a -3, b -8, d 1, e -6
Save(Draw(result, title: "f = (a·b)·(a + b): two ways to a and to b"), "02_two_ways");
//> pictures/02_two_ways.png

// The slope of a is -3, so a larger a makes f smaller: from -2 to -1.7 it promises a fall from -6 to -6.9. Why does f
// fall? For b = 3, f is 3a² + 9a, an upward parabola in a, with its lowest point at a = -1.5. At -2 we stand to the
// left of that point, where the parabola goes down. It bends, so that f falls a little less than the slope promised.
double FOf(double a) => (a * q.Data) * (a + q.Data);

Save(Plot(FOf, -3.5, 0.5, title: "f for b = 3, and its slope at a = -2", xLabel: "a", yLabel: "f", tangentAt: -2),
    "02_parabola_in_a");
//> pictures/02_parabola_in_a.png
p.Data = -1.7;
WriteLine($"{((p * q) * (p + q)).Data:F2}");
//> -6.63

// ## A neuron
//
// Inputs times weights, plus a bias, through tanh, which squashes any sum into -1..1. The odd bias makes round numbers.
var x1 = new Value(2.0, "x1");
var x2 = new Value(0.0, "x2");
var w1 = new Value(-3.0, "w1");
var w2 = new Value(1.0, "w2");
var bias = new Value(6.8813735870195432, "b");
var x1w1 = x1 * w1; x1w1.Label = "x1*w1";
var x2w2 = x2 * w2; x2w2.Label = "x2*w2";
var both = x1w1 + x2w2; both.Label = "x1*w1 + x2*w2";
var n = both + bias; n.Label = "n";
var o = n.Tanh(); o.Label = "o";
WriteLine(o.Data);
//> 0.7071067811865476

// The slope of tanh is 1 - tanh², so what reaches n is 1 - o².
WriteLine(1 - o.Data * o.Data);
//> 0.4999999999999999

// ## The order of the walk
//
// A node can pass its slope on only when all its users have spoken. So: operands before users, and then from the end.
// We can make each node's own step by hand, in that order,
var order = Graph.Of(o).Nodes;
WriteLine(string.Join(", ", order.Reverse().Select(node => node.Label)));
//> o, n, b, x1*w1 + x2*w2, x2*w2, w2, x2, x1*w1, w1, x1
o.Grad = 1;
foreach (var node in order.Reverse())
    node.BackwardStep();
WriteLine($"x1 {x1.Grad}, w1 {w1.Grad}, x2 {x2.Grad}, w2 {w2.Grad}");
//> x1 -1.4999999999999996, w1 0.9999999999999998, x2 0.4999999999999999, w2 0

// or let Backward do it. The leaves still hold what our steps left there, and Backward adds: clear them first.
o.ZeroGrad();
o.Backward();
WriteLine($"x1 {x1.Grad}, w1 {w1.Grad}, x2 {x2.Grad}, w2 {w2.Grad}");
//> x1 -1.4999999999999996, w1 0.9999999999999998, x2 0.4999999999999999, w2 0
Save(Draw(o, title: "One neuron: o = tanh(x1·w1 + x2·w2 + b)"), "02_neuron");
//> pictures/02_neuron.png

// ## Tanh in pieces
//
// How large an operation is, is up to us, as long as we know its slope. tanh can be one node, or built from exp, +, *
// and a power: more nodes, the same slopes.
var e2n = (2 * n).Exp();
var pieces = (e2n - 1) / (e2n + 1);
pieces.Label = "o";
pieces.ZeroGrad();
pieces.Backward();
WriteLine(pieces.Data);
WriteLine($"x1 {x1.Grad}, w1 {w1.Grad}, x2 {x2.Grad}, w2 {w2.Grad}");
//> 0.7071067811865477
//> x1 -1.5, w1 1, x2 0.5, w2 0
Save(Draw(pieces, title: "The same neuron, tanh in pieces"), "02_neuron_in_pieces");
//> pictures/02_neuron_in_pieces.png

// ## Relu beside tanh
//
// relu(x) is x above 0 and 0 below. Its slope is 1 or 0: no exp, no product, nothing to compute but a sign. That makes
// it the cheapest bend there is, and unlike tanh it does not go flat for large sums.
Value ReluOf(Value x) => x.Relu();
Value TanhOf(Value x) => x.Tanh();
double SlopeOf(Func<Value, Value> function, double at)
{
    var x = new Value(at);
    function(x).Backward();
    return x.Grad;
}

Write($"at -1: tanh {SlopeOf(TanhOf, -1):F4}, relu {SlopeOf(ReluOf, -1)}; ");
WriteLine($"at 4: tanh {SlopeOf(TanhOf, 4):F4}, relu {SlopeOf(ReluOf, 4)}");
//> at -1: tanh 0.4200, relu 0; at 4: tanh 0.0013, relu 1
double[] grid = [.. Enumerable.Range(0, 401).Select(i => -4 + i * 0.02)];
Save(
    Curves(
        [
            new Curve("tanh", grid, [.. grid.Select(x => TanhOf(x).Data)]),
            new Curve("slope of tanh", grid, [.. grid.Select(x => SlopeOf(TanhOf, x))]),
            new Curve("relu", grid, [.. grid.Select(x => ReluOf(x).Data)]),
            new Curve("slope of relu", grid, [.. grid.Select(x => SlopeOf(ReluOf, x))]),
        ],
        title: "Two activations and their slopes",
        xLabel: "x",
        yLabel: "value and slope"),
    "02_relu_beside_tanh");
//> pictures/02_relu_beside_tanh.png

// ## The same in PyTorch
//
// PyTorch holds numbers in 32 bits where it is not told otherwise. The lecture's check makes float32 leaves and widens
// them, so the bias is the nearest float to ours. From the same floats come the same gradients.
Value y1 = new((float)2.0, "x1"), y2 = new((float)0.0, "x2"), v1 = new((float)-3.0, "w1"), v2 = new((float)1.0, "w2");
Value floatBias = new((float)6.8813735870195432, "b");
var torch = (y1 * v1 + y2 * v2 + floatBias).Tanh();
torch.Backward();
WriteLine($"{torch.Data}");
WriteLine($"x2 {y2.Grad}, w2 {v2.Grad}, x1 {y1.Grad}, w1 {v1.Grad}");
//> 0.7071066904050358
//> x2 0.5000001283844369, w2 0, x1 -1.5000003851533106, w1 1.0000002567688737

// ## Everything at once
//
// The expression on micrograd's front page: sums, products, powers, relu, divisions, and names that are assigned again.
// What was computed stays in the graph, whatever the names do.
Value g(Value a, Value b)
{
    var c = a + b;
    var d = a * b + b.Pow(3);
    c += c + 1;
    c += 1 + c + (-a);
    d += d * 2 + (b + a).Relu();
    d += 3 * d + (b - a).Relu();
    var e = c - d;
    var f = e.Pow(2);
    var g = f / 2.0;
    return g + 10.0 / f;
}

var first = new Value(-4.0, "a");
var second = new Value(2.0, "b");
var end = g(first, second);
end.Backward();
WriteLine($"g {end.Data}, a {first.Grad}, b {second.Grad}");
//> g 24.70408163265306, a 138.83381924198252, b 645.5772594752186

// A check of all that by small steps:
WriteLine(GradientCheck.Check(v => g(v[0], v[1]), [-4, 2]));
//> input  at  backward            numeric             error
//> x0     -4  138.83381924198252  138.83381924198517  1.9E-014  ok
//> x1     2   645.5772594752186   645.5772594752149   5.8E-015  ok
//> passed: 2 slopes within 1E-06
