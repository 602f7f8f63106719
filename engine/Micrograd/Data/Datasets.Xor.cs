namespace Micrograd;

public static partial class Datasets
{
    private const double HalfSide = 5;
    private const double Gap = 0.3;

    /// <summary>
    /// Points in four squares; opposite squares have the same target. It is the smallest problem that one neuron cannot
    /// solve.
    /// </summary>
    /// <remarks>
    /// x and y lie from -5 to 5 and are then pushed 0.3 away from the axes. The target is 1 where x·y ≥ 0, else -1. The
    /// target is read at the point plus noise, but the point itself does not move: noise makes wrong targets near the
    /// axes.
    /// Source: TensorFlow Playground, <c>dataset.ts</c>, classifyXORData, with the numbers of
    /// <see cref="PythonRandom"/> instead of the browser's, drawn in the same order.
    /// </remarks>
    /// <param name="samples">How many points, 1 or more.</param>
    /// <param name="noise">
    /// The largest noise of a coordinate, in multiples of 5; the Playground allows up to 0.5.
    /// </param>
    /// <param name="seed">The seed of <see cref="PythonRandom"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static IReadOnlyList<Example> Xor(int samples = 200, double noise = 0, long seed = 1337)
    {
        RequireSamples(nameof(Xor), samples, 1, "a point to learn from");
        RequireNotNegative(nameof(Xor), nameof(noise), noise);

        var random = new PythonRandom(seed);
        return Repeated(samples, () =>
        {
            double x = AwayFromAxis(random.Uniform(-HalfSide, HalfSide));
            double y = AwayFromAxis(random.Uniform(-HalfSide, HalfSide));
            double noisyX = x + random.Uniform(-HalfSide, HalfSide) * noise;
            double noisyY = y + random.Uniform(-HalfSide, HalfSide) * noise;
            return At(x, y, noisyX * noisyY >= 0 ? 1 : -1);
        });
    }

    private static double AwayFromAxis(double coordinate) => coordinate > 0 ? coordinate + Gap : coordinate - Gap;
}
