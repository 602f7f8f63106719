// # 8. From scratch
//
// The lecture writes micrograd line by line, and so does this page: a Value, backpropagation, a Neuron, a Layer, an MLP
// and the training, in the lecture's order and with its words. The engine gives only the random numbers, the pictures
// and, at the end, its own losses, to compare with ours.
#load "../kit.fsx"
open System.Collections.Generic
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## A number that remembers
//
// A value has its data, and its grad: the slope of the result with respect to it, 0 until somebody asks. It remembers
// the values that it was computed from (_prev), the operation (_op), and how to hand its slope on to them (_backward).
// A number that nobody computed has none of the three.
[<ReferenceEquality>]
type Value =
    { mutable Data: float
      mutable Grad: float
      Label: string
      Op: string
      Prev: Value list
      /// Given the value itself, it hands its slope on.
      Backward: Value -> unit }

let computed op prev data backward =
    { Data = data; Grad = 0.0; Label = ""; Op = op; Prev = prev; Backward = backward }

let leaf label data = { computed "" [] data ignore with Label = label }
let number data = leaf "" data

// ## Plus and times
//
// A sum hands its slope on unchanged. A product hands it on times the other factor. Both write +=, because a value can
// be used twice, and then two slopes arrive.
let gets slope value = value.Grad <- value.Grad + slope

type Value with
    static member (+)(a, b) =
        computed "+" [ a; b ] (a.Data + b.Data) (fun y ->
            a |> gets y.Grad
            b |> gets y.Grad)

    static member (*)(a, b) =
        computed "*" [ a; b ] (a.Data * b.Data) (fun y ->
            a |> gets (b.Data * y.Grad)
            b |> gets (a.Data * y.Grad))

let a, b, c, f = number 2.0, number -3.0, number 10.0, number -2.0
let d = a * b + c
let L = d * f

printfn $"""L {L.Data} = {L.Prev |> List.map (_.Data >> string) |> String.concat " * "}"""
//> L -8 = 4 * -2

// ## Backward
//
// A value hands its slope on when it has all of it. So the values must stand in a row in which each one comes after
// those that it was computed from: a topological sort. From the end of that row to its start, each hands its slope on.
// The last one follows itself one to one, so it begins with 1.
let backward result =
    let visited = HashSet<Value>()
    let rec build topo v =
        if visited.Add v then v :: List.fold build topo v.Prev else topo
    result.Grad <- 1.0
    for v in build [] result do
        v.Backward v

L |> backward
printfn $"a {a.Grad}, b {b.Grad}, c {c.Grad}, d {d.Grad}, f {f.Grad}"
//> a 6, b -4, c -2, d -2, f 4

// The same as by hand on page 2. And a value that is used twice has the slope 2:
let twice = number 3.0
twice + twice |> backward
printfn $"{twice.Grad}"
//> 2

// ## tanh, and a neuron
//
// An operation may be as large as we like, as long as we know its slope. That of tanh is 1 - tanh².
type Value with
    static member Tanh x =
        let e = exp (2.0 * x.Data)
        computed "tanh" [ x ] ((e - 1.0) / (e + 1.0)) (fun y -> x |> gets ((1.0 - y.Data * y.Data) * y.Grad))

let x1, x2 = leaf "x1" 2.0, leaf "x2" 0.0
let w1, w2, bias = leaf "w1" -3.0, leaf "w2" 1.0, leaf "b" 6.8813735870195432
let o = x1 * w1 + x2 * w2 + bias |> tanh
o |> backward
printfn $"o {o.Data}: x1 %.4f{x1.Grad}, w1 %.4f{w1.Grad}, x2 %.4f{x2.Grad}, w2 %.4f{w2.Grad}"
//> o 0.7071067811865476: x1 -1.5000, w1 1.0000, x2 0.5000, w2 0.0000

// The picture is the engine's, so our graph is copied into the engine's values: the numbers, the slopes and the names
// are ours.
let rec copy ours =
    let copied: Micrograd.Value =
        match ours.Op, ours.Prev |> List.map copy with
        | "+", [ a; b ] -> a + b
        | "*", [ a; b ] -> a * b
        | "tanh", [ x ] -> tanh x
        | _ -> Micrograd.Value ours.Data
    copied.Grad <- ours.Grad
    copied.Label <- ours.Label
    copied

Draw(copy o, title = "A neuron of our own values") |> save "08_neuron"
//> pictures/08_neuron.png

// ## The rest
//
// A loss needs a difference and a square. A minus is a plus of the negative, and the negative is a product with -1: for
// neither is there a new slope to know. A power has one: k·x to the k - 1.
type Value with
    static member (~-) a = a * number -1.0
    static member (-)(a: Value, b: Value) = a + -b

let pow k x =
    computed "**" [ x ] (x.Data ** k) (fun y -> x |> gets (k * x.Data ** (k - 1.0) * y.Grad))

