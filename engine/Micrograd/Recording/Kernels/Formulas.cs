namespace Micrograd;

/// <summary>
/// The operations that run in lanes, and their formulas. Every other operation runs number by number: tan and its
/// relatives, x ** k where k is not a whole number from -16 to 16 or one half, a ** b, and the operations of a user.
/// </summary>
/// <typeparam name="V">The register.</typeparam>
internal static partial class Formulas<V>
    where V : struct, ILanes<V>
{
    private const int LargestExponent = 16; // repeated squaring rounds more often than Math.Pow

    // Short lists: to look through one takes a fraction of the time of a dictionary.
    private static readonly (UnaryOperation Operation, UnaryFormula Formula)[] OfOne =
    [
        (Operations.Relu, Unary<Relu>()),
        (Operations.Negate, Unary<Negate>()),
        (Operations.Exp, Unary<Exp>()),
        (Operations.Log, Unary<Log>()),
        (Operations.Tanh, Unary<LectureTanh>()),
        (Operations.MathTanh, Unary<MathTanh>()),
        (Operations.Sigmoid, Unary<Sigmoid>()),
        (Operations.Softplus, Unary<Softplus>()),
        (Operations.Sqrt, Unary<Sqrt>()),
        (Operations.Abs, Unary<Abs>()),
        (Operations.Sin, Unary<Sin>()),
        (Operations.Cos, Unary<Cos>()),
        (Operations.SquareRoot, Unary<SquareRoot>()),
    ];

    private static readonly UnaryFormula[] Powers =
    [
        .. Enumerable.Range(-LargestExponent, 2 * LargestExponent + 1)
            .Select(k => new UnaryFormula<V, Power>(new Power(k))),
    ];

    private static readonly (BinaryOperation Operation, BinaryFormula Formula)[] OfTwo =
    [
        (Operations.Add, Binary<Add>()),
        (Operations.Subtract, Binary<Subtract>()),
        (Operations.Multiply, Binary<Multiply>()),
        (Operations.Divide, Binary<Divide>()),
        (Operations.Max, Binary<Max>()),
        (Operations.Min, Binary<Min>()),
    ];

    private static V Zero => V.Of(0);

    private static V One => V.Of(1);

    /// <summary>The formula of an operation, or null if it runs number by number.</summary>
    public static UnaryFormula? Of(UnaryOperation operation)
    {
        foreach ((UnaryOperation of, UnaryFormula formula) in OfOne)
        {
            if (of == operation)
                return formula;
        }

        return operation.Exponent is { } k && Math.Abs(k) <= LargestExponent && k == Math.Truncate(k)
            ? Powers[LargestExponent + (int)k]
            : null;
    }

    /// <inheritdoc cref="Of(UnaryOperation)"/>
    public static BinaryFormula? Of(BinaryOperation operation)
    {
        foreach ((BinaryOperation of, BinaryFormula formula) in OfTwo)
        {
            if (of == operation)
                return formula;
        }

        return null;
    }

    private static UnaryFormula<V, F> Unary<F>()
        where F : struct, IUnaryFormula<V> => new(default);

    private static BinaryFormula<V, F> Binary<F>()
        where F : struct, IBinaryFormula<V> => new(default);
}
