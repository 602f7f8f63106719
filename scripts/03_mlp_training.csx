// # 3. A network and its training
//
// Neurons side by side make a layer, layers one after another a network. Training it is page 1's walk downhill, with
// page 2's slopes, for all parameters at once.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## A neuron, a layer, a network
var neuron = new Neuron(inputs: 3);
WriteLine($"{neuron}: {neuron.Parameters.Count} parameters");
//> TanhNeuron(3): 4 parameters

var n = new MLP(3, [4, 4, 1]);
WriteLine(string.Join(" -> ", n.Layers.Select(layer => layer.Outputs)));
WriteLine($"{n.Parameters.Count} parameters");
//> 4 -> 4 -> 1
//> 41 parameters

// ## Four examples
//
// Three numbers in, and the answer we would like: 1 or -1.
double[][] xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]];
double[] ys = [1.0, -1.0, -1.0, 1.0];

// Ask the network about the first one: n(x) in the lecture, n.Predict here. It has not learned anything, so its answer
// is as good as chance.
WriteLine(n.Predict(xs[0]).Data);
//> 0.42767811248845455

// ## One number for how bad it is
//
// The loss: the squared differences between answers and wishes, added up. With the predictions that the lecture printed
// after its training, it is the loss that the lecture printed.
double[] printed = [0.9817830812439714, -0.9863881624765284, -0.9766534529377958, 0.9729591216966093];
WriteLine(printed.Zip(ys, (p, y) => (p - y) * (p - y)).Sum());
//> 0.0017934086088756394

// Of the network it is a value, so it knows its slope for each of the 41 parameters.
Value LossOf(MLP net, double[] wishes) => Value.Sum(xs.Zip(wishes, (x, y) => (net.Predict(x) - y).Pow(2)));

// ## One step by hand
//
// Here is the first weight of the first neuron of the first layer, in a network with the same start.
var byHand = new MLP(3, [4, 4, 1]);
var start = LossOf(byHand, ys);
start.Backward();
var w = byHand.Layers[0].Neurons[0].Weights[0];
WriteLine($"loss {start.Data:F6}, w {w.Data:F6}, its slope {w.Grad:F6}");
//> loss 6.005403, w 0.235506, its slope -0.453665

// The slope says which way is uphill. A small step the other way, with this weight alone, and the loss falls a little:
// by about rate·slope². With the other forty as well it falls a lot.
w.Data -= 0.1 * w.Grad;
WriteLine($"w {w.Data:F6}, loss {LossOf(byHand, ys).Data:F6}");
//> w 0.280872, loss 5.983848
foreach (var p in byHand.Parameters.Where(p => p != w))
    p.Data -= 0.1 * p.Grad;
WriteLine($"loss {LossOf(byHand, ys).Data:F6}");
//> loss 3.202150

// ## The loop
//
// Forward: predict, and compute the loss. Zero: forget the last slopes. Backward: find the new ones. Update: a small
// step against them.
var losses = new List<double>();
for (int k = 0; k < 20; k++)
{
    // forward
    var ypred = xs.Select(n.Predict).ToList();
    var loss = Value.Sum(ypred.Zip(ys, (yout, ygt) => (yout - ygt).Pow(2)));

    // zero and backward
    n.ZeroGrad();
    loss.Backward();

    // update
    foreach (var p in n.Parameters)
        p.Data += -0.1 * p.Grad;

    WriteLine($"{k} {loss.Data}");
    losses.Add(loss.Data);
}

//> 0 6.005402783252284
//> 1 3.2021496469205015
//> 2 2.4621709281541335
//> 3 2.088099936685807
//> 4 1.5278639402323066
//> 5 0.7000976207724663
//> 6 0.2539413462114518
//> 7 0.13479690116492268
//> 8 0.09035117564469876
//> 9 0.0673186675311987
//> 10 0.05335489910674918
//> 11 0.04403313580226928
//> 12 0.03739130933505221
//> 13 0.03243110758418094
//> 14 0.0285926905336432
//> 15 0.02553852538292596
//> 16 0.023053366242895862
//> 17 0.020993662195765872
//> 18 0.01926010699230637
//> 19 0.017781874686157644

// And the answers, beside 1, -1, -1 and 1:
foreach (var x in xs)
    WriteLine(n.Predict(x).Data);
//> 0.925888016133439
//> -0.9872152639472692
//> -0.9271538819928797
//> 0.9255383419428599
Save(LossCurve(losses, title: "The loss of MLP(3, [4, 4, 1]) over 20 steps"), "03_loss");
//> pictures/03_loss.png

