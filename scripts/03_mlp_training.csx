// # 3. A network and its training
//
// Neurons side by side make a layer, layers one after another a network. Training it is page 1's walk downhill, with
// page 2's slopes, for all parameters at once.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## A neuron, a layer, a network
var neuron = Neuron.Create(inputs: 3);
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

// ## One number for how bad it is
//
// The loss: the squared differences between answers and wishes, added up. With the predictions that the lecture printed
// after its training, it is the loss that the lecture printed.
double[] printed = [0.9817830812439714, -0.9863881624765284, -0.9766534529377958, 0.9729591216966093];
WriteLine(printed.Zip(ys, (p, y) => (p - y) * (p - y)).Sum());
//> 0.0017934086088756394

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
        p.Data += -0.05 * p.Grad;

    WriteLine($"{k} {loss.Data}");
    losses.Add(loss.Data);
}

//> 0 6.005402783252284
//> 1 4.448280639552251
//> 2 3.038719710839991
//> 3 2.711303490126471
//> 4 2.487674808767022
//> 5 2.2732338090692723
//> 6 2.0264498510823667
//> 7 1.708658558374983
//> 8 1.2967048592005188
//> 9 0.8469930556471862
//> 10 0.5055202568735113
//> 11 0.31752352478963614
//> 12 0.21954597383931682
//> 13 0.16388223697732035
//> 14 0.12912963879550382
//> 15 0.10574878602971698
//> 16 0.08909947254027234
//> 17 0.07671517237360154
//> 18 0.06718286997697805
//> 19 0.05964201764201716

// And the answers, beside 1, -1, -1 and 1:
foreach (var x in xs)
    WriteLine(n.Predict(x).Data);
//> 0.867813116101903
//> -0.9785850722634432
//> -0.865541904785379
//> 0.8675965398718873
Save(LossCurve(losses, title: "The loss of MLP(3, [4, 4, 1]) over 20 steps"), "03_loss");
//> pictures/03_loss.png

// ## The forgotten zero
//
// Leave out ZeroGrad and each Backward adds to what the last one left, so the steps get longer and longer. On an easy
// problem that can look like luck: the loss falls faster. Then a step is too long and an answer lands on the wrong
// side, where tanh is flat and its own slope is 0; what moves it from there is the heap of old slopes, some day. The
// same network, the same start, both ways:
List<double> Train(bool zeroes, double rate, int steps)
{
    var net = new MLP(3, [4, 4, 1]);
    var run = new List<double>();
    for (int k = 0; k < steps; k++)
    {
        var loss = Value.Sum(xs.Zip(ys, (x, y) => (net.Predict(x) - y).Pow(2)));
        if (zeroes)
            net.ZeroGrad();
        loss.Backward();
        foreach (var p in net.Parameters)
            p.Data -= rate * p.Grad;
        run.Add(loss.Data);
    }

    return run;
}

var careful = Train(zeroes: true, rate: 0.05, steps: 60);
var forgetful = Train(zeroes: false, rate: 0.05, steps: 60);
WriteLine($"step 10: with ZeroGrad {careful[10]:F4}, without {forgetful[10]:F4}");
WriteLine($"step 59: with ZeroGrad {careful[59]:F4}, without {forgetful[59]:F4}");
//> step 10: with ZeroGrad 0.5055, without 0.0009
//> step 59: with ZeroGrad 0.0097, without 4.0000
Save(
    LossCurves(
        [Curve.OfSteps("with ZeroGrad", careful), Curve.OfSteps("without", forgetful)],
        title: "Forgetting to zero the gradients"),
    "03_forgotten_zero");
//> pictures/03_forgotten_zero.png

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
