#load "../../scripts/kit.csx"
using Micrograd;
using Micrograd.Data;
using Micrograd.Plotting;
using Micrograd.Terminal;
using static Micrograd.Plotting.Pictures;

// Your own points: a line of names, then numbers, the target last. These are made up, so that the example runs, and
// stand in a folder that it deletes at its end.
var folder = Directory.CreateTempSubdirectory();
string file = Path.Combine(folder.FullName, "points.csv");
var rows = Datasets.Circles().Select(p => $"{p.Inputs[0]},{p.Inputs[1]},{p.Target}");
File.WriteAllLines(file, ["x1,x2,target", .. rows]);
var points = PointsFile.Read(file);
WriteLine($"{points.Count} points, the first is {points[0]}");
//> 100 points, the first is (1.0337454579874923, 0.22548989303119527) -> -1

// Mini-batches: each pass cuts a new shuffle into pieces of 20.
var model = new MLP(2, [8, 8, 1], Activation.Relu);
var random = new NumPyRandom(7);
var batches = Enumerable.Range(0, 40).SelectMany(pass => MiniBatches.Shuffled(points.Count, size: 20, random)).ToList();
Objective Forward(int step)
{
    Example[] batch = [.. batches[step].Select(i => points[i])];
    Value[] scores = [.. batch.Select(p => model.Predict(p.Inputs))];
    double[] targets = [.. batch.Select(p => p.Target)];
    return new Objective(Loss.Hinge(scores, targets), Accuracy.OfSigns(scores, targets));
}

// On a terminal one line moves along; in a file there are a few lines.
var adam = new Adam(model.Parameters, 0.02);
TrainingProgress.Show(report => Training.Run(adam, batches.Count, Forward, report: report), lines: 4);
//> ...

// Kept, and loaded again: the same scores, to the last bit.
string kept = Path.Combine(folder.FullName, "circles.json");
model.Save(kept);
var copy = MLP.Load(kept);
folder.Delete(recursive: true);
WriteLine(points.All(p => copy.Predict(p.Inputs).Data == model.Predict(p.Inputs).Data));
//> True
var drawn = points.Select(p => new ClassPoint(p.Inputs[0], p.Inputs[1], (int)p.Target));
Save(DecisionMap((x1, x2) => copy.Evaluate([x1, x2])[0], drawn, title: "Circles"), "circles");
//> pictures/circles.png