let x = number -4.0
let parabola = number 3.0 * pow 2.0 x - number 4.0 * x + number 5.0
parabola |> backward
printfn $"f(-4) = {parabola.Data}, its slope there {x.Grad}"
//> f(-4) = 69, its slope there -28

// ## A neuron, a layer, a network
//
// A neuron is a weight for each input and a bias, drawn between -1 and 1. A layer asks several neurons about the same
// inputs. A network hands each layer's answers to the next.
let random = Micrograd.PythonRandom 1337L
let draw () = random.Uniform(-1, 1) |> number

type Neuron = { W: Value list; B: Value }
type Layer = Neuron list
type MLP = Layer list

let neuron nin = { W = List.init nin (fun _ -> draw ()); B = draw () }
let layer (nin, nout) : Layer = List.init nout (fun _ -> neuron nin)
let mlp nin nouts : MLP = nin :: nouts |> List.pairwise |> List.map layer

let ask x neuron = List.map2 (*) neuron.W x |> List.fold (+) neuron.B |> tanh
let forward (net: MLP) x = List.fold (fun h layer -> layer |> List.map (ask h)) (x |> List.map number) net |> List.head
let parameters (net: MLP) = [ for neuron in List.concat net do yield! neuron.W; neuron.B ]

let n = mlp 3 [ 4; 4; 1 ]

printfn $"{(parameters n).Length} parameters, {(forward n [ 2.0; 3.0; -1.0 ]).Data}"
//> 41 parameters, 0.42767811248845455

// ## The training
//
// Page 3's four examples and page 3's loop: forward, zero, backward, update. The engine trains its own network, which
// draws the same first weights, at the same rate. Our losses stand on the left, the engine's on the right.
let xs = [ [ 2.0; 3.0; -1.0 ]; [ 3.0; -1.0; 0.5 ]; [ 0.5; 1.0; 1.0 ]; [ 1.0; 1.0; -1.0 ] ]
let ys = [ 1.0; -1.0; -1.0; 1.0 ]

let theirs = Micrograd.MLP(3, [ 4; 4; 1 ])
let run =
    let objective _ = Micrograd.Objective(Micrograd.Loss.SquaredError(xs |> List.map theirs.Predict, ys))
    Micrograd.Training.Run(Micrograd.Sgd(theirs.Parameters, learningRate = 0.1), 20, objective)

let losses =
    [ for k in 0..19 do
          let loss = List.map2 (fun x y -> forward n x - number y |> pow 2.0) xs ys |> List.reduce (+)
          for p in parameters n do
              p.Grad <- 0.0
          loss |> backward
          for p in parameters n do
              p.Data <- p.Data - 0.1 * p.Grad
          printfn $"{k,2}  {loss.Data,-20}  {run.Losses[k]}"
          loss.Data ]

//>  0  6.005402783252284     6.005402783252284
//>  1  3.2021496469205015    3.2021496469205015
//>  2  2.4621709281541335    2.4621709281541335
//>  3  2.088099936685807     2.088099936685807
//>  4  1.5278639402323066    1.5278639402323066
//>  5  0.7000976207724663    0.7000976207724663
//>  6  0.2539413462114518    0.2539413462114518
//>  7  0.13479690116492268   0.13479690116492268
//>  8  0.09035117564469876   0.09035117564469876
//>  9  0.0673186675311987    0.0673186675311987
//> 10  0.05335489910674918   0.05335489910674918
//> 11  0.04403313580226928   0.04403313580226928
//> 12  0.03739130933505221   0.03739130933505221
//> 13  0.03243110758418094   0.03243110758418094
//> 14  0.0285926905336432    0.0285926905336432
//> 15  0.02553852538292596   0.02553852538292596
//> 16  0.023053366242895862  0.023053366242895862
//> 17  0.020993662195765872  0.020993662195765872
//> 18  0.01926010699230637   0.01926010699230637
//> 19  0.017781874686157644  0.017781874686157644
// Equal to the last digit, at each step:
printfn $"{losses = List.ofSeq run.Losses}"
//> True
LossCurve(losses, title = "Our own network over 20 steps") |> save "08_loss"
//> pictures/08_loss.png

// ## What the engine adds
//
// The idea is the same, and it is all there is to backpropagation. In engine/Micrograd you find what a program of every
// day needs beside it. Operations.cs is a table: an operation is a row with its name, its value and its slopes, and
// there are more of them. Backpropagation.cs has the chain rule once, for all rows. Internals/GraphWalk.cs sorts
// without recursion, so that a chain of a million values does not end in a stack overflow. Networks/Neuron.cs makes one
// node of a neuron's sum, which is faster. Each refuses wrong shapes with a sentence that helps. README lists these
// files in the order in which to read them, and page 7 shows what makes the same training fast.
