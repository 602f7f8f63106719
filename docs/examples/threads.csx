#load "../../scripts/kit.csx"
using Micrograd;

// A graph and its gradients belong to one thread. So each thread trains on a copy of the network, and the gradients
// are added.
var net = new MLP(2, [16, 16, 1], Activation.Relu);
var moons = Datasets.Moons();
Value LossOf(MLP model, IEnumerable<Example> part) =>
    Value.Sum(part.Select(p => (model.Predict(p.Inputs) * -p.Target + 1).Relu()));

var copies = moons.Chunk(25).AsParallel().AsOrdered().Select(part =>
{
    var copy = MLP.FromJson(net.ToJson());
    LossOf(copy, part).Backward();
    return copy;
}).ToList();
foreach (var (p, i) in net.Parameters.Select((p, i) => (p, i)))
    p.Grad = copies.Sum(copy => copy.Parameters[i].Grad);

// The same gradients as from one thread, to rounding: the sum is in another order.
var single = MLP.FromJson(net.ToJson());
LossOf(single, moons).Backward();
WriteLine(net.Parameters.Zip(single.Parameters).All(pair => Math.Abs(pair.First.Grad - pair.Second.Grad) < 1e-12));
//> True
