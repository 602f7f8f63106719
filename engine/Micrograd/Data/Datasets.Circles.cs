using System.Globalization;

namespace Micrograd;

public static partial class Datasets
{
    /// <summary>A circle inside a larger one: the boundary between the classes is a closed line.</summary>
    /// <remarks>
    /// The outer circle has radius 1 and target -1; the inner has radius factor and target 1. The points are shuffled;
    /// then noise is added to each coordinate. If the count is odd, the inner circle has one point more.
    /// Source: scikit-learn, <c>make_circles(n_samples, noise=noise, factor=factor, random_state=seed)</c>, with y = 2y
    /// - 1; scikit-learn's own defaults are factor 0.8 and no noise.
    /// </remarks>
    /// <param name="samples">How many points, 2 or more.</param>
    /// <param name="noise">The standard deviation of the noise, 0 or more.</param>
    /// <param name="seed">The seed of <see cref="NumPyRandom"/>.</param>
    /// <param name="factor">The radius of the inner circle, from 0 up to but not including 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static IReadOnlyList<Example> Circles(
        int samples = 100, double noise = 0.05, long seed = 1337, double factor = 0.5)
    {
        RequireSamples(nameof(Circles), samples, 2, "one for each circle");
        RequireNotNegative(nameof(Circles), nameof(noise), noise);
        if (!(factor is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), string.Create(CultureInfo.InvariantCulture,
                $"Circles was given the factor {factor}. Give the inner radius, from 0 up to but not including 1."));
        }

        var random = new NumPyRandom(seed);
        IEnumerable<Example> outer = FullTurn(samples / 2).Select(t => At(Math.Cos(t), Math.Sin(t), -1));
        IEnumerable<Example> inner = FullTurn(samples - samples / 2)
            .Select(t => At(Math.Cos(t) * factor, Math.Sin(t) * factor, 1));
        Example[] points = outer.Concat(inner).ToArray();

        random.Shuffle(points);
        return [.. points.Select(point => WithNoise(point, random, noise))];
    }

    // Angles from 0 in equal steps; 2π is left out, because it would be the first point again.
    private static IEnumerable<double> FullTurn(int count)
    {
        double step = 2 * Math.PI / count;
        return Enumerable.Range(0, count).Select(i => i * step);
    }
}
