/// The numbers of the lecture, written as one writes them in F#.
module LectureTests

open Micrograd
open Xunit

[<Fact>]
let ``L has the lecture's gradients`` () =
    let a, b, c, f = Value(2.0, "a"), Value(-3.0, "b"), Value(10.0, "c"), Value(-2.0, "f")
    let e = a * b
    let d = e + c
    let L = d * f
    L.Backward()
    equal -8.0 L.Data
    Assert.Equal<float list>([ 6.0; -4.0; -2.0; -2.0; -2.0; 4.0 ], [ a; b; c; d; e; f ] |> List.map _.Grad)

    for v in [ a; b; c; f ] do
        v.Data <- v.Data + 0.01 * v.Grad
    equal -7.286496 ((a * b + c) * f).Data

[<Fact>]
let ``The neuron has the lecture's gradients`` () =
    let x1, x2, w1, w2 = Value 2.0, Value 0.0, Value -3.0, Value 1.0
    let b = Value 6.881373587019543
    let n = x1 * w1 + x2 * w2 + b
    let o = tanh n
    o.Backward()
    equal 0.7071067811865476 o.Data
    equal 0.4999999999999999 n.Grad
    Assert.Equal<float list>(
        [ -1.4999999999999996; 0.9999999999999998; 0.4999999999999999; 0.0 ],
        [ x1; w1; x2; w2 ] |> List.map _.Grad
    )

[<Fact>]
let ``tanh in pieces has the lecture's last digit`` () =
    let n = 2.0 * Value -3.0 + 0.0 * Value 1.0 + Value 6.881373587019543
    let e = exp (2 * n)
    equal 0.7071067811865477 ((e - 1) / (e + 1)).Data

[<Fact>]
let ``a + a has slope 2`` () =
    equal 2.0 (slopeOf (fun a -> a + a) 3.0)

[<Fact>]
let ``The expression of micrograd's README`` () =
    let a, b = Value -4.0, Value 2.0
    let c = a + b
    let d = a * b + b ** 3
    let c = c + c + 1
    let c = c + 1 + c + (-a)
    let d = d + d * 2 + Value.Relu(b + a)
    let d = d + 3 * d + Value.Relu(b - a)
    let e = c - d
    let f = e ** 2
    let g = f / 2.0
    let g = g + 10.0 / f
    g.Backward()
    equal 24.70408163265306 g.Data
    equal 138.83381924198252 a.Grad
    equal 645.5772594752186 b.Grad

[<Fact>]
let ``The loss of the printed predictions`` () =
    let ypred = [ 0.9817830812439714; -0.9863881624765284; -0.9766534529377958; 0.9729591216966093 ]
    let ys = [ 1.0; -1.0; -1.0; 1.0 ]
    equal 0.0017934086088756394 (FunctionTests.loss ys (ypred |> List.map Value)).Data

[<Fact>]
let ``The exercise function has the exercise's gradient`` () =
    let f (a: Value) (b: Value) (c: Value) = -a ** 3 + sin (3 * b) - 1.0 / c + b ** 2.5 - sqrt a
    let a, b, c = Value 2.0, Value 3.0, Value 4.0
    let y = f a b c
    y.Backward()
    close 6.336362190988558 y.Data
    close -12.353553390593273 a.Grad
    close 10.25699027111255 b.Grad
    close 0.0625 c.Grad

[<Fact>]
let ``The softmax exercise has the exercise's gradients`` () =
    let logits = [ 0.0; 3.0; -2.0; 1.0 ] |> List.map Value
    let counts = logits |> List.map exp
    let total = List.sum counts
    let nll = -log (counts[3] / total)
    nll.Backward()
    close 2.1755153626167147 nll.Data
    let expected = [ 0.041772570515350445; 0.8390245074625319; 0.005653302662216329; -0.8864503806400986 ]
    List.iter2 close expected (logits |> List.map _.Grad)

[<Fact>]
let ``Twenty steps of the lecture bring the loss down`` () =
    let xs = [ [ 2.0; 3.0; -1.0 ]; [ 3.0; -1.0; 0.5 ]; [ 0.5; 1.0; 1.0 ]; [ 1.0; 1.0; -1.0 ] ]
    let ys = [ 1.0; -1.0; -1.0; 1.0 ]
    let n = MLP(3, [ 4; 4; 1 ])
    let step _ =
        let loss = xs |> List.map n.Predict |> FunctionTests.loss ys
        n.ZeroGrad()
        loss.Backward()
        for p in n.Parameters do
            p.Data <- p.Data - 0.1 * p.Grad
        loss.Data
    let losses = [ 1..20 ] |> List.map step
    Assert.True(List.last losses < losses[0] / 10.0, $"{losses[0]} to {List.last losses}")
