#load "../../scripts/kit.fsx"
open Micrograd
open type Micrograd.Plotting.Pictures

let xs = [ [ 0.0; 0.0 ]; [ 0.0; 1.0 ]; [ 1.0; 0.0 ]; [ 1.0; 1.0 ] ]
let ys = [ -1.0; 1.0; 1.0; -1.0 ]
let net = MLP(2, [ 4; 1 ])

let losses =
    [ for _ in 1..100 do
          let loss = List.map2 (fun x y -> (net.Predict x - y) ** 2) xs ys |> List.sum
          net.ZeroGrad()
          loss.Backward()
          for p in net.Parameters do
              p.Data <- p.Data - 0.1 * p.Grad
          loss.Data ]

printfn $"loss %.4f{losses[0]}, later %.4f{List.last losses}"
//> loss 5.2396, later 0.0370
LossCurve(losses, title = "Exclusive or") |> save "training"
//> pictures/training.png
