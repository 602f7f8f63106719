/// F# functions where C# takes a Func, and functions that F# makes generic.
module FunctionTests

open Micrograd
open Xunit

[<Fact>]
let ``An operation of one's own is made of lambdas`` () =
    let cube = Operation.Unary("cube", (fun x -> x ** 3.0), (fun x _ -> 3.0 * x ** 2.0))
    equal 8.0 (cube.Apply(Value 2.0)).Data
    equal 12.0 (slopeOf cube.Apply 2.0)
    Assert.Equal("cube", (Value 2.0 |> cube.Apply).Op)

[<Fact>]
let ``An operation of one's own is made of named and of partially applied functions`` () =
    let scale k x = k * x
    let slope (k: float) _ _ = k
    let twice = Operation.Unary("twice", scale 2.0, slope 2.0)
    equal 6.0 (twice.Apply(Value 3.0)).Data
    equal 2.0 (slopeOf twice.Apply 3.0)

[<Fact>]
let ``An operation on two values is made of operators`` () =
    let product = Operation.Binary("times", (*), (fun _ b _ -> b), (fun a _ _ -> a))
    let a, b = Value 2.0, Value 5.0
    (product.Apply(a, b)).Backward()
    equal 5.0 a.Grad
    equal 2.0 b.Grad

[<Fact>]
let ``A gradient check takes a lambda, a function, and a library function`` () =
    let product (xs: Value seq) = xs |> Seq.reduce (*)
    let scaled k (xs: Value seq) = k * Seq.sum xs
    let checks =
        [ GradientCheck.Check((fun xs -> tanh xs[0] * xs[1] + exp xs[2]), [ 0.5; -2.0; 1.0 ])
          GradientCheck.Check(product, [ 0.5; -2.0; 1.0 ])
          GradientCheck.Check(scaled 3.0, [| 0.5; -2.0 |])
          GradientCheck.Check(Seq.sum, seq { 1.0; 2.0 })
          GradientCheck.Check(Seq.reduce (*), [ 3.0; 4.0 ], tolerance = 1e-7) ]
    Assert.All(checks, fun check -> Assert.True(check.Passed, string check))

[<Fact>]
let ``A gradient check takes the loss of a network`` () =
    let net = MLP(2, [ 2; 1 ])
    let loss () = (net.Predict [ 1.0; -1.0 ] - 0.5) ** 2
    let check = GradientCheck.CheckParameters(loss, net.Parameters)
    Assert.True(check.Passed, string check)

[<Fact>]
let ``A wrong slope is found`` () =
    let wrong = Operation.Unary("wrong", (fun x -> x * x), (fun x _ -> x))
    let check = GradientCheck.Check((fun xs -> wrong.Apply xs[0]), [ 3.0 ])
    Assert.False check.Passed

[<Fact>]
let ``How weights are drawn is a record of two functions`` () =
    let all k = Initialization((fun _ _ -> k), (fun _ _ -> 0.0))
    let net = MLP(2, [ 2; 1 ], initialization = all 0.25)
    Assert.Equal(6, net.Parameters |> Seq.filter (fun p -> p.Data = 0.25) |> Seq.length)

let inline loss ys ps = List.map2 (fun y p -> (p - y) ** 2.0) ys ps |> List.sum

let inline square x = x * x

let inline meanSquare xs = xs |> Seq.averageBy square

let inline sigmoid (x: 'n) : 'n = LanguagePrimitives.GenericOne / (LanguagePrimitives.GenericOne + exp -x)

[<Fact>]
let ``One inline loss runs on floats and on values`` () =
    equal 0.5 (loss [ 1.0; 2.0 ] [ 0.5; 2.5 ])
    let p, q = Value 0.5, Value 2.5
    let onValues = loss [ 1.0; 2.0 ] [ p; q ]
    equal 0.5 onValues.Data
    onValues.Backward()
    equal -1.0 p.Grad
    equal 1.0 q.Grad

[<Fact>]
let ``An inline mean runs on floats and on values`` () =
    equal 2.5 (meanSquare [ 1.0; 2.0 ])
    equal 2.5 (meanSquare [| Value 1.0; Value 2.0 |] |> data)

[<Fact>]
let ``An inline function with generic numbers runs on floats and on values`` () =
    close (sigmoid 0.5) (sigmoid (Value 0.5)).Data
    close (slopeOf Value.Sigmoid 0.5) (slopeOf sigmoid 0.5)

[<Fact>]
let ``F# finds the functions of angles and the hyperbolic ones`` () =
    close (tan 0.5) (tan (Value 0.5)).Data
    close (asin 0.5) (asin (Value 0.5)).Data
    close (acos 0.5) (acos (Value 0.5)).Data
    close (atan 0.5) (atan (Value 0.5)).Data
    close (cosh 0.5) (slopeOf sinh 0.5)
    close (sinh 0.5) (slopeOf cosh 0.5)

[<Fact>]
let ``Layers compose`` () =
    let first, second = Layer(2, 3), Layer(3, 2)
    let forward = first.Forward >> second.Forward
    let xs = [ Value 1.0; Value -2.0 ]
    let outputs = forward xs
    equal (MLP.Of([ first; second ]).Forward xs |> Seq.head).Data outputs[0].Data
    Assert.Equal((if outputs[0].Data >= outputs[1].Data then 0 else 1), Accuracy.ArgMaxOf outputs)

[<Fact>]
let ``A schedule is a function`` () =
    let rates = Schedules.Linear(1.0, 0.0, 4)
    Assert.Equal<float list>([ 1.0; 0.5; 0.0 ], List.map rates.Invoke [ 0; 2; 4 ])

[<Fact>]
let ``A value takes the formats of a number`` () =
    let culture = System.Globalization.CultureInfo.InvariantCulture
    let text: System.FormattableString = $"{Value 2.345678:F4}"
    Assert.Equal("2.3457", text.ToString culture)
