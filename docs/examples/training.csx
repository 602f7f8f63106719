#load "../../scripts/kit.csx"
using Micrograd;
using static Micrograd.Plotting.Pictures;

double[][] xs = [[0, 0], [0, 1], [1, 0], [1, 1]];
double[] ys = [-1, 1, 1, -1];
var net = new MLP(2, [4, 1]);
var losses = new List<double>();
for (int k = 0; k < 100; k++)
{
    var loss = Value.Sum(xs.Zip(ys, (x, y) => (net.Predict(x) - y).Pow(2)));
    net.ZeroGrad();
    loss.Backward();
    foreach (var p in net.Parameters)
        p.Data -= 0.1 * p.Grad;
    losses.Add(loss.Data);
}

WriteLine($"loss {losses[0]:F4}, later {losses[^1]:F4}");
//> loss 5.2396, later 0.0370
Save(LossCurve(losses, title: "Exclusive or"), "training");
//> pictures/training.png
