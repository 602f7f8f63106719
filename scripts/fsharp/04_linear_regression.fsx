// # 4. A line through points
//
// Before networks, the same idea with two numbers: a slope and an intercept. Here the best answer can be worked out on
// paper, so that we can see whether walking downhill finds it.
#load "../kit.fsx"
open Micrograd
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## Eleven points
//
// Anscombe drew them up in 1973, with a line that he printed beside them: y = 3.00 + 0.500·x. Which question is that
// the answer to?
let xs = [ 10.0; 8.0; 13.0; 9.0; 11.0; 14.0; 6.0; 4.0; 12.0; 7.0; 5.0 ]
let ys = [ 8.04; 6.95; 7.58; 8.81; 8.33; 9.96; 7.24; 4.26; 10.84; 4.82; 5.68 ]

// ## What a line costs
//
// A line with slope m and intercept b misses each point by a residual, y - (m·x + b). Squared, so that above and below
// count alike and far off counts most, and added up, they are the residual sum of squares. The smallest RSS is the best
// line.
let rss m b = List.map2 (fun x y -> (y - (m * x + b)) ** 2.0) xs ys |> List.sum

printfn $"flat %.2f{rss 0.0 7.5}, steep %.2f{rss 1.0 0.0}, Anscombe's %.4f{rss 0.5 3.0}"
//> flat 41.27, steep 65.97, Anscombe's 13.7627

// ## The best line, on paper
//
// The RSS is a bowl over the plane of m and b. Its slope for m, with b held, is its partial derivative ∂RSS/∂m. A sum
// has the sum of the slopes. A square has 2 times what is squared, times the slope of that, which is -x:
//
//     RSS     = Σ (y - (m·x + b))²
//     ∂RSS/∂m = Σ 2·(y - (m·x + b))·(-x)
//             = -2·Σ x·(y - m·x - b)
//             = -2·(Σxy - m·Σx² - b·Σx)
//
// For b it is the same, but what is squared has the slope -1, and n times b is added up:
//
//     ∂RSS/∂b = Σ 2·(y - (m·x + b))·(-1)
//             = -2·Σ (y - m·x - b)
//             = -2·(Σy - m·Σx - b·n)
//
// At the bottom of the bowl both are 0. Divide by -2, and bring m and b to the left: the normal equations.
//
//     m·Σx² + b·Σx = Σxy
//     m·Σx  + b·n  = Σy
//
// Two equations, two unknowns. Take n times the first less Σx times the second, and b is gone. Take Σx² times the
// second less Σx times the first, and m is gone. What is left is the closed form:
//
//     m = (n·Σxy - Σx·Σy) / (n·Σx² - (Σx)²)
//     b = (Σx²·Σy - Σx·Σxy) / (n·Σx² - (Σx)²)
let n, sx, sy = float xs.Length, List.sum xs, List.sum ys
let sxx, sxy = xs |> List.sumBy (fun x -> x * x), List.map2 (*) xs ys |> List.sum
let slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
let intercept = (sxx * sy - sx * sxy) / (n * sxx - sx * sx)

printfn $"m = %.12f{slope}, b = %.12f{intercept}"
printfn $"RSS %.4f{rss slope intercept}"
//> m = 0.500090909091, b = 3.000090909091
//> RSS 13.7627

// The same slope, read another way: how x and y move together, over how x moves. The line goes through the middle of
// the points.
let xMean, yMean = List.average xs, List.average ys
let together = List.map2 (fun x y -> (x - xMean) * (y - yMean)) xs ys |> List.sum
let alone = xs |> List.sumBy (fun x -> (x - xMean) * (x - xMean))

printfn $"m = %.12f{together / alone}, b = %.12f{yMean - together / alone * xMean}"
//> m = 0.500090909091, b = 3.000090909091
Regression(xs, ys, slope, intercept, title = "The line with the smallest squared residuals") |> save "04_line"
//> pictures/04_line.png

// ## The slopes of the RSS
//
// We found two formulas for lines: ∂RSS/∂m = -2·Σ x·residual and ∂RSS/∂b = -2·Σ residual. Backward has no formulas for
// lines, only for *, + and powers. From the line m = 0, b = 0:
let m, b = Value(0.0, "m"), Value(0.0, "b")
let loss = Loss.SquaredError(xs |> List.map (fun x -> m * x + b), ys)
loss.Backward()

printfn $"by formula  %.2f{-2.0 * sxy} and %.2f{-2.0 * sy}"
printfn $"by Backward %.2f{m.Grad} and %.2f{b.Grad}"
//> by formula  -1595.20 and -165.02
//> by Backward -1595.20 and -165.02

// ## Downhill
//
// Now the loop of page 3. Sgd is its last two lines: it moves each parameter by -rate·grad, and zeroes the gradients
// when told to.
type Place = { M: float; B: float; Rss: float }