// And the network itself, as it is drawn everywhere: a circle for each input and each neuron, a line for each weight. A
// wide line is a weight far from 0, and the color tells the sign.
Save(DrawNetwork(n, title: "MLP(3, [4, 4, 1]) after its training"), "03_network_circles");
//> pictures/03_network_circles.png

// ## A rate that is too large
//
// The loop again, as a function of what we want to change in it. The same network, the same start, and steps five times
// as long:
List<double> Train(int[] widths, double[] wishes, double rate, int steps, bool zeroes = true)
{
    var net = new MLP(3, widths);
    var run = new List<double>();
    for (int k = 0; k < steps; k++)
    {
        var loss = LossOf(net, wishes);
        if (zeroes)
            net.ZeroGrad();
        loss.Backward();
        foreach (var p in net.Parameters)
            p.Data -= rate * p.Grad;
        run.Add(loss.Data);
    }

    return run;
}

var tooFar = Train([4, 4, 1], ys, rate: 0.5, steps: 20);
WriteLine(string.Join(", ", tooFar.Take(4).Append(tooFar[^1]).Select(loss => $"{loss:F4}")));
//> 6.0054, 5.3764, 3.9999, 3.9999, 3.9999

// The first steps are so long that an answer lands on the wrong side, at the end of tanh, where it is flat. There its
// slope is nearly 0, so nothing moves it any more. One answer that is wrong by 2 costs 4, and the loss stays there.
Save(
    LossCurves(
        [Curve.OfSteps("rate 0.1", losses), Curve.OfSteps("rate 0.5", tooFar)],
        title: "A rate that is too large"),
    "03_rate_too_large");
//> pictures/03_rate_too_large.png

// ## The forgotten zero
//
// Leave out ZeroGrad and each Backward adds to what the last one left. So a step follows not the slope, but the sum of
// all slopes so far: it goes on when the slope says stop. To see it, we ask for answers that can be overshot, 0.5 and
// -0.5. Networks of four sizes, and each one loses its way:
double[] halves = [0.5, -0.5, -0.5, 0.5];
void Compare(int[] widths, double[] wishes, double rate)
{
    double careful = Train(widths, wishes, rate, steps: 100)[^1];
    double forgetful = Train(widths, wishes, rate, steps: 100, zeroes: false)[^1];
    WriteLine($"[{string.Join(", ", widths)}]: with ZeroGrad {careful:F4}, without {forgetful:F4}");
}

foreach (int[] widths in (int[][])[[2, 1], [8, 1], [4, 4, 1], [8, 8, 1]])
    Compare(widths, halves, rate: 0.05);
//> [2, 1]: with ZeroGrad 0.0000, without 0.2317
//> [8, 1]: with ZeroGrad 0.0002, without 1.0000
//> [4, 4, 1]: with ZeroGrad 0.0001, without 0.5018
//> [8, 8, 1]: with ZeroGrad 0.0000, without 1.0000
Save(
    LossCurves(
        [
            Curve.OfSteps("with ZeroGrad", Train([4, 4, 1], halves, rate: 0.05, steps: 100)),
            Curve.OfSteps("without", Train([4, 4, 1], halves, rate: 0.05, steps: 100, zeroes: false)),
        ],
        title: "Forgetting to zero the gradients"),
    "03_forgotten_zero");
//> pictures/03_forgotten_zero.png

// With our first wishes, 1 and -1, the mistake can look like luck. They stand at the ends of tanh, where too far is
// just right, so that [8, 1] ends better without ZeroGrad. But of [4, 4, 1] two answers end on the wrong side, and
// each costs 4.
Compare([8, 1], ys, rate: 0.1);
Compare([4, 4, 1], ys, rate: 0.1);
//> [8, 1]: with ZeroGrad 0.0034, without 0.0000
//> [4, 4, 1]: with ZeroGrad 0.0023, without 8.0000

// ## Inside
//
// One example through a small network, MLP(2, [2, 1]), all of it: every weight a leaf, every sum and every tanh a node.
// A picture can write a neuron's sum out, as here, or keep it in one node.
var small = new MLP(2, [2, 1]);
var one = (small.Predict([1.0, -2.0]) - 1).Pow(2);
one.Label = "loss";
one.Backward();
WriteLine($"{Graph.Of(one).Nodes.Count} nodes, {Graph.Of(one).Unfold().Nodes.Count} written out");
//> 20 nodes, 29 written out
Save(Draw(one, title: "MLP(2, [2, 1]) on one example"), "03_network");
Save(Draw(one, unfold: true, title: "The same, its sums written out"), "03_network_unfolded");
//> pictures/03_network.png
//> pictures/03_network_unfolded.png
