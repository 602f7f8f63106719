#:package Micrograd@VERSION
using Micrograd;

// The demo notebook's training in small, with what a program compiled ahead could miss: recording, saving and loading.
IReadOnlyList<Example> moons = Datasets.Moons();
var net = new MLP(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));
double[] targets = [.. moons.Select(moon => moon.Target)];
Objective Forward(int step)
{
    Value[] scores = [.. moons.Select(moon => net.Predict(moon.Inputs))];
    return new Objective(Loss.Hinge(scores, targets), Accuracy.OfSigns(scores, targets));
}

RecordedLoss recorded = Recording.OfLoss(
    net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu());
double first = recorded.Backward(Batch.Of(moons));
TrainingRun run = Training.Run(new Sgd(net.Parameters, 1), 100, Forward, Schedules.Linear(1, 0.1, 100));
var copy = MLP.FromJson(net.ToJson());
bool agrees = moons.All(moon => copy.Predict(moon.Inputs).Data == net.Predict(moon.Inputs).Data);
Console.WriteLine($"recorded as built: {Math.Abs(first - run.Losses[0]) < 1e-12}");
double right = run.History[^1].Accuracy!.Value * moons.Count;
Console.WriteLine($"loss below 0.1: {run.Losses[^1] < 0.1}, right: {right}, a copy agrees: {agrees}");
