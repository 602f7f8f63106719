/// Sums, averages and folds over F# collections; lists, arrays and seqs wherever the engine takes several things.
module CollectionTests

open Micrograd
open Xunit

let values () = [ Value 1.0; Value 2.0; Value 6.0 ]

let gradients (total: Value) (leaves: Value list) =
    total.Backward()
    leaves |> List.map _.Grad

[<Fact>]
let ``List, Seq and Array sum values`` () =
    equal 9.0 (values () |> List.sum).Data
    equal 9.0 (values () |> Seq.sum).Data
    equal 9.0 (values () |> Array.ofList |> Array.sum).Data
    equal 9.0 (values () |> Value.Sum).Data

[<Fact>]
let ``A sum by a function is a sum of values`` () =
    equal 18.0 (values () |> List.sumBy (fun v -> 2 * v)).Data
    equal 18.0 ([| 1.0; 2.0; 6.0 |] |> Array.sumBy (fun x -> x * Value 2.0)).Data
    equal 41.0 (values () |> Seq.sumBy (fun v -> v ** 2)).Data

[<Fact>]
let ``An average divides by the count`` () =
    equal 3.0 (values () |> List.average).Data
    equal 6.0 (values () |> Seq.averageBy (fun v -> v * 2)).Data
    let leaves = values ()
    Assert.All(gradients (List.average leaves) leaves, close (1.0 / 3.0))

[<Fact>]
let ``Folds and reductions take the operators`` () =
    equal 9.0 (values () |> List.fold (+) Value.Zero).Data
    equal 12.0 (values () |> List.reduce (*)).Data
    equal 12.0 (values () |> List.fold (*) Value.One).Data
    equal 9.0 (List.foldBack (+) (values ()) (Value 0.0)).Data
    Assert.Equal<float list>([ 12.0; 6.0; 2.0 ], let leaves = values () in gradients (List.reduce (*) leaves) leaves)

[<Fact>]
let ``Every sum starts from its own zero, so that no two graphs share one`` () =
    let leafOf (total: Value) = (Graph.Of total).Nodes[0]
    Assert.NotSame(leafOf (List.sum (values ())), leafOf (List.sum (values ())))
    Assert.NotSame(Value.Zero, Value.Zero)
    Assert.NotSame(Value.One, Value.One)

[<Fact>]
let ``A constructor is a function`` () =
    Assert.Equal<float list>([ 1.0; 2.0 ], [ 1.0; 2.0 ] |> List.map Value |> List.map data)

[<Fact>]
let ``A dot product takes lists, arrays and seqs`` () =
    let w, x = values (), values ()
    equal 41.0 (Value.Dot(w, x)).Data
    equal 42.0 (Value.Dot(Array.ofList w, Seq.ofList x, Value 1.0)).Data
    equal 42.0 (Value.Dot(w, seq { yield! x }, bias = Value 1.0)).Data

[<Fact>]
let ``A network takes lists, arrays and seqs`` () =
    let net = MLP(3, [ 4; 4; 1 ])
    let x = [ 2.0; 3.0; -1.0 ]
    let score = net.Predict(x).Data
    equal score (net.Predict(Array.ofList x)).Data
    equal score (net.Predict(seq { yield! x })).Data
    equal score (net.PredictAll x |> Seq.head).Data
    equal score (net.Evaluate x |> Seq.exactlyOne)
    equal score (net.Forward(x |> List.map Value) |> Seq.head).Data
    equal score (net.Forward(x |> Seq.map Value) |> Seq.head).Data

[<Fact>]
let ``Widths are a list, an array or a seq`` () =
    for net in [ MLP(3, [ 4; 4; 1 ]); MLP(3, [| 4; 4; 1 |]); MLP(3, seq { 4; 4; 1 }) ] do
        Assert.Equal(41, net.Parameters.Count)

[<Fact>]
let ``A method of a network is a function for a pipeline, whatever the rows are`` () =
    let net = MLP(2, [ 2; 1 ])
    let expected = [ net.Predict [ 1.0; 2.0 ]; net.Predict [ 0.0; -1.0 ] ] |> List.map data
    Assert.Equal<float list>(expected, [ [ 1.0; 2.0 ]; [ 0.0; -1.0 ] ] |> List.map net.Predict |> List.map data)
    Assert.Equal<float list>(expected, [ [| 1.0; 2.0 |]; [| 0.0; -1.0 |] ] |> List.map (net.Predict >> data))
    Assert.Equal<float list>(expected, [ [ 1.0; 2.0 ]; [ 0.0; -1.0 ] ] |> List.map (fun x -> net.Predict x |> data))

[<Fact>]
let ``Neurons and layers are built from lists`` () =
    let neuron = Neuron.Of([ Value -3.0; Value 1.0 ], Value 6.881373587019543)
    equal 0.7071067811865476 (neuron.Forward [ Value 2.0; Value 0.0 ]).Data
    let sum = Neuron.Of([ Value 1.0; Value 1.0 ], Value 0.0, Activation.Linear)
    let layers = [ Layer.Of [ neuron; neuron ]; Layer.Of [ sum ] ]
    equal 1.4142135623730951 (MLP.Of(layers).Evaluate [ 2.0; 0.0 ] |> Seq.exactlyOne)

[<Fact>]
let ``Optional arguments are named, and need no Nullable`` () =
    let net = MLP(2, [ 2; 1 ], Activation.Relu, lastActivation = Activation.Sigmoid, random = PythonRandom 7)
    Assert.Equal("MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [SigmoidNeuron(2)]]", string net)

[<Fact>]
let ``Wrong shapes say what to do`` () =
    let net = MLP(3, [ 4; 1 ])
    let refused = refuses<System.ArgumentException>
    refused "The network takes 3 numbers but was given 2." (fun () -> net.Predict [ 1.0; 2.0 ])
    refused "Value.Sum was given no values." (fun () -> Value.Sum [])
