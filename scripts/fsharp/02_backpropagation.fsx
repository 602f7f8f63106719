// # 2. Backpropagation
//
// A Value is a number that remembers how it was computed. That memory is enough to find the slope of the result with
// respect to everything that went in, in one walk backwards.
#load "../kit.fsx"
open Micrograd
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## A number that remembers
let product = Value 2.0 * Value -3.0

printfn $"{product}"
printfn $"""{product.Op} of {product.Operands |> Seq.map string |> String.concat " and "}"""
//> Value(data=-6, grad=0)
//> * of Value(data=2, grad=0) and Value(data=-3, grad=0)

// ## An expression, drawn
let a = Value(2.0, "a")
let b = Value(-3.0, "b")
let c = Value(10.0, "c")
let e = a * b |> label "e"
let d = e + c |> label "d"
let f = Value(-2.0, "f")
let L = d * f |> label "L"

printfn $"{L.Data}"
//> -8

// ## By hand
//
// How does L change with each value? Begin at the end. L follows itself one to one. L = d·f, so its slope for d is f,
// and for f it is d. d = e + c hands its slope on unchanged: a plus sign only routes it. And e = a·b swaps its factors,
// times what arrived.
let dL = 1.0
let dd, df = f.Data * dL, d.Data * dL
let de, dc = dd, dd
let da, db = b.Data * de, a.Data * de

printfn $"f {df}, d {dd}, e {de}, c {dc}, a {da}, b {db}"
//> f 4, d -2, e -2, c -2, a 6, b -4

// ## By a small step
//
// Is that true? Move each leaf a little, hold the others, and see. If you change a number above, both sections still
// agree.
let h = 0.001

let slopeFor (leaf: Value) =
    let kept = leaf.Data
    leaf.Data <- kept + h
    let moved = float ((a * b + c) * f)
    leaf.Data <- kept
    (moved - L.Data) / h

for leaf in [ a; b; c; f ] do
    printfn $"{slopeFor leaf}"
//> 6.000000000000227
//> -3.9999999999995595
//> -1.9999999999988916
//> 3.9999999999995595

// ## By Backward
//
// The rule was the same at each node: slope of this step, times the slope that arrived. Backward applies it, users
// before operands.
L.Backward()
printfn $"f {f.Grad}, d {d.Grad}, e {e.Grad}, c {c.Grad}, a {a.Grad}, b {b.Grad}"
//> f 4, d -2, e -2, c -2, a 6, b -4
Draw(L, title = "L = (a·b + c)·f after Backward") |> save "02_expression"
//> pictures/02_expression.png

// Ask why, and the answer is the chain rule, use by use.
printf $"{Explanation.Of(L, a)}"
//> dL/da = 6
//>   through e = a * b: de/da = -3, times dL/de = -2, gives 6
//>   so moving a by 0.001 moves L from -8 to about -7.994

// ## A nudge
//
// The gradient points uphill. One small step along it on all four leaves, and L must rise.
for leaf in [ a; b; c; f ] do
    leaf.Data <- leaf.Data + 0.01 * leaf.Grad

printfn $"{float ((a * b + c) * f)}"
//> -7.286496

// ## A minus
//
// A plus hands its slope on unchanged to both. A minus hands it on to the first, and the negative to the second: the
// more is taken away, the less is left.
let whole, part = Value(5.0, "a"), Value(3.0, "b")
(whole - part).Backward()
printfn $"a {whole.Grad}, b {part.Grad}"
//> a 1, b -1

// ## A value used twice
//
// Two ways lead from a to the result, and what they bring adds up. That is the += in the chain rule: with = the second
// way would overwrite the first, and the slope of a + a would come out as 1.
let once = Value(3.0, "a")
(once + once).Backward()
printfn $"{once.Grad}"
//> 2

