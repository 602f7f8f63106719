using System.Globalization;

namespace Micrograd;

public static partial class Datasets
{
    private const double HalfSide = 5;
    private const double Gap = 0.3;
    private const double SpiralRadius = 5;
    private const double SpiralTurns = 1.75;

    /// <summary>
    /// Points in four squares, opposite corners alike: the smallest question that one neuron cannot answer.
    /// </summary>
    /// <remarks>
    /// x and y lie from -5 to 5, pushed 0.3 away from the axes; the target is 1 where x·y ≥ 0, else -1. Noise moves the
    /// point that is asked for its target, not the point itself, so it makes wrong targets near the axes.
    /// Source: TensorFlow Playground, <c>dataset.ts</c>, classifyXORData; its browser's random numbers are replaced by
    /// <see cref="PythonRandom"/>, drawn in the same order.
    /// </remarks>
    /// <param name="samples">How many points, 1 or more.</param>
    /// <param name="noise">
    /// How far, in multiples of 5, a point may stray before its target is read; the Playground goes up to 0.5.
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
            double x = Apart(random.Uniform(-HalfSide, HalfSide));
            double y = Apart(random.Uniform(-HalfSide, HalfSide));
            double strayX = x + random.Uniform(-HalfSide, HalfSide) * noise;
            double strayY = y + random.Uniform(-HalfSide, HalfSide) * noise;
            return At(x, y, strayX * strayY >= 0 ? 1 : -1);
        });
    }

    /// <summary>Two spirals wound into each other: the hardest of the Playground's questions.</summary>
    /// <remarks>
    /// Point i of the n on an arm has radius 5i/n and angle 1.75·2πi/n, the other arm half a turn more; x is its sine,
    /// y its cosine, and noise·(a number from -1 to 1) is added to each. The first arm has target 1 and comes first,
    /// the second -1: shuffle them for mini-batches.
    /// Source: TensorFlow Playground, <c>dataset.ts</c>, classifySpiralData; its browser's random numbers are replaced
    /// by <see cref="PythonRandom"/>, drawn in the same order.
    /// </remarks>
    /// <param name="samples">How many points, an even number from 2.</param>
    /// <param name="noise">How far a coordinate may stray; the Playground goes up to 0.5.</param>
    /// <param name="seed">The seed of <see cref="PythonRandom"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static IReadOnlyList<Example> Spiral(int samples = 200, double noise = 0, long seed = 1337)
    {
        RequireSamples(nameof(Spiral), samples, 2, "one for each arm");
        RequireNotNegative(nameof(Spiral), nameof(noise), noise);
        if (samples % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(samples), string.Create(CultureInfo.InvariantCulture,
                $"Spiral was asked for {samples} samples. Ask for an even number, one half for each arm."));
        }

        var random = new PythonRandom(seed);
        return [.. Arm(random, samples / 2, noise, 0, 1), .. Arm(random, samples / 2, noise, Math.PI, -1)];
    }

    private static double Apart(double coordinate) => coordinate > 0 ? coordinate + Gap : coordinate - Gap;

    private static Example[] Arm(PythonRandom random, int count, double noise, double start, double target)
    {
        var points = new Example[count];
        for (int i = 0; i < count; i++)
        {
            double radius = (double)i / count * SpiralRadius;
            double angle = SpiralTurns * i / count * 2 * Math.PI + start;
            double x = radius * Math.Sin(angle) + random.Uniform(-1, 1) * noise;
            double y = radius * Math.Cos(angle) + random.Uniform(-1, 1) * noise;
            points[i] = At(x, y, target);
        }

        return points;
    }
}
