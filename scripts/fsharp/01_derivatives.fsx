// # 1. Derivatives
//
// A network learns by one question, asked of every one of its numbers: if this number grows a little, does the loss
// grow or shrink, and how fast? The answer is a derivative. This page finds derivatives with nothing but a small step.
#load "../kit.fsx"
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## A function of one number
//
// Nothing about f says how it was made. We can ask it for a value, or for many, and look at them: at every x from -5 to
// 5 in steps of 0.25, without the 5 itself. The lecture writes xs = np.arange(-5, 5, 0.25) and ys = f(xs).
let f x = 3.0 * x * x - 4.0 * x + 5.0

printfn $"{f 3.0}"
//> 20
let xs = [ -5.0 .. 0.25 .. 4.75 ]
let ys = xs |> List.map f

printfn $"{xs.Length} places, f({xs[0]}) = {ys[0]} to f({List.last xs}) = {List.last ys}"
//> 40 places, f(-5) = 100 to f(4.75) = 53.6875
Curves([ Curve("f(x) = 3x² - 4x + 5", xs, ys) ], title = "f(x) = 3x² - 4x + 5", xLabel = "x") |> save "01_parabola"
//> pictures/01_parabola.png

// ## The slope at a point
//
// Move x by a small h. How much did f move, for each unit that x moved? In the derivative's definition h goes to 0:
//
//     f'(x) = lim h→0 (f(x + h) - f(x)) / h
//
// A computer stops a little earlier.
let slope x h = (f (x + h) - f x) / h

printfn $"{slope 3.0 0.001}"
printfn $"{slope -3.0 0.001}"
//> 14.00300000000243
//> -21.996999999998934

// Where the curve is flat the slope is 0: nearly, for a step that is not.
printfn $"{slope (2.0 / 3.0) 0.000001}"
//> 2.999378523327323E-06

// The formula from school, 6x - 4, gives 14, -22 and 0. The tangent at 3 climbs 14 for each step to the right.
Plot(f, -5, 5, title = "The slope of f at 3", tangentAt = 3.0) |> save "01_tangent"
//> pictures/01_tangent.png

// ## Where the slope is 0
//
// A slope of 0 says that the curve is flat there, and no more. It may be a minimum, as for x² at 0, a maximum, as for
// -x², or neither: x³ comes from below, is flat at 0 and goes on upward.
let square x : float = x * x
let hill x : float = -x * x
let cube x : float = x * x * x

for g in [ square; hill; cube ] do
    let slope = (g 0.001 - g -0.001) / 0.002
    printfn $"slope %.4f{slope}, to the left {g -0.5}, to the right {g 0.5}"
//> slope 0.0000, to the left 0.25, to the right 0.25
//> slope 0.0000, to the left -0.25, to the right -0.25
//> slope 0.0000, to the left -0.125, to the right 0.125
Curves(
    [ Curve.Of("x²", square, -1, 1); Curve.Of("-x²", hill, -1, 1); Curve.Of("x³", cube, -1, 1) ],
    title = "Three curves with slope 0 at 0",
    xLabel = "x"
)
|> save "01_flat"
//> pictures/01_flat.png

// ## How small is small enough?
//
// A smaller h is a better slope, until it is not: f(x + h) and f(x) agree in more and more of their 16 digits, and what
// is left after the subtraction is rounding. The error falls with h and rises again.
let steps = [ for k in 1.0 .. 15.0 -> 10.0 ** -k ]
let errors = steps |> List.map (fun h -> abs (slope 3.0 h - 14.0))
let best = List.zip steps errors |> List.minBy snd |> fst

printfn $"best step {best}, smallest step off by %.2f{List.last errors}"
//> best step 1E-08, smallest step off by 0.21
Curves(
    [ Curve("error of the slope at 3", steps, errors) ],
    title = "A step can be too small",
    xLabel = "step h",
    yLabel = "error of the slope",
    logarithmicX = true,
    logarithmicY = true
)
|> save "01_step_size"
//> pictures/01_step_size.png

// ## Three inputs, three slopes
//
// d = a·b + c has a slope for each of its inputs: move one, hold the others.
let d a b c = a * b + c
let small = 0.0001

printfn $"{d 2.0 -3.0 10.0}"
printfn $"{d 2.0 -3.0 (10.0 + small)}"
//> 4
//> 4.0001
printfn $"{(d (2.0 + small) -3.0 10.0 - d 2.0 -3.0 10.0) / small}"
printfn $"{(d 2.0 (-3.0 + small) 10.0 - d 2.0 -3.0 10.0) / small}"
printfn $"{(d 2.0 -3.0 (10.0 + small) - d 2.0 -3.0 10.0) / small}"
//> -3.000000000010772
//> 2.0000000000042206
//> 0.9999999999976694

// More a makes d smaller, because b is negative: by b for each unit. More b makes it larger, by a. And c goes straight
// through.

// ## Downhill in the dark
//
// Imagine the curve in pitch darkness. All you feel is the slope under your feet. To get down, step against it: a large
// step where it is steep, a small one where it is flat.
let walk start rate count =
    [ 1..count ] |> List.scan (fun x _ -> x - rate * (6.0 * x - 4.0)) start

let path = walk -4.0 0.05 30
printfn $"%.4f{path[1]} %.4f{path[2]} %.4f{path[3]} … %.6f{List.last path}"
//> -2.6000 -1.6200 -0.9340 … 0.666561
Descent(f, -5, 5, path, title = "Downhill by the slope, rate 0.05") |> save "01_descent"
//> pictures/01_descent.png

// The valley is at 2/3. A rate too large steps over it and lands higher than it began. Each step ends 1.1 times as far
// from the valley as the last one; the fifteenth ends outside of the map.
let lost = walk 1.0 0.35 15
printfn $"%.4f{lost[1]} %.4f{lost[2]} %.4f{lost[3]} … %.4f{List.last lost}"
//> 0.3000 1.0700 0.2230 … -0.7257
Descent(f, -0.6, 2, List.take 15 lost, title = "Too far each time, rate 0.35") |> save "01_diverging"
//> pictures/01_diverging.png

// f had one number to move. A network has thousands, and moving them one at a time to see what happens is hopeless.
// Page 2 finds all slopes in one sweep.
