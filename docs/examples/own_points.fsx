#load "../../scripts/kit.fsx"
open System.IO
open Micrograd
open Micrograd.Data
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// A line of names, then numbers, the target last. This file is made up, so that the example runs.
let file = Path.Combine(Path.GetTempPath(), "micrograd-own-points.csv")
let row (p: Example) = $"{p.Inputs[0]},{p.Inputs[1]},{p.Target}"
File.WriteAllLines(file, [ "x1,x2,target"; yield! Datasets.Circles() |> Seq.map row ])
let points = PointsFile.Read file
File.Delete file
printfn $"{points.Count} points, the first is {points[0]}"
//> 100 points, the first is (1.0337454579874923, 0.22548989303119527) -> -1

let net = MLP(2, [ 8; 8; 1 ], Activation.Relu)
let adam = Adam(net.Parameters, 0.02)

let losses =
    [ for _ in 1..60 do
          let scores = points |> Seq.map (fun p -> net.Predict p.Inputs)
          let loss = Loss.Hinge(scores, points |> Seq.map _.Target)
          adam.ZeroGrad()
          loss.Backward()
          adam.Step()
          loss.Data ]

printfn $"{adam}: loss %.2f{losses[0]}, later %.2f{List.last losses}"
//> ...
let drawn = points |> Seq.map (fun p -> ClassPoint(p.Inputs[0], p.Inputs[1], int p.Target))
DecisionMap((fun x1 x2 -> net.Evaluate([ x1; x2 ])[0]), drawn, title = "Circles") |> save "circles"
//> pictures/circles.png
