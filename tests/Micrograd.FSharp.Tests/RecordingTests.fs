/// Recorded losses and functions, called as one calls them in F#.
module RecordingTests

open Micrograd
open Xunit

let moons = Datasets.Moons()
let network () = MLP(2, [ 8; 1 ], Activation.Relu)

let hinge (net: MLP) (x: Value seq) (y: Value seq) = (1 - Seq.head (net.Forward x) * Seq.head y).Relu()

let eager (net: MLP) =
    moons
    |> Seq.map (fun example -> (hinge net (example.Inputs |> Seq.map Value) [ Value example.Target ]).Data)
    |> Seq.average

let agrees (expected: float) (actual: float) = Assert.Equal(expected, actual, 1e-12)

[<Fact>]
let ``A loss is recorded from a lambda`` () =
    let net = network ()
    let loss = Recording.OfLoss(net.Parameters, 2, 1, (fun x y -> (net.Forward(x)[0] * -y[0] + 1).Relu()))
    agrees (eager net) (loss.Evaluate(Batch.Of moons))

[<Fact>]
let ``A loss is recorded from a partially applied function`` () =
    let net = network ()
    let lossOf (net: MLP) (x: System.Collections.Generic.IReadOnlyList<Value>) y = hinge net x y
    let loss = Recording.OfLoss(net.Parameters, 2, 1, (fun x y -> lossOf net x y))
    agrees (eager net) (loss.Evaluate(Batch.Of moons))

[<Fact>]
let ``A penalty is an argument by name`` () =
    let net = network ()
    let decay () = 1e-4 * Value.Sum(net.Parameters |> Seq.map (fun p -> p * p))
    let loss = Recording.OfLoss(net.Parameters, 2, 1, (fun x y -> hinge net x y), penalty = decay)
    agrees (eager net + decay().Data) (loss.Evaluate(Batch.Of moons))

[<Fact>]
let ``A network's outputs are recorded from a lambda`` () =
    let net = network ()
    let outputs = Recording.OfFunction(2, (fun x -> net.Forward x))
    let rows = outputs.Evaluate(Batch.OfInputs [ [ 0.5; -0.5 ]; [ 1.0; 2.0 ] ])
    agrees (net.Evaluate [ 1.0; 2.0 ]).[0] rows[1].[0]

[<Fact>]
let ``Rows of inputs and targets may be of two types`` () =
    let batch = Batch.OfRows([ [ 1.0; 2.0 ] ], [| [| 3.0 |] |])
    Assert.Equal((2, 1), (batch.Inputs, batch.Targets))

[<Fact>]
let ``Mini-batches are picked and descended`` () =
    let net = network ()
    let loss = Recording.OfLoss(net.Parameters, 2, 1, (fun x y -> hinge net x y))
    let all = Batch.Of moons
    let before = loss.Evaluate all
    for indices in MiniBatches.Shuffled(all.Count, 32, NumPyRandom 1) do
        loss.Descend(all.Pick indices, 0.1) |> ignore
    Assert.True(loss.Evaluate all < before)
