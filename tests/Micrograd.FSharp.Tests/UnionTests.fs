/// The engine's results in F#'s own types: unions, records, patterns.
module UnionTests

open Micrograd
open Xunit

type Expression =
    | Number of float
    | Variable of string
    | Sum of Expression * Expression
    | Product of Expression * Expression
    | Squash of Expression

let rec evaluate (variables: Map<string, Value>) expression =
    let value = evaluate variables
    match expression with
    | Number x -> Value x
    | Variable name -> variables[name]
    | Sum(left, right) -> value left + value right
    | Product(left, right) -> value left * value right
    | Squash inner -> tanh (value inner)

[<Fact>]
let ``A union of expressions becomes a graph`` () =
    let variables = Map [ "x", Value(2.0, "x"); "w", Value(-3.0, "w") ]
    let neuron = Squash(Sum(Product(Variable "x", Variable "w"), Number 6.0))
    let result = neuron |> evaluate variables
    result.Backward()
    equal 0.0 result.Data
    equal -3.0 variables["x"].Grad
    equal 2.0 variables["w"].Grad

/// A node as a union: what it is, and what it was computed from.
let (|Leaf|Computed|) (value: Value) =
    match List.ofSeq value.Operands with
    | [] -> Leaf value.Data
    | operands -> Computed(value.Op, operands)

let rec formula value =
    match value with
    | Leaf number -> string number
    | Computed(("+" | "*") as op, [ left; right ]) -> $"({formula left} {op} {formula right})"
    | Computed(op, operands) -> operands |> List.map formula |> String.concat ", " |> sprintf "%s(%s)" op

[<Fact>]
let ``A graph is taken apart by patterns`` () =
    Assert.Equal("tanh(((2 * -3) + 1))", formula (tanh (Value 2.0 * Value -3.0 + 1)))

[<Fact>]
let ``An operation is matched by its type`` () =
    let describe (operation: Operation) =
        match operation with
        | :? UnaryOperation as unary -> $"{unary.Name} of one"
        | :? BinaryOperation as binary -> $"{binary.Name} of two"
        | other -> failwith other.Name
    Assert.Equal("negative of one", describe (Operation.Unary("negative", (~-), (fun _ _ -> -1.0))))
    Assert.Equal("less of two", describe (Operation.Binary("less", (-), (fun _ _ _ -> 1.0), (fun _ _ _ -> -1.0))))

[<Fact>]
let ``The slopes of a check are matched by their members`` () =
    let check = GradientCheck.Check((fun xs -> abs xs[0] + xs[1] ** 2), [ 0.0; 3.0 ])
    let verdicts =
        [ for slope in check.Slopes do
              match slope.Verdict with
              | SlopeVerdict.Kink -> "kink"
              | SlopeVerdict.Right -> "ok"
              | _ -> "wrong" ]
    Assert.Equal<string list>([ "kink"; "ok" ], verdicts)

[<Fact>]
let ``Records of the engine are equal by their parts`` () =
    let a = Value 1.0
    let b = -a
    Assert.Equal(Edge(a, b, 0, -1.0), (Graph.Of b).Edges[0])
    Assert.True((Edge(a, b, 0, -1.0) = (Graph.Of b).Edges[0]))

[<Fact>]
let ``An activation is matched by its name`` () =
    let slopeAtZero activation =
        match activation with
        | Activation.Tanh | Activation.Linear -> 1.0
        | Activation.Sigmoid -> 0.25
        | _ -> 0.0
    let measured activation = slopeOf (fun x -> Neuron.Of([ Value 1.0 ], Value 0.0, activation).Forward [ x ]) 0.0
    for activation in [ Activation.Tanh; Activation.Relu; Activation.Sigmoid; Activation.Linear ] do
        equal (slopeAtZero activation) (measured activation)

type Neuron2 = { W1: Value; W2: Value; B: Value }

[<Fact>]
let ``Parameters live in a record of the user's`` () =
    let n = { W1 = Value -3.0; W2 = Value 1.0; B = Value 6.881373587019543 }
    let output = tanh (2 * n.W1 + 0 * n.W2 + n.B)
    output.Backward()
    close 0.7071067811865476 output.Data
    close 1.0 n.W1.Grad
    equal 0.0 n.W2.Grad
