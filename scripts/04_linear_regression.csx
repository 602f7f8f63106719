// # 4. A line through points
//
// Before networks, the same idea with two numbers: a slope and an intercept. Here the best answer can be worked out on
// paper, so that we can see whether walking downhill finds it.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## Eleven points
//
// Anscombe drew them up in 1973, with a line that he printed beside them: y = 3.00 + 0.500·x. Which question is that
// the answer to?
double[] xs = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
double[] ys = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

// ## What a line costs
//
// A line with slope m and intercept b misses each point by a residual, y - (m·x + b). Squared, so that above and below
// count alike and far off counts most, and added up, they are the residual sum of squares. The smallest RSS is the best
// line.
double Rss(double m, double b) => xs.Zip(ys, (x, y) => Math.Pow(y - (m * x + b), 2)).Sum();

WriteLine($"flat {Rss(0, 7.5):F2}, steep {Rss(1, 0):F2}, Anscombe's {Rss(0.5, 3):F4}");
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
double n = xs.Length, sx = xs.Sum(), sy = ys.Sum();
double sxx = xs.Sum(x => x * x), sxy = xs.Zip(ys, (x, y) => x * y).Sum();
double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
double intercept = (sxx * sy - sx * sxy) / (n * sxx - sx * sx);
WriteLine($"m = {slope:F12}, b = {intercept:F12}");
WriteLine($"RSS {Rss(slope, intercept):F4}");
//> m = 0.500090909091, b = 3.000090909091
//> RSS 13.7627

// The same slope, read another way: how x and y move together, over how x moves. The line goes through the middle of
// the points.
double xMean = xs.Average(), yMean = ys.Average();
double together = xs.Zip(ys, (x, y) => (x - xMean) * (y - yMean)).Sum(), alone = xs.Sum(x => (x - xMean) * (x - xMean));
WriteLine($"m = {together / alone:F12}, b = {yMean - together / alone * xMean:F12}");
//> m = 0.500090909091, b = 3.000090909091
Save(Regression(xs, ys, slope, intercept, title: "The line with the smallest squared residuals"), "04_line");
//> pictures/04_line.png

// ## The slopes of the RSS
//
// We found two formulas for lines: ∂RSS/∂m = -2·Σ x·residual and ∂RSS/∂b = -2·Σ residual. Backward has no formulas for
// lines, only for *, + and powers. From the line m = 0, b = 0:
Value m = new(0, "m"), b = new(0, "b");
var rss = Loss.SquaredError(xs.Select(x => m * x + b), ys);
rss.Backward();
WriteLine($"by formula  {-2 * sxy:F2} and {-2 * sy:F2}");
WriteLine($"by Backward {m.Grad:F2} and {b.Grad:F2}");
//> by formula  -1595.20 and -165.02
//> by Backward -1595.20 and -165.02

// ## Downhill
//
// Now the loop of page 3. Sgd is its last two lines: it moves each parameter by -rate·grad, and zeroes the gradients
// when told to.
List<(double M, double B, double Rss)> Descend(double[] at, double rate, int steps)
{
    Value m = new(0, "m"), b = new(0, "b");
    var sgd = new Sgd([m, b], rate);
    List<(double M, double B, double Rss)> path = [];
    for (int k = 0; k <= steps; k++)
    {
        var loss = Loss.SquaredError(at.Select(x => m * x + b), ys);
        path.Add((m.Data, b.Data, loss.Data));
        sgd.ZeroGrad();
        loss.Backward();
        sgd.Step();
    }

    return path;
}

var walk = Descend(xs, rate: 0.0008, steps: 20_000);
foreach (int k in (int[])[0, 10, 100, 1_000, 10_000, 20_000])
    WriteLine($"step {k,5}: m = {walk[k].M:F12}, b = {walk[k].B:F12}");
//> step     0: m = 0.000000000000, b = 0.000000000000
//> step    10: m = 0.777583251238, b = 0.133023894355
//> step   100: m = 0.738942970562, b = 0.587919279433
//> step  1000: m = 0.542629570115, b = 2.570492141322
//> step 10000: m = 0.500090910457, b = 3.000090895299
//> step 20000: m = 0.500090909091, b = 3.000090909091

// The numbers from paper. But why does it take thousands of steps for two of them? From above, the RSS is a long
// valley: the first steps jump from side to side, and once at the bottom there is hardly any slope left to follow along
// it.
Save(
    Contour(
        Rss, -0.3, 1.4, -1, 4,
        pathX: [.. walk.Take(2_000).Select(at => at.M)],
        pathY: [.. walk.Take(2_000).Select(at => at.B)],
        title: "2,000 steps along the valley of the RSS",
        xLabel: "slope m",
        yLabel: "intercept b"),
    "04_valley");
//> pictures/04_valley.png

// ## Why the rate matters
//
// A small rate is safe and slow. A large one jumps across the valley to a higher place than it came from, and from
// there still higher. The border lies at 2 over the largest curvature, here 0.00099: below it every rate arrives, above
// it none does.
double curvature = sxx + n + Math.Sqrt((sxx - n) * (sxx - n) + 4 * sx * sx);
WriteLine($"border at {2 / curvature:F6}");
//> border at 0.000989
Save(
    LossCurves(
        [.. new[] { 0.0001, 0.0008, 0.00098, 0.001 }.Select(rate =>
            Curve.OfSteps($"rate {rate}", [.. Descend(xs, rate, 200).Select(at => at.Rss)]))],
        title: "The same walk at four rates",
        logarithmic: true,
        yLabel: "RSS"),
    "04_rates");
//> pictures/04_rates.png

// Training.Run is the same loop in one call. It also watches: a rate far beyond the border ends with the step, the
// place and advice.
Value m2 = new(0, "m"), b2 = new(0, "b");
try
{
    Training.Run(
        new Sgd([m2, b2], 0.01), 1_000, k => new Objective(Loss.SquaredError(xs.Select(x => m2 * x + b2), ys)));
}
catch (TrainingFailedException stopped)
{
    WriteLine(stopped.Message.Replace(". ", ".\n"));
}

//> Training stopped at step 119: the loss is Infinity.
//> The first value that is not finite is sum(2.06671E+307, 1.32919E+307, 3.47695E+307, 1.67769E+307, … 11 in all).
//> The steps go too far: lower the learning rate, which is 0.01, or scale the inputs to about 1.

// ## A rounder valley
//
// The valley is long because all x lie on one side of 0: a steeper line must also be a lower one. Measure x from its
// middle, and slope and intercept stop pulling at each other. The border moves up to 2/220 = 0.0091, and two hundred
// steps do what twenty thousand did.
double[] centred = [.. xs.Select(x => x - xMean)];
var shortWalk = Descend(centred, rate: 0.008, steps: 200);
foreach (int k in (int[])[0, 10, 60, 200])
    WriteLine($"step {k,3}: m = {shortWalk[k].M:F12}, b = {shortWalk[k].B - shortWalk[k].M * xMean:F12}");
//> step   0: m = 0.000000000000, b = 0.000000000000
//> step  10: m = 0.467940619985, b = 2.207047909135
//> step  60: m = 0.500090873784, b = 3.000023502232
//> step 200: m = 0.500090909091, b = 3.000090909091
Save(
    Contour(
        (m, b) => Rss(m, b - m * xMean), -0.5, 1.5, -1, 9,
        pathX: [.. shortWalk.Take(60).Select(at => at.M)],
        pathY: [.. shortWalk.Take(60).Select(at => at.B)],
        title: "The same, with x measured from its middle",
        xLabel: "slope m",
        yLabel: "height in the middle"),
    "04_round_valley");
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
