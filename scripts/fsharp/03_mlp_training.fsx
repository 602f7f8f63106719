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

// Ask the network about the first one: n(x) in the lecture, n.Predict here. It has not learned anything, so its answer
// is as good as chance.
printfn $"{float (n.Predict xs[0])}"
//> 0.42767811248845455

// ## One number for how bad it is
//
// The loss: the squared differences between answers and wishes, added up. With the predictions that the lecture printed
// after its training, it is the loss that the lecture printed.
/// Inline, so that it runs on numbers and on values.
let inline squaredError ys ps = List.map2 (fun y p -> (p - y) ** 2.0) ys ps |> List.sum

let printed = [ 0.9817830812439714; -0.9863881624765284; -0.9766534529377958; 0.9729591216966093 ]

printfn $"{squaredError ys printed}"
//> 0.0017934086088756394

// Of the network it is a value, so it knows its slope for each of the 41 parameters.
let lossOf (net: MLP) wishes = xs |> List.map net.Predict |> squaredError wishes

// ## One step by hand
//
// Here is the first weight of the first neuron of the first layer, in a network with the same start.
let byHand = MLP(3, [ 4; 4; 1 ])
let start = lossOf byHand ys
start.Backward()
let w = byHand.Layers[0].Neurons[0].Weights[0]

printfn $"loss %.6f{start.Data}, w %.6f{w.Data}, its slope %.6f{w.Grad}"
//> loss 6.005403, w 0.235506, its slope -0.453665

// The slope says which way is uphill. A small step the other way, with this weight alone, and the loss falls a little:
// by about rate·slope². With the other forty as well it falls a lot.
w.Data <- w.Data - 0.1 * w.Grad
printfn $"w %.6f{w.Data}, loss %.6f{(lossOf byHand ys).Data}"
//> w 0.280872, loss 5.983848
for p in byHand.Parameters |> Seq.filter ((<>) w) do
    p.Data <- p.Data - 0.1 * p.Grad

printfn $"loss %.6f{(lossOf byHand ys).Data}"
//> loss 3.202150

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

// And the network itself, as it is drawn everywhere: a circle for each input and each neuron, a line for each weight. A
// wide line is a weight far from 0, and the color tells the sign.
DrawNetwork(n, title = "MLP(3, [4, 4, 1]) after its training") |> save "03_network_circles"
//> pictures/03_network_circles.png

// ## A rate that is too large
//
// The loop again, as a function of what we want to change in it. The same network, the same start, and steps five times
// as long:
type Run = { Widths: int list; Wishes: float list; Rate: float; Steps: int; Zeroes: bool }

let train run =
    let net = MLP(3, run.Widths)
    [ for _ in 1 .. run.Steps do
          let loss = lossOf net run.Wishes
          if run.Zeroes then
              net.ZeroGrad()
          loss.Backward()
          for p in net.Parameters do
              p.Data <- p.Data - run.Rate * p.Grad
          loss.Data ]

let tooFar = train { Widths = [ 4; 4; 1 ]; Wishes = ys; Rate = 0.5; Steps = 20; Zeroes = true }

printfn $"""{List.take 4 tooFar @ [ List.last tooFar ] |> List.map (sprintf "%.4f") |> String.concat ", "}"""
//> 6.0054, 5.3764, 3.9999, 3.9999, 3.9999

// The first steps are so long that an answer lands on the wrong side, at the end of tanh, where it is flat. There its
// slope is nearly 0, so nothing moves it any more. One answer that is wrong by 2 costs 4, and the loss stays there.
LossCurves(
    [ Curve.OfSteps("rate 0.1", losses); Curve.OfSteps("rate 0.5", tooFar) ],
    title = "A rate that is too large"
)
|> save "03_rate_too_large"
//> pictures/03_rate_too_large.png

// ## The forgotten zero
//
// Leave out ZeroGrad and each Backward adds to what the last one left. So a step follows not the slope, but the sum of
// all slopes so far: it goes on when the slope says stop. To see it, we ask for answers that can be overshot, 0.5 and
// -0.5. Networks of four sizes, and each one loses its way:
let bothWays widths wishes rate =
    let carefully = { Widths = widths; Wishes = wishes; Rate = rate; Steps = 100; Zeroes = true }
    train carefully, train { carefully with Zeroes = false }

let compare wishes rate widths =
    let careful, forgetful = bothWays widths wishes rate
    let name = widths |> List.map string |> String.concat ", "
    printfn $"[{name}]: with ZeroGrad %.4f{List.last careful}, without %.4f{List.last forgetful}"

let halves = [ 0.5; -0.5; -0.5; 0.5 ]
[ [ 2; 1 ]; [ 8; 1 ]; [ 4; 4; 1 ]; [ 8; 8; 1 ] ] |> List.iter (compare halves 0.05)
//> [2, 1]: with ZeroGrad 0.0000, without 0.2317
//> [8, 1]: with ZeroGrad 0.0002, without 1.0000
//> [4, 4, 1]: with ZeroGrad 0.0001, without 0.5018
//> [8, 8, 1]: with ZeroGrad 0.0000, without 1.0000
let careful, forgetful = bothWays [ 4; 4; 1 ] halves 0.05

LossCurves(
    [ Curve.OfSteps("with ZeroGrad", careful); Curve.OfSteps("without", forgetful) ],
    title = "Forgetting to zero the gradients"
)
|> save "03_forgotten_zero"
//> pictures/03_forgotten_zero.png

// With our first wishes, 1 and -1, the mistake can look like luck. They stand at the ends of tanh, where too far is
// just right, so that [8, 1] ends better without ZeroGrad. But of [4, 4, 1] two answers end on the wrong side, and
// each costs 4.
[ [ 8; 1 ]; [ 4; 4; 1 ] ] |> List.iter (compare ys 0.1)
//> [8, 1]: with ZeroGrad 0.0034, without 0.0000
//> [4, 4, 1]: with ZeroGrad 0.0023, without 8.0000

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
