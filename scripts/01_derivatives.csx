// # 1. Derivatives
//
// A network learns by one question, asked of every one of its numbers: if this number grows a little, does the loss
// grow or shrink, and how fast? The answer is a derivative. This page finds derivatives with nothing but a small step.
#load "kit.csx"
using Micrograd;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## A function of one number
//
// Nothing about f says how it was made. We can ask it for a value, or for many, and look at them: at every x from -5 to
// 5 in steps of 0.25, without the 5 itself. The lecture writes xs = np.arange(-5, 5, 0.25) and ys = f(xs).
double f(double x) => 3 * x * x - 4 * x + 5;

WriteLine(f(3));
//> 20
double[] xs = [.. Enumerable.Range(0, 40).Select(i => -5 + 0.25 * i)];
double[] ys = [.. xs.Select(f)];
WriteLine($"{xs.Length} places, f({xs[0]}) = {ys[0]} to f({xs[^1]}) = {ys[^1]}");
//> 40 places, f(-5) = 100 to f(4.75) = 53.6875
Save(Curves([new Curve("f(x) = 3x² - 4x + 5", xs, ys)], title: "f(x) = 3x² - 4x + 5", xLabel: "x"), "01_parabola");
//> pictures/01_parabola.png

// ## The slope at a point
//
// Move x by a small h. How much did f move, for each unit that x moved? In the derivative's definition h goes to 0:
//
//     f'(x) = lim h→0 (f(x + h) - f(x)) / h
//
// A computer stops a little earlier.
double slope(double x, double h) => (f(x + h) - f(x)) / h;

WriteLine(slope(3, 0.001));
WriteLine(slope(-3, 0.001));
//> 14.00300000000243
//> -21.996999999998934

// Where the curve is flat the slope is 0: nearly, for a step that is not.
WriteLine(slope(2.0 / 3, 0.000001));
//> 2.999378523327323E-06

// The formula from school, 6x - 4, gives 14, -22 and 0. The tangent at 3 climbs 14 for each step to the right.
Save(Plot(f, -5, 5, title: "The slope of f at 3", tangentAt: 3), "01_tangent");
//> pictures/01_tangent.png

// ## Where the slope is 0
//
// A slope of 0 says that the curve is flat there, and no more. It may be a minimum, as for x² at 0, a maximum, as for
// -x², or neither: x³ comes from below, is flat at 0 and goes on upward.
double Square(double x) => x * x;
double Hill(double x) => -x * x;
double Cube(double x) => x * x * x;

foreach (Func<double, double> g in (Func<double, double>[])[Square, Hill, Cube])
    WriteLine($"slope {(g(0.001) - g(-0.001)) / 0.002:F4}, to the left {g(-0.5)}, to the right {g(0.5)}");
//> slope 0.0000, to the left 0.25, to the right 0.25
//> slope 0.0000, to the left -0.25, to the right -0.25
//> slope 0.0000, to the left -0.125, to the right 0.125
Save(
    Curves(
        [Curve.Of("x²", Square, -1, 1), Curve.Of("-x²", Hill, -1, 1), Curve.Of("x³", Cube, -1, 1)],
        title: "Three curves with slope 0 at 0",
        xLabel: "x"),
    "01_flat");
//> pictures/01_flat.png

// ## How small is small enough?
//
// A smaller h is a better slope, until it is not: f(x + h) and f(x) agree in more and more of their 16 digits, and what
// is left after the subtraction is rounding. The error falls with h and rises again.
double[] steps = [.. Enumerable.Range(1, 15).Select(k => Math.Pow(10, -k))];
double[] errors = [.. steps.Select(h => Math.Abs(slope(3, h) - 14))];
WriteLine($"best step 1E-{errors.IndexOf(errors.Min()) + 1:00}, smallest step off by {errors[^1]:F2}");
//> best step 1E-08, smallest step off by 0.21
Save(
    Curves(
        [new Curve("error of the slope at 3", steps, errors)],
        title: "A step can be too small",
        xLabel: "step h",
        yLabel: "error of the slope",
        logarithmicX: true,
        logarithmicY: true),
    "01_step_size");
//> pictures/01_step_size.png

// ## Three inputs, three slopes
//
// d = a·b + c has a slope for each of its inputs: move one, hold the others.
double d(double a, double b, double c) => a * b + c;
double small = 0.0001;

WriteLine(d(2, -3, 10));
WriteLine(d(2, -3, 10 + small));
//> 4
//> 4.0001
WriteLine((d(2 + small, -3, 10) - d(2, -3, 10)) / small);
WriteLine((d(2, -3 + small, 10) - d(2, -3, 10)) / small);
WriteLine((d(2, -3, 10 + small) - d(2, -3, 10)) / small);
//> -3.000000000010772
//> 2.0000000000042206
//> 0.9999999999976694

// More a makes d smaller, because b is negative: by b for each unit. More b makes it larger, by a. And c goes straight
// through.

// ## Downhill in the dark
//
// Imagine the curve in pitch darkness. All you feel is the slope under your feet. To get down, step against it: a large
// step where it is steep, a small one where it is flat.
double[] Walk(double start, double rate, int count)
{
    var path = new List<double> { start };
    for (int i = 0; i < count; i++)
        path.Add(path[^1] - rate * (6 * path[^1] - 4));
    return [.. path];
}

double[] path = Walk(start: -4, rate: 0.05, count: 30);
WriteLine($"{path[1]:F4} {path[2]:F4} {path[3]:F4} … {path[^1]:F6}");
//> -2.6000 -1.6200 -0.9340 … 0.666561
Save(Descent(f, -5, 5, path, title: "Downhill by the slope, rate 0.05"), "01_descent");
//> pictures/01_descent.png

// The valley is at 2/3. A rate too large steps over it and lands higher than it began. Each step ends 1.1 times as far
// from the valley as the last one; the fifteenth ends outside of the map.
double[] lost = Walk(start: 1, rate: 0.35, count: 15);
WriteLine($"{lost[1]:F4} {lost[2]:F4} {lost[3]:F4} … {lost[^1]:F4}");
//> 0.3000 1.0700 0.2230 … -0.7257
Save(Descent(f, -0.6, 2, lost[..15], title: "Too far each time, rate 0.35"), "01_diverging");
//> pictures/01_diverging.png

// f had one number to move. A network has thousands, and moving them one at a time to see what happens is hopeless.
// Page 2 finds all slopes in one sweep.
