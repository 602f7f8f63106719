using System.Globalization;

namespace Micrograd;

/// <summary>Small seeded data sets in the plane, with the same points as their sources.</summary>
/// <remarks>
/// <see cref="Moons"/>, <see cref="Circles"/> and <see cref="Blobs"/> are scikit-learn's and draw from
/// <see cref="NumPyRandom"/>; <see cref="YinYang"/> is LLM101n's and draws from the stream it is given;
/// <see cref="Xor"/> and <see cref="Spiral"/> are the TensorFlow Playground's and draw from <see cref="PythonRandom"/>.
/// The digits are the same on every machine whose C library computes sin, cos and log in the same way; elsewhere the
/// last digit may differ.
/// </remarks>
public static partial class Datasets
{
    private static void RequireSamples(string dataset, int samples, int minimum, string reason)
    {
        if (samples < minimum)
        {
            throw new ArgumentOutOfRangeException(nameof(samples), string.Create(CultureInfo.InvariantCulture,
                $"{dataset} was asked for {samples} samples. Ask for at least {minimum}, {reason}."));
        }
    }

    private static void RequireNotNegative(string dataset, string name, double found)
    {
        if (!double.IsFinite(found) || found < 0)
        {
            throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture,
                $"{dataset} was given the {name} {found}. Give a number that is 0 or more."));
        }
    }

    private static Example At(double x, double y, double target) => new([x, y], target);

    // An array, because a lazy sequence would draw again each time it is read.
    private static T[] Repeated<T>(int count, Func<T> draw)
    {
        var drawn = new T[count];
        for (int i = 0; i < count; i++)
            drawn[i] = draw();
        return drawn;
    }

    // scikit-learn shuffles first and adds the noise afterwards, x before y.
    private static Example WithNoise(Example point, NumPyRandom random, double noise)
    {
        double x = point.Inputs[0] + random.Normal(0, noise);
        double y = point.Inputs[1] + random.Normal(0, noise);
        return At(x, y, point.Target);
    }
}
