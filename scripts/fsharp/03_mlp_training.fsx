// # 3. A network and its training
//
// Neurons side by side make a layer, layers one after another a network. Training it is page 1's walk downhill, with
// page 2's slopes, for all parameters at once.
#load "../kit.fsx"
open Micrograd
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## A neuron, a layer, a network
let neuron = Neuron 3

printfn $"{neuron}: {neuron.Parameters.Count} parameters"
//> TanhNeuron(3): 4 parameters

let n = MLP(3, [ 4; 4; 1 ])

printfn $"""{n.Layers |> Seq.map (_.Outputs >> string) |> String.concat " -> "}"""
printfn $"{n.Parameters.Count} parameters"
//> 4 -> 4 -> 1
//> 41 parameters

// ## Four examples
//
// Three numbers in, and the answer we would like: 1 or -1.
let xs = [ [ 2.0; 3.0; -1.0 ]; [ 3.0; -1.0; 0.5 ]; [ 0.5; 1.0; 1.0 ]; [ 1.0; 1.0; -1.0 ] ]
let ys = [ 1.0; -1.0; -1.0; 1.0 ]

// ## One number for how bad it is
//
// The loss: the squared differences between answers and wishes, added up. With the predictions that the lecture printed
// after its training, it is the loss that the lecture printed.
/// Inline, so that it runs on numbers and on values.
let inline squaredError ys ps = List.map2 (fun y p -> (p - y) ** 2.0) ys ps |> List.sum

let printed = [ 0.9817830812439714; -0.9863881624765284; -0.9766534529377958; 0.9729591216966093 ]

printfn $"{squaredError ys printed}"
//> 0.0017934086088756394

// ## The loop
//
// Forward: predict, and compute the loss. Zero: forget the last slopes. Backward: find the new ones. Update: a small
// step against them.
let losses =
    [ for k in 0..19 do
          // forward
          let ypred = xs |> List.map n.Predict
          let loss = squaredError ys ypred

          // zero and backward
          n.ZeroGrad()
          loss.Backward()

          // update
          for p in n.Parameters do
              p.Data <- p.Data + -0.1 * p.Grad

          printfn $"{k} {loss.Data}"
          loss.Data ]

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
for x in xs do
    printfn $"{float (n.Predict x)}"
//> 0.925888016133439
//> -0.9872152639472692
//> -0.9271538819928797
//> 0.9255383419428599
LossCurve(losses, title = "The loss of MLP(3, [4, 4, 1]) over 20 steps") |> save "03_loss"
//> pictures/03_loss.png

// ## The forgotten zero
//
// Leave out ZeroGrad and each Backward adds to what the last one left, so the steps get longer and longer. On an easy
// problem that can look like luck: the loss falls faster. Then a step is too long and an answer lands on the wrong
// side, where tanh is flat and its own slope is 0; what moves it from there is the heap of old slopes, some day. The
// same network, the same start, both ways:
type Run = { Zeroes: bool; Rate: float; Steps: int }

let train run =
    let net = MLP(3, [ 4; 4; 1 ])
    [ for _ in 1 .. run.Steps do
          let loss = xs |> List.map net.Predict |> squaredError ys
          if run.Zeroes then
              net.ZeroGrad()
          loss.Backward()
          for p in net.Parameters do
              p.Data <- p.Data - run.Rate * p.Grad
          loss.Data ]

let carefully = { Zeroes = true; Rate = 0.1; Steps = 60 }
let careful = train carefully
let forgetful = train { carefully with Zeroes = false }

printfn $"step 10: with ZeroGrad %.4f{careful[10]}, without %.4f{forgetful[10]}"
printfn $"step 59: with ZeroGrad %.4f{careful[59]}, without %.4f{forgetful[59]}"
//> step 10: with ZeroGrad 0.0534, without 0.0099
//> step 59: with ZeroGrad 0.0042, without 8.0000
LossCurves(
    [ Curve.OfSteps("with ZeroGrad", careful); Curve.OfSteps("without", forgetful) ],
    title = "Forgetting to zero the gradients"
)
|> save "03_forgotten_zero"
//> pictures/03_forgotten_zero.png

// ## Inside
//
// One example through a small network, MLP(2, [2, 1]), all of it: every weight a leaf, every sum and every tanh a node.
// A picture can write a neuron's sum out, as here, or keep it in one node.
let small = MLP(2, [ 2; 1 ])
let one = (small.Predict [ 1.0; -2.0 ] - 1) ** 2 |> label "loss"
one.Backward()
printfn $"{Graph.Of(one).Nodes.Count} nodes, {Graph.Of(one).Unfold().Nodes.Count} written out"
//> 20 nodes, 29 written out
Draw(one, title = "MLP(2, [2, 1]) on one example") |> save "03_network"
Draw(one, unfold = true, title = "The same, its sums written out") |> save "03_network_unfolded"
//> pictures/03_network.png
//> pictures/03_network_unfolded.png
