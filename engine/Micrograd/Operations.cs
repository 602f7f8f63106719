namespace Micrograd;

/// <summary>The operations of this library, one a row: its name, its value y, and its slope for each operand.</summary>
/// <remarks>math.tanh squares with Pow, as Python's ** does: its last digit is not always that of y * y.</remarks>
internal static class Operations
{
#pragma warning disable format // a table is read down its columns
    public static readonly UnaryOperation
        //             name         value y                      slope for x
        Negate   = new("neg",       x => -x,                     (x, y) => -1),
        Exp      = new("exp",       Math.Exp,                    (x, y) => y),
        Log      = new("log",       Math.Log,                    (x, y) => 1 / x),
        Tanh     = new("tanh",      LectureTanh,                 (x, y) => 1 - y * y),
        MathTanh = new("math.tanh", Math.Tanh,                   (x, y) => 1 - Math.Pow(y, 2)),
        Relu     = new("relu",      x => x < 0 ? 0 : x,          (x, y) => x > 0 ? 1 : x <= 0 ? 0 : x),
        Sigmoid  = new("sigmoid",   x => 1 / (1 + Math.Exp(-x)), (x, y) => y * (1 - y)),
        Softplus = new("softplus",  LogOfOnePlusExp,             (x, y) => 1 / (1 + Math.Exp(-x))),
        Sqrt     = new("sqrt",      Math.Sqrt,                   (x, y) => 0.5 / y),
        Abs      = new("abs",       Math.Abs,                    (x, y) => x > 0 ? 1 : x < 0 ? -1 : x),
        Sin      = new("sin",       Math.Sin,                    (x, y) => Math.Cos(x)),
        Cos      = new("cos",       Math.Cos,                    (x, y) => -Math.Sin(x)),
        Tan      = new("tan",       Math.Tan,                   (x, y) => 1 + y * y),
        Asin     = new("asin",      Math.Asin,                  (x, y) => 1 / Math.Sqrt((1 - x) * (1 + x))),
        Acos     = new("acos",      Math.Acos,                  (x, y) => -1 / Math.Sqrt((1 - x) * (1 + x))),
        Atan     = new("atan",      Math.Atan,                  (x, y) => 1 / (1 + x * x)),
        Sinh     = new("sinh",      Math.Sinh,                  (x, y) => Math.Cosh(x)),
        Cosh     = new("cosh",      Math.Cosh,                  (x, y) => Math.Sinh(x)),

        // x ** k has a row for each number k; these four are kept, so that they allocate nothing.
        Square     = RowOfPower(2),
        Cube       = RowOfPower(3),
        Reciprocal = RowOfPower(-1),
        SquareRoot = RowOfPower(0.5);

    public static readonly BinaryOperation
        //             name   value y            slope for a                    slope for b
        Add      = new("+",   (a, b) => a + b,   (a, b, y) => 1,                (a, b, y) => 1),
        Subtract = new("-",   (a, b) => a - b,   (a, b, y) => 1,                (a, b, y) => -1),
        Multiply = new("*",   (a, b) => a * b,   (a, b, y) => b,                (a, b, y) => a),
        Divide   = new("/",   (a, b) => a / b,   (a, b, y) => 1 / b,            (a, b, y) => -y / b),
        Power    = new("**",  Math.Pow,          (a, b, y) => PowerSlope(a, b), (a, b, y) => ExponentSlope(a, b, y)),
        Max      = new("max", Math.Max,          (a, b, y) => Share(a, b),      (a, b, y) => Share(b, a)),
        Min      = new("min", Math.Min,          (a, b, y) => Share(b, a),      (a, b, y) => Share(a, b));
#pragma warning restore format

    /// <summary>Each row above, for tests that must hold for all of them.</summary>
    public static IReadOnlyList<Operation> All =>
    [
        Negate, Exp, Log, Tanh, MathTanh, Relu, Sigmoid, Softplus, Sqrt, Abs, Sin, Cos,
        Tan, Asin, Acos, Atan, Sinh, Cosh,
        Square, Cube, Reciprocal, SquareRoot, Add, Subtract, Multiply, Divide, Power, Max, Min,
    ];

    /// <summary>
    /// x ** k, where the number k belongs to the operation: the node has one operand, and its name is "**k".
    /// </summary>
    public static UnaryOperation PowerOf(double k) => k switch
    {
        2 => Square,
        3 => Cube,
        -1 => Reciprocal,
        0.5 => SquareRoot,
        _ => RowOfPower(k),
    };

    /// <summary>Whether an operation is x ** k or a ** b.</summary>
    public static bool IsPower(Operation? operation) =>
        operation?.Name.StartsWith(Power.Name, StringComparison.Ordinal) == true;

    /// <summary>log(1 + x) for x ≥ 0, without losing x beside the 1: log1p, whose .NET form rounds it away.</summary>
    public static double LogOfOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * x / (sum - 1);
    }

    private static UnaryOperation RowOfPower(double k) =>
        new("**" + Digits.Of(k), x => Math.Pow(x, k), (x, y) => PowerSlope(x, k)) { Exponent = k };

    /// <summary>The lecture's formula, for its digits; from x = 350 on, where e^2x is about to overflow, 1.</summary>
    private static double LectureTanh(double x)
    {
        if (x > 350)
            return 1;
        double e = Math.Exp(2 * x);
        return (e - 1) / (e + 1);
    }

    /// <summary>log(1 + e^x) without overflow.</summary>
    private static double LogOfOnePlusExp(double x) => Math.Max(x, 0) + LogOfOnePlus(Math.Exp(-Math.Abs(x)));

    /// <summary>b · a^(b - 1). Squares are frequent, and a^1 is a.</summary>
    private static double PowerSlope(double a, double b) => b == 0 ? 0 : b == 2 ? 2 * a : b * Math.Pow(a, b - 1);

    private static double ExponentSlope(double a, double b, double y) => a == 0 && b >= 0 ? 0 : y * Math.Log(a);

    /// <summary>
    /// The slope of the larger of two for the first: 1 or 0, one half where they are equal, NaN beside a NaN.
    /// </summary>
    private static double Share(double first, double second) =>
        first > second ? 1 : first < second ? 0 : first == second ? 0.5 : double.NaN;
}
