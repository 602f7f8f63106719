// # 7. Everything else is efficiency
//
// Backpropagation is what you need to train a network, the lecture says; everything else is efficiency. How much is
// everything else? One network, one loss, the same ten steps: five ways, from the lecture's closures to a program that
// was recorded once.
#load "../kit.fsx"

open System.Collections.Generic
open System.Diagnostics
open Micrograd
open type Micrograd.Plotting.Pictures

let newNetwork () = MLP(2, [ 16; 16; 1 ], Activation.Relu, random = PythonRandom 1337)

let examples = Datasets.Moons()
let start = [| for p in newNetwork().Parameters -> p.Data |]
printfn $"{examples.Count} examples, {start.Length} parameters"
//> 100 examples, 337 parameters

// ## 1. Closures
//
// The lecture's class, line by line: each result keeps a function that hands its gradient on, and a hash set knows who
// was visited.
type Closure(data: float, operands: Closure list) =
    member val Data = data with get, set
    member val Grad = 0.0 with get, set
    member val Pass = ignore with get, set
    member _.Operands = operands

    static member (+)(a: Closure, b: Closure) =
        let y = Closure(a.Data + b.Data, [ a; b ])

        y.Pass <-
            fun () ->
                a.Grad <- a.Grad + y.Grad
                b.Grad <- b.Grad + y.Grad

        y

    static member (*)(a: Closure, b: Closure) =
        let y = Closure(a.Data * b.Data, [ a; b ])

        y.Pass <-
            fun () ->
                a.Grad <- a.Grad + b.Data * y.Grad
                b.Grad <- b.Grad + a.Data * y.Grad

        y

    member x.Relu() =
        let y = Closure((if x.Data < 0.0 then 0.0 else x.Data), [ x ])
        y.Pass <- fun () -> if y.Data > 0.0 then x.Grad <- x.Grad + y.Grad
        y

    member root.Backward() =
        let order = List<Closure>()
        let visited = HashSet<Closure>(HashIdentity.Reference)

        let rec visit (node: Closure) =
            if visited.Add node then
                List.iter visit node.Operands
                order.Add node

        visit root
        root.Grad <- 1.0
        order |> Seq.rev |> Seq.iter (fun node -> node.Pass())

let leaf number = Closure(number, [])

let closures () =
    let parameters = Array.map leaf start
    let first, others = Array.splitAt (16 * 3) parameters // 16 neurons of 2 weights and a bias
    let second, last = Array.splitAt (16 * 17) others

    let neuron (weights: Closure[]) inputs =
        Array.fold2 (fun total w x -> total + w * x) (Array.last weights) weights[.. weights.Length - 2] inputs

    let layer isLast (weights: Closure[]) width (inputs: Closure[]) =
        [| for w in Array.splitInto width weights ->
               let sum = neuron w inputs
               if isLast then sum else sum.Relu() |]

    let predict (inputs: float seq) =
        inputs
        |> Seq.map leaf
        |> Array.ofSeq
        |> layer false first 16
        |> layer false second 16
        |> layer true last 1
        |> Array.head

    fun () ->
        let missing (e: Example) = (predict e.Inputs * leaf -e.Target + leaf 1.0).Relu()
        let hinge = examples |> Seq.fold (fun sum e -> sum + missing e) (leaf 0.0)
        let squares = parameters |> Array.fold (fun sum p -> sum + p * p) (leaf 0.0)
        let loss = hinge * leaf (1.0 / float examples.Count) + squares * leaf 1e-4
        parameters |> Array.iter (fun p -> p.Grad <- 0.0)
        loss.Backward()
        parameters |> Array.iter (fun p -> p.Data <- p.Data - 0.5 * p.Grad)
        loss.Data

// ## 2. Values
//
// The same sums and products over `Value`: no closure, because an operation's slopes are numbers in the node, and no
// hash set, because a visited node carries the number of the walk.
let step (net: MLP) predict =
    let scores = examples |> Seq.map (fun e -> predict e.Inputs)
    let loss = Loss.Hinge(scores, examples |> Seq.map _.Target) + Loss.L2 net.Parameters
    net.ZeroGrad()
    loss.Backward()

    for p in net.Parameters do
        p.Data <- p.Data - 0.5 * p.Grad

    loss.Data

let values () =
    let net = newNetwork ()

    let neuron (inputs: Value list) (n: Neuron) =
        let sum = Seq.fold2 (fun total w x -> total + w * x) n.Bias n.Weights inputs
        if n.Activation = Activation.Relu then sum.Relu() else sum

    let predict (inputs: float seq) =
        let first = [ for x in inputs -> Value x ]
        net.Layers |> Seq.fold (fun h layer -> [ for n in layer.Neurons -> neuron h n ]) first |> List.head

    fun () -> step net predict

// ## 3. A neuron's sum is one node
//
// `Predict` makes one node of bias + w·x. What the node costs is paid once for all its products.
let neurons () =
    let net = newNetwork ()
    fun () -> step net net.Predict

// ## 4. Recorded once
//
// The graph is the same for each example, so why build it a hundred times? It is recorded for one and runs for all, in
// the processor's lanes. The loop around it stays as it was.
let record (net: MLP) =
    Recording.OfLoss(
        net.Parameters, 2, 1, (fun x y -> (net.Forward(x)[0] * -y[0] + 1).Relu()),
        penalty = fun () -> Loss.L2 net.Parameters)

let batch = Batch.Of examples

let recorded () =
    let net = newNetwork ()
    let loss = record net

    fun () ->
        net.ZeroGrad()
        let number = loss.Backward batch

        for p in net.Parameters do
            p.Data <- p.Data - 0.5 * p.Grad

        number

// ## 5. The update too
let recordedWithUpdate () =
    let loss = newNetwork () |> record
    fun () -> loss.Descend(batch, 0.5)

// ## All of them do the same
let ways =
    [ "closures", closures, 1
      "values", values, 5
      "one node a neuron", neurons, 20
      "recorded", recorded, 500
      "recorded, update too", recordedWithUpdate, 500 ]

let tenSteps step = Seq.init 10 (fun _ -> step ()) |> Seq.last

for name, way, _ in ways do
    printfn $"{name}: %.12f{way () |> tenSteps}"
//> closures: 0.237402771135
//> values: 0.237402771135
//> one node a neuron: 0.237402771135
//> recorded: 0.237402771135
//> recorded, update too: 0.237402771135

// ## And take this long
//
// The median of five turns, in microseconds a step; yours differ from those of the picture. The engine is compiled for
// speed, and fsi compiles this page for speed, too.
let microseconds way repeats =
    let turn _ =
        let step = way ()
        let watch = Stopwatch.StartNew()

        for _ in 1..repeats do
            tenSteps step |> ignore

        watch.Elapsed.TotalMicroseconds / float (10 * repeats)

    List.init 5 turn |> List.sort |> List.item 2

let times = [ for _, way, repeats in ways -> microseconds way repeats ]

for (name, _, _), time in List.zip ways times do
    printfn $"%-22s{name} %12.1f{time} µs   %10.0f{times[0] / time} times as fast"
//> ...

Bars(
    [ for name, _, _ in ways -> name ],
    [ for time in times -> round (time * 10.0) / 10.0 ],
    title = "One training step",
    xLabel = "microseconds",
    logarithmic = true
)
|> save "07_efficiency"
//> pictures/07_efficiency.png