// The same with a product: f = (a·b)·(a + b). Write d for a·b, which is -6, and e for a + b, which is 1. By hand, the
// slope of f for d is e = 1, and for e it is d = -6. Through e, the -6 goes to a and to b unchanged. Through d, the 1
// goes to each times the other factor: 3 to a, -2 to b. So a gets -6 + 3 = -3, and b gets -6 - 2 = -8.
let p = Value(-2.0, "a")
let q = Value(3.0, "b")
let pq = p * q |> label "d"
let sum = p + q |> label "e"
let result = pq * sum |> label "f"
result.Backward()
printfn $"f = {result.Data}, a {p.Grad}, b {q.Grad}, d {pq.Grad}, e {sum.Grad}"
//> f = -6, a -3, b -8, d 1, e -6
Draw(result, title = "f = (a·b)·(a + b): two ways to a and to b") |> save "02_two_ways"
//> pictures/02_two_ways.png

// The slope of a is -3, so a larger a makes f smaller: from -2 to -1.7 it promises a fall from -6 to -6.9. Why does f
// fall? For b = 3, f is 3a² + 9a, an upward parabola in a, with its lowest point at a = -1.5. At -2 we stand to the
// left of that point, where the parabola goes down. It bends, so that f falls a little less than the slope promised.
let fOf a = (a * q.Data) * (a + q.Data)

Plot(fOf, -3.5, 0.5, title = "f for b = 3, and its slope at a = -2", xLabel = "a", yLabel = "f", tangentAt = -2.0)
|> save "02_parabola_in_a"
//> pictures/02_parabola_in_a.png
p.Data <- -1.7
printfn $"%.2f{float ((p * q) * (p + q))}"
//> -6.63

// ## A neuron
//
// Inputs times weights, plus a bias, through tanh, which squashes any sum into -1..1. The odd bias makes round numbers.
let x1, x2 = Value(2.0, "x1"), Value(0.0, "x2")
let w1, w2 = Value(-3.0, "w1"), Value(1.0, "w2")
let bias = Value(6.8813735870195432, "b")
let x1w1 = x1 * w1 |> label "x1*w1"
let x2w2 = x2 * w2 |> label "x2*w2"
let both = x1w1 + x2w2 |> label "x1*w1 + x2*w2"
let n = both + bias |> label "n"
let o = tanh n |> label "o"

printfn $"{o.Data}"
//> 0.7071067811865476

// The slope of tanh is 1 - tanh², so what reaches n is 1 - o².
printfn $"{1.0 - o.Data * o.Data}"
//> 0.4999999999999999

// ## The order of the walk
//
// A node can pass its slope on only when all its users have spoken. So: operands before users, and then from the end.
// We can make each node's own step by hand, in that order,
let fromTheEnd = Graph.Of(o).Nodes |> Seq.rev |> List.ofSeq

printfn $"""{fromTheEnd |> List.map _.Label |> String.concat ", "}"""
//> o, n, b, x1*w1 + x2*w2, x2*w2, w2, x2, x1*w1, w1, x1
let printSlopes () =
    printfn $"x1 {x1.Grad}, w1 {w1.Grad}, x2 {x2.Grad}, w2 {w2.Grad}"

o.Grad <- 1.0
fromTheEnd |> List.iter _.BackwardStep()
printSlopes ()
//> x1 -1.4999999999999996, w1 0.9999999999999998, x2 0.4999999999999999, w2 0

// or let Backward do it. The leaves still hold what our steps left there, and Backward adds: clear them first.
o.ZeroGrad()
o.Backward()
printSlopes ()
//> x1 -1.4999999999999996, w1 0.9999999999999998, x2 0.4999999999999999, w2 0
Draw(o, title = "One neuron: o = tanh(x1·w1 + x2·w2 + b)") |> save "02_neuron"
//> pictures/02_neuron.png