let descend at rate steps =
    let m, b = Value(0.0, "m"), Value(0.0, "b")
    let sgd = Sgd([ m; b ], rate)
    [ for _ in 0..steps do
          let loss = Loss.SquaredError(at |> List.map (fun x -> m * x + b), ys)
          { M = m.Data; B = b.Data; Rss = loss.Data }
          sgd.ZeroGrad()
          loss.Backward()
          sgd.Step() ]

let walk = descend xs 0.0008 20_000
for k in [ 0; 10; 100; 1_000; 10_000; 20_000 ] do
    printfn $"step %5d{k}: m = %.12f{walk[k].M}, b = %.12f{walk[k].B}"
//> step     0: m = 0.000000000000, b = 0.000000000000
//> step    10: m = 0.777583251238, b = 0.133023894355
//> step   100: m = 0.738942970562, b = 0.587919279433
//> step  1000: m = 0.542629570115, b = 2.570492141322
//> step 10000: m = 0.500090910457, b = 3.000090895299
//> step 20000: m = 0.500090909091, b = 3.000090909091

// The numbers from paper. But why does it take thousands of steps for two of them? From above, the RSS is a long
// valley: the first steps jump from side to side, and once at the bottom there is hardly any slope left to follow along
// it.
Contour(
    rss, -0.3, 1.4, -1, 4,
    pathX = (walk |> Seq.take 2_000 |> Seq.map _.M),
    pathY = (walk |> Seq.take 2_000 |> Seq.map _.B),
    title = "2,000 steps along the valley of the RSS",
    xLabel = "slope m",
    yLabel = "intercept b"
)
|> save "04_valley"
//> pictures/04_valley.png

// ## Why the rate matters
//
// A small rate is safe and slow. A large one jumps across the valley to a higher place than it came from, and from
// there still higher. The border lies at 2 over the largest curvature, here 0.00099: below it every rate arrives, above
// it none does.
let curvature = sxx + n + sqrt ((sxx - n) * (sxx - n) + 4.0 * sx * sx)

printfn $"border at %.6f{2.0 / curvature}"
//> border at 0.000989
LossCurves(
    [ for rate in [ 0.0001; 0.0008; 0.00098; 0.001 ] ->
          Curve.OfSteps($"rate {rate}", descend xs rate 200 |> List.map _.Rss) ],
    title = "The same walk at four rates",
    logarithmic = true,
    yLabel = "RSS"
)
|> save "04_rates"
//> pictures/04_rates.png

// Training.Run is the same loop in one call. It also watches: a rate far beyond the border ends with the step, the
// place and advice.
let m2, b2 = Value(0.0, "m"), Value(0.0, "b")

try
    let forward _ = Objective(Loss.SquaredError(xs |> List.map (fun x -> m2 * x + b2), ys))
    Training.Run(Sgd([ m2; b2 ], 0.01), 1_000, forward) |> printfn "%O"
with :? TrainingFailedException as stopped ->
    printfn "%s" (stopped.Message.Replace(". ", ".\n"))
//> Training stopped at step 119: the loss is Infinity.
//> The first value that is not finite is sum(2.06671E+307, 1.32919E+307, 3.47695E+307, 1.67769E+307, … 11 in all).
//> The steps go too far: lower the learning rate, which is 0.01, or scale the inputs to about 1.

// ## A rounder valley
//
// The valley is long because all x lie on one side of 0: a steeper line must also be a lower one. Measure x from its
// middle, and slope and intercept stop pulling at each other. The border moves up to 2/220 = 0.0091, and two hundred
// steps do what twenty thousand did.
let shortWalk = descend (xs |> List.map (fun x -> x - xMean)) 0.008 200
for k in [ 0; 10; 60; 200 ] do
    printfn $"step %3d{k}: m = %.12f{shortWalk[k].M}, b = %.12f{shortWalk[k].B - shortWalk[k].M * xMean}"
//> step   0: m = 0.000000000000, b = 0.000000000000
//> step  10: m = 0.467940619985, b = 2.207047909135
//> step  60: m = 0.500090873784, b = 3.000023502232
//> step 200: m = 0.500090909091, b = 3.000090909091
Contour(
    (fun m b -> rss m (b - m * xMean)), -0.5, 1.5, -1, 9,
    pathX = (shortWalk |> Seq.take 60 |> Seq.map _.M),
    pathY = (shortWalk |> Seq.take 60 |> Seq.map _.B),
    title = "The same, with x measured from its middle",
    xLabel = "slope m",
    yLabel = "height in the middle"
)
|> save "04_round_valley"
//> pictures/04_round_valley.png

// ## Why a network is not solved on paper
//
// The line could be solved because m and b are only multiplied and added, so that both slopes are straight lines, and
// where they are 0 is an exercise from school. Put one neuron in place of the line, tanh(w·x + b), and the slope for w
// is
//
//     ∂RSS/∂w = -2·Σ x·(y - tanh(w·x + b))·(1 - tanh²(w·x + b))
//
// Set it to 0, and nobody can bring w to the left: it stands inside of every tanh. A network has tanh inside of tanh,
// and more than one lowest place, because two neurons of a layer may change places without a change of the answers. So
// it has no closed form. What is left is the walk, and all that the walk needs is the slope where it stands.
