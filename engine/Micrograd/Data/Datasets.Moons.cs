namespace Micrograd;

public static partial class Datasets
{
    /// <summary>Two half moons that reach into each other: no straight line separates them.</summary>
    /// <remarks>
    /// The outer moon is the upper half of the unit circle, target -1; the inner is (1 - cos t, 1/2 - sin t), target 1.
    /// The points are shuffled; then noise is added to each coordinate. If the count is odd, the inner moon has one
    /// point more. The defaults give the data of the demo notebook.
    /// Source: scikit-learn, <c>make_moons(n_samples, noise=noise)</c> after <c>numpy.random.seed(seed)</c>, with y =
    /// 2y - 1; checked to the last digit against NumPy 1.24.2 and scikit-learn 1.2.1.
    /// </remarks>
    /// <param name="samples">How many points, 2 or more.</param>
    /// <param name="noise">The standard deviation of the noise, 0 or more.</param>
    /// <param name="seed">The seed of <see cref="NumPyRandom"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static IReadOnlyList<Example> Moons(int samples = 100, double noise = 0.1, long seed = 1337)
    {
        RequireSamples(nameof(Moons), samples, 2, "one for each moon");
        RequireNotNegative(nameof(Moons), nameof(noise), noise);
        var random = new NumPyRandom(seed);

        IEnumerable<Example> outer = HalfTurn(samples / 2).Select(t => At(Math.Cos(t), Math.Sin(t), -1));
        IEnumerable<Example> inner = HalfTurn(samples - samples / 2)
            .Select(t => At(1 - Math.Cos(t), 1 - Math.Sin(t) - 0.5, 1));
        Example[] points = outer.Concat(inner).ToArray();

        random.Shuffle(points);
        return [.. points.Select(point => WithNoise(point, random, noise))];
    }

    // Angles from 0 to π in equal steps, both ends included; the last is exactly π, as in NumPy's linspace. A single
    // point is at 0.
    private static IEnumerable<double> HalfTurn(int count)
    {
        double step = Math.PI / Math.Max(count - 1, 1);
        return Enumerable.Range(0, count).Select(i => i > 0 && i == count - 1 ? Math.PI : i * step);
    }
}
