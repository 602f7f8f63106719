using System.Globalization;

namespace Micrograd;

public static partial class Datasets
{
    /// <summary>Round clouds of points around centers, which are drawn from the square from -10 to 10.</summary>
    /// <remarks>
    /// The target is the number of the cloud, from 0. All clouds have the same number of points; if the count does not
    /// divide, the first clouds have one more. The centers are drawn first, then the points cloud by cloud; then all
    /// points are shuffled.
    /// Source: scikit-learn, <c>make_blobs(n_samples, centers=centers, cluster_std=deviation, random_state=seed)</c>.
    /// </remarks>
    /// <param name="samples">How many points, at least one for each cloud.</param>
    /// <param name="centers">How many clouds, 1 or more.</param>
    /// <param name="deviation">The standard deviation of a cloud in each direction, 0 or more.</param>
    /// <param name="seed">The seed of <see cref="NumPyRandom"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static IReadOnlyList<Example> Blobs(
        int samples = 100, int centers = 3, double deviation = 1, long seed = 1337)
    {
        if (centers < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(centers), string.Create(CultureInfo.InvariantCulture,
                $"Blobs was asked for {centers} centers. Ask for at least 1."));
        }

        RequireSamples(nameof(Blobs), samples, centers, "one for each center");
        RequireNotNegative(nameof(Blobs), nameof(deviation), deviation);

        var random = new NumPyRandom(seed);
        (double X, double Y)[] means = Repeated(centers, () => (random.Uniform(-10, 10), random.Uniform(-10, 10)));
        Example[] points = means.SelectMany((mean, cloud) => Repeated(
            samples / centers + (cloud < samples % centers ? 1 : 0),
            () => At(random.Normal(mean.X, deviation), random.Normal(mean.Y, deviation), cloud))).ToArray();

        random.Shuffle(points);
        return points;
    }
}