// ## Tanh in pieces
//
// How large an operation is, is up to us, as long as we know its slope. tanh can be one node, or built from exp, +, *
// and a power: more nodes, the same slopes.
let e2n = exp (2 * n)
let pieces = (e2n - 1) / (e2n + 1) |> label "o"
pieces.ZeroGrad()
pieces.Backward()
printfn $"{pieces.Data}"
printSlopes ()
//> 0.7071067811865477
//> x1 -1.5, w1 1, x2 0.5, w2 0
Draw(pieces, title = "The same neuron, tanh in pieces") |> save "02_neuron_in_pieces"
//> pictures/02_neuron_in_pieces.png

// ## Relu beside tanh
//
// relu(x) is x above 0 and 0 below. Its slope is 1 or 0: no exp, no product, nothing to compute but a sign. That makes
// it the cheapest bend there is, and unlike tanh it does not go flat for large sums.
let valueOf f x = f (Value x) |> float

let slopeOf f at =
    let x = Value at
    let y: Value = f x
    y.Backward()
    x.Grad

printf $"at -1: tanh %.4f{slopeOf tanh -1.0}, relu {slopeOf Value.Relu -1.0}; "
printfn $"at 4: tanh %.4f{slopeOf tanh 4.0}, relu {slopeOf Value.Relu 4.0}"
//> at -1: tanh 0.4200, relu 0; at 4: tanh 0.0013, relu 1
let grid = [ for i in 0..400 -> -4.0 + float i * 0.02 ]
let curve name f = Curve(name, grid, grid |> List.map f)

Curves(
    [ curve "tanh" (valueOf tanh)
      curve "slope of tanh" (slopeOf tanh)
      curve "relu" (valueOf Value.Relu)
      curve "slope of relu" (slopeOf Value.Relu) ],
    title = "Two activations and their slopes",
    xLabel = "x",
    yLabel = "value and slope"
)
|> save "02_relu_beside_tanh"
//> pictures/02_relu_beside_tanh.png

// ## The same in PyTorch
//
// PyTorch holds numbers in 32 bits where it is not told otherwise. The lecture's check makes float32 leaves and widens
// them, so the bias is the nearest float to ours. From the same floats come the same gradients.
let single (number: float32) name = Value(float number, name)
let y1, y2 = single 2.0f "x1", single 0.0f "x2"
let v1, v2 = single -3.0f "w1", single 1.0f "w2"
let torch = tanh (y1 * v1 + y2 * v2 + single 6.8813735870195432f "b")
torch.Backward()
printfn $"{torch.Data}"
printfn $"x2 {y2.Grad}, w2 {v2.Grad}, x1 {y1.Grad}, w1 {v1.Grad}"
//> 0.7071066904050358
//> x2 0.5000001283844369, w2 0, x1 -1.5000003851533106, w1 1.0000002567688737

// ## Everything at once
//
// The expression on micrograd's front page: sums, products, powers, relu, divisions, and names that are bound again.
// What was computed stays in the graph, whatever the names do.
let g (a: Value) (b: Value) =
    let c = a + b
    let d = a * b + b ** 3
    let c = c + (c + 1)
    let c = c + (1 + c + (-a))
    let d = d + (d * 2 + Value.Relu(b + a))
    let d = d + (3 * d + Value.Relu(b - a))
    let e = c - d
    let f = e ** 2
    f / 2.0 + 10.0 / f

let first, second = Value(-4.0, "a"), Value(2.0, "b")
let last = g first second
last.Backward()
printfn $"g {last.Data}, a {first.Grad}, b {second.Grad}"
//> g 24.70408163265306, a 138.83381924198252, b 645.5772594752186

// A check of all that by small steps:
let check = GradientCheck.Check((fun v -> g v[0] v[1]), [ -4.0; 2.0 ])
printfn $"{check}"
//> input  at  backward            numeric             error
//> x0     -4  138.83381924198252  138.83381924198517  1.9E-014  ok
//> x1     2   645.5772594752186   645.5772594752149   5.8E-015  ok
//> passed: 2 slopes within 1E-06
