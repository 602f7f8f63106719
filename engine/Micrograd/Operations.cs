namespace Micrograd;

/// <summary>The operations of this library, one a row: its name, its value y, and its slope for each operand.</summary>
/// <remarks>math.tanh squares with Pow, as Python's ** does: its last digit is not always that of y * y.</remarks>
internal static class Operations
{
    //                                                        name         value y                          slope for x
    public static readonly UnaryOperation Negate = new("neg", x => -x, (x, y) => -1);
    public static readonly UnaryOperation Exp = new("exp", Math.Exp, (x, y) => y);
    public static readonly UnaryOperation Log = new("log", Math.Log, (x, y) => 1 / x);
    public static readonly UnaryOperation Tanh = new("tanh", LectureTanh, (x, y) => 1 - y * y);
    public static readonly UnaryOperation MathTanh = new("math.tanh", Math.Tanh, (x, y) => 1 - Math.Pow(y, 2));
    public static readonly UnaryOperation Relu = new("relu", x => x < 0 ? 0 : x, (x, y) => x > 0 ? 1 : x <= 0 ? 0 : x);
    public static readonly UnaryOperation Sigmoid = new("sigmoid", x => 1 / (1 + Math.Exp(-x)), (x, y) => y * (1 - y));
    public static readonly UnaryOperation Softplus = new("softplus", LogOfOnePlusExp, (x, y) => 1 / (1 + Math.Exp(-x)));
    public static readonly UnaryOperation Sqrt = new("sqrt", Math.Sqrt, (x, y) => 0.5 / y);
    public static readonly UnaryOperation Abs = new("abs", Math.Abs, (x, y) => x > 0 ? 1 : x < 0 ? -1 : x);
    public static readonly UnaryOperation Sin = new("sin", Math.Sin, (x, y) => Math.Cos(x));
    public static readonly UnaryOperation Cos = new("cos", Math.Cos, (x, y) => -Math.Sin(x));

    //                                                         name   value y          slope for a          slope for b
    public static readonly BinaryOperation Add = new("+", (a, b) => a + b, (a, b, y) => 1, (a, b, y) => 1);
    public static readonly BinaryOperation Subtract = new("-", (a, b) => a - b, (a, b, y) => 1, (a, b, y) => -1);
    public static readonly BinaryOperation Multiply = new("*", (a, b) => a * b, (a, b, y) => b, (a, b, y) => a);
    public static readonly BinaryOperation Power = new("**", Math.Pow, PowerSlope, PowerExponentSlope);
    public static readonly BinaryOperation Max = new("max", Math.Max, (a, b, y) => Share(a, b), (a, b, y) => Share(b, a));
    public static readonly BinaryOperation Min = new("min", Math.Min, (a, b, y) => Share(b, a), (a, b, y) => Share(a, b));

    /// <summary>Each row above, for tests that must hold for all of them.</summary>
    public static IReadOnlyList<Operation> All =>
        [Negate, Exp, Log, Tanh, MathTanh, Relu, Sigmoid, Softplus, Sqrt, Abs, Sin, Cos, Add, Subtract, Multiply, Power, Max, Min];

    /// <summary>The lecture's formula, for its digits; from x = 350 on, where e^2x is about to overflow, 1.</summary>
    private static double LectureTanh(double x)
    {
        if (x > 350)
            return 1;
        double e = Math.Exp(2 * x);
        return (e - 1) / (e + 1);
    }

    /// <summary>log(1 + e^x) without overflow, and without losing e^x beside the 1.</summary>
    private static double LogOfOnePlusExp(double x)
    {
        double small = Math.Exp(-Math.Abs(x));
        double sum = 1 + small;
        double log = sum == 1 ? small : Math.Log(sum) * small / (sum - 1); // log1p, which .NET rounds away
        return Math.Max(x, 0) + log;
    }

    private static double PowerSlope(double a, double b, double y) => b == 0 ? 0 : b * Math.Pow(a, b - 1);

    private static double PowerExponentSlope(double a, double b, double y) => a == 0 && b >= 0 ? 0 : y * Math.Log(a);

    /// <summary>The slope of the larger of two for the first: 1, 0, one half where they are equal, NaN beside a NaN.</summary>
    private static double Share(double first, double second) =>
        first > second ? 1 : first < second ? 0 : first == second ? 0.5 : double.NaN;
}
