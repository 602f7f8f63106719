using System.Globalization;

namespace Micrograd;

public static partial class Datasets
{
    private const double SpiralRadius = 5;
    private const double SpiralTurns = 1.75;

    /// <summary>Two spirals wound around each other: the hardest problem of the Playground.</summary>
    /// <remarks>
    /// Each arm has n points. Point i has radius r = 5i/n and angle t = 1.75·2πi/n, on the second arm half a turn more;
    /// x is r·sin t, y is r·cos t, and noise·(a number from -1 to 1) is added to each. The first arm comes first, with
    /// target 1, then the second, with target -1: shuffle them for mini-batches.
    /// Source: TensorFlow Playground, <c>dataset.ts</c>, classifySpiralData, with the numbers of
    /// <see cref="PythonRandom"/> instead of the browser's, drawn in the same order.
    /// </remarks>
    /// <param name="samples">How many points, an even number from 2.</param>
    /// <param name="noise">The largest noise of a coordinate; the Playground allows up to 0.5.</param>
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

    private static Example[] Arm(PythonRandom random, int count, double noise, double startAngle, double target)
    {
        var points = new Example[count];
        for (int i = 0; i < count; i++)
        {
            double radius = (double)i / count * SpiralRadius;
            double angle = SpiralTurns * i / count * 2 * Math.PI + startAngle;
            double x = radius * Math.Sin(angle) + random.Uniform(-1, 1) * noise;
            double y = radius * Math.Cos(angle) + random.Uniform(-1, 1) * noise;
            points[i] = At(x, y, target);
        }

        return points;
    }
}
