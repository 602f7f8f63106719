/// Every operator and function of F# that has a meaning on a Value compiles on one, and is right.
module OperatorTests

open Micrograd
open Xunit

let a = Value(2.0, "a")
let b = Value(-4.0, "b")

[<Fact>]
let ``Values meet values`` () =
    Assert.Equal<float list>([ -2.0; 6.0; -8.0; -0.5; -2.0 ], [ a + b; a - b; a * b; a / b; -a ] |> List.map data)

[<Fact>]
let ``Floats stand on either side`` () =
    Assert.Equal<float list>([ 3.0; 1.0; 4.0; 1.0 ], [ a + 1.0; a - 1.0; a * 2.0; a / 2.0 ] |> List.map data)
    Assert.Equal<float list>([ 3.0; -1.0; 4.0; 0.5 ], [ 1.0 + a; 1.0 - a; 2.0 * a; 1.0 / a ] |> List.map data)

[<Fact>]
let ``Ints stand on either side`` () =
    Assert.Equal<float list>([ 3.0; 1.0; 4.0; 1.0 ], [ a + 1; a - 1; a * 2; a / 2 ] |> List.map data)
    Assert.Equal<float list>([ 3.0; -1.0; 4.0; 0.5 ], [ 1 + a; 1 - a; 2 * a; 1 / a ] |> List.map data)

[<Fact>]
let ``The lecture's parabola reads as it does in the lecture`` () =
    let f (x: Value) = 3 * x ** 2 - 4 * x + 5
    equal 20.0 (f (Value 3.0)).Data
    equal 14.0 (slopeOf f 3.0)

[<Fact>]
let ``A power takes a float, an int or a value`` () =
    Assert.Equal<float list>([ 4.0; 4.0; 0.0625; 0.0625 ], [ a ** 2.0; a ** 2; a ** -4; a ** b ] |> List.map data)
    equal 12.0 (slopeOf (fun x -> x ** 3) 2.0)
    equal 8.0 (Value.Pow(2.0, Value 3.0)).Data
    equal 8.0 (Value.Pow(2, Value 3.0)).Data
    Assert.Equal<float list>([ 4.0; 4.0; 0.0625 ], [ a.Pow 2; a.Pow 2.0; a.Pow b ] |> List.map data)

[<Fact>]
let ``pown multiplies`` () =
    equal 8.0 (pown a 3).Data
    equal 12.0 (slopeOf (fun x -> pown x 3) 2.0)
    equal 1.0 (pown a 0).Data
    equal 0.25 (pown a -2).Data

[<Fact>]
let ``The functions of F# take values`` () =
    let x = Value 0.5
    let pairs =
        [ exp x, exp 0.5
          log x, log 0.5
          sqrt x, sqrt 0.5
          abs -x, 0.5
          sin x, sin 0.5
          cos x, cos 0.5 ]
    for value, expected in pairs do
        equal expected value.Data
    close (tanh 0.5) (tanh x).Data

[<Fact>]
let ``The functions of F# have their slopes`` () =
    close (exp 0.5) (slopeOf exp 0.5)
    close 2.0 (slopeOf log 0.5)
    close (0.5 / sqrt 0.5) (slopeOf sqrt 0.5)
    close -1.0 (slopeOf abs -0.5)
    close (cos 0.5) (slopeOf sin 0.5)
    close (-sin 0.5) (slopeOf cos 0.5)
    close (1.0 - tanh 0.5 ** 2.0) (slopeOf tanh 0.5)

[<Fact>]
let ``The other functions are static members, which a pipeline takes as they are`` () =
    equal 0.0 (b |> Value.Relu).Data
    equal 0.5 (Value 0.0 |> Value.Sigmoid).Data
    Assert.Equal<float list>([ 2.0; 0.0 ], [ a; b ] |> List.map (Value.Relu >> data))

[<Fact>]
let ``float gives the number and leaves the graph`` () =
    equal 2.0 (float a)
    equal 2.0 (double a)
    Assert.Equal<float list>([ 2.0; -4.0 ], [ a; b ] |> List.map float)

[<Fact>]
let ``The larger and the smaller are nodes, with numbers too`` () =
    equal 2.0 (Value.Max(a, b)).Data
    equal 0.0 (Value.Max(b, 0)).Data
    equal 0.0 (b.Max 0.0).Data
    equal -4.0 (a.Min b).Data
    equal 0.5 (slopeOf (fun x -> x.Max 1) 1.0)

[<Fact>]
let ``The largest of a list is found by its number`` () =
    Assert.Same(a, [ b; a ] |> List.maxBy float)
    Assert.Same(b, [ b; a ] |> List.minBy float)
    Assert.Equal<Value list>([ b; a ], [ a; b ] |> List.sortBy float)

[<Fact>]
let ``Equality is identity, because two nodes with one number are two nodes`` () =
    Assert.False((Value 1.0 = Value 1.0))
    Assert.True((a = a))
    Assert.Equal(2, [ Value 1.0; Value 1.0 ] |> List.distinct |> List.length)
