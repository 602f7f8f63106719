#load "../../scripts/kit.fsx"
open System.IO
open Micrograd
open Micrograd.Data
open Micrograd.Plotting
open Micrograd.Terminal
open type Micrograd.Plotting.Pictures

// Your own points: a line of names, then numbers, the target last. These are made up, so that the example runs, and
// stand in a folder that it deletes at its end.
let folder = Directory.CreateTempSubdirectory()
let file = Path.Combine(folder.FullName, "points.csv")
let rows = Datasets.Circles() |> Seq.map (fun p -> $"{p.Inputs[0]},{p.Inputs[1]},{p.Target}")
File.WriteAllLines(file, Seq.append [ "x1,x2,target" ] rows)
let points = PointsFile.Read file
printfn $"{points.Count} points, the first is {points[0]}"
//> 100 points, the first is (1.0337454579874923, 0.22548989303119527) -> -1

// Mini-batches: each pass cuts a new shuffle into pieces of 20.
let model = MLP(2, [ 8; 8; 1 ], Activation.Relu)
let random = NumPyRandom 7
let batches = [ for _ in 1..40 do yield! MiniBatches.Shuffled(points.Count, 20, random) ]

let forward step =
    let batch = [ for i in batches[step] -> points[i] ]
    let scores = batch |> List.map (_.Inputs >> model.Predict)
    let targets = batch |> List.map _.Target
    Objective(Loss.Hinge(scores, targets), Accuracy.OfSigns(scores, targets))

// On a terminal one line moves along; in a file there are a few lines.
let adam = Adam(model.Parameters, 0.02)
TrainingProgress.Show((fun report -> Training.Run(adam, batches.Length, forward, report = report)), lines = 4) |> ignore
//> ...

// Kept, and loaded again: the same scores, to the last bit.
let kept = Path.Combine(folder.FullName, "circles.json")
model.Save kept
let copy = MLP.Load kept
folder.Delete(recursive = true)
printfn $"{points |> Seq.forall (fun p -> (copy.Predict p.Inputs).Data = (model.Predict p.Inputs).Data)}"
//> True
let drawn = points |> Seq.map (fun p -> ClassPoint(p.Inputs[0], p.Inputs[1], int p.Target))
DecisionMap((fun x1 x2 -> copy.Evaluate([ x1; x2 ])[0]), drawn, title = "Circles") |> save "circles"
//> pictures/circles.png
