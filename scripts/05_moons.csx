// # 5. Two moons
//
// micrograd's demo notebook: a network of 337 numbers learns to tell two half moons apart. From the same seeds come the
// notebook's hundred lines: each accuracy, and each loss but for its last digits.
#load "kit.csx"
using Micrograd;
using Micrograd.Html;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## The data
//
// A hundred points, fifty on each half circle, moved a little at random. No straight line parts them. Their class is -1
// or 1.
var points = Datasets.Moons(samples: 100, noise: 0.1, seed: 1337);
double[] classes = [.. points.Select(point => point.Target)];
WriteLine(points[0]);
//> (1.1221146075409685, 0.08147717341718697) -> -1
ClassPoint[] drawn = [.. points.Select(point => new ClassPoint(point.Inputs[0], point.Inputs[1], (int)point.Target))];
string[] names = ["outer moon, -1", "inner moon, 1"];
Save(Points(drawn, title: "Two moons", xLabel: "x₁", yLabel: "x₂", classNames: names), "05_moons");
//> pictures/05_moons.png

// ## The network
//
// Two numbers in, two layers of 16 neurons, one score out. relu(z) is z where z is positive and 0 elsewhere; the last
// layer has no activation, because a score may be any number. Its sign is the answer.
var model = new MLP(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));
WriteLine($"{model.Parameters.Count} parameters");
//> 337 parameters

// ## The loss
//
// A score should not only have the right sign, it should be clear: beyond 1 for class 1, beyond -1 for class -1. What
// is missing to that is an example's loss: relu(1 - class·score), the "max-margin" or hinge loss. Beside it stands a
// small price for large parameters, 0.0001·Σp², which keeps the boundary smooth.
Objective Forward(int step)
{
    Value[] scores = [.. points.Select(point => model.Predict(point.Inputs))];
    var loss = Loss.Hinge(scores, classes) + Loss.L2(model.Parameters, 1e-4);
    return new Objective(loss, Accuracy.OfSigns(scores, classes));
}

// Before it has learned anything:
WriteLine(Forward(0).Loss.Data);
//> 0.8958441028683222

// ## A hundred steps
//
// Plain gradient descent over all points at once, with a rate that falls from 1 to 0.1. Training.Run is the loop of
// page 3: forward, zero, backward, update, report. A film keeps the network after each step.
var optimizer = new Sgd(model.Parameters, learningRate: 1);
var film = new Film(
    model, points, FilmLoss.Hinge.WithL2(1e-4), optimizer, classNames: names, title: "Two moons, step by step");
var run = Training.Run(
    optimizer,
    steps: 100,
    Forward,
    schedule: k => 1.0 - 0.9 * k / 100,
    report: step =>
    {
        WriteLine(step);
        film.Add();
    });
//> step 0 loss 0.8958441028683222, accuracy 50.0%
//> step 1 loss 1.723590533697202, accuracy 81.0%
//> step 2 loss 0.7429006313851131, accuracy 77.0%
//> ...
//> step 98 loss 0.010978888332907229, accuracy 100.0%
//> step 99 loss 0.010978370135492717, accuracy 100.0%

// The notebook prints these lines too. In its last digits it differs even from itself: it adds up in the order of a
// Python set, and that order changes from run to run. Here the order is fixed.
Save(LossCurve(run.Losses, title: "Max-margin loss over 100 steps", logarithmic: true), "05_loss");
//> pictures/05_loss.png

// The film is a page for the browser: go back and forth through the steps, follow one point through the network, add
// a point of your own, and train on from any step.
Save(film, "05_training");
//> pictures/05_training.html

// ## What it decides
//
// Ask the network at every place of the plane. First as the notebook does, on a grid with cells of 0.25:
double Score(double x1, double x2) => model.Evaluate([x1, x2])[0];

Save(DecisionMap(Score, drawn, step: 0.25, title: "The notebook's grid", classNames: names), "05_decision_grid");
//> pictures/05_decision_grid.png

// And finely. The line is where the score is 0; it is made of straight pieces, because a relu network is linear between
// its kinks.
Save(DecisionMap(Score, drawn, title: "Where the score is 0", classNames: names), "05_decision");
//> pictures/05_decision.png

// ## Kept for later
//
// A trained network is worth a file. Loaded again, it gives the same scores to the last bit.
var copy = MLP.FromJson(model.ToJson());
WriteLine(points.All(point => copy.Predict(point.Inputs).Data == model.Predict(point.Inputs).Data));
//> True
