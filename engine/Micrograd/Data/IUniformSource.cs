namespace Micrograd;

/// <summary>A seeded stream of numbers from which a network's first weights, or a data set, can be drawn.</summary>
/// <remarks>
/// <see cref="PythonRandom"/>, <see cref="NumPyRandom"/> and <see cref="XorShift64"/> are such streams. The same kind
/// with the same seed gives the same numbers on every machine.
/// </remarks>
public interface IUniformSource
{
    /// <summary>The next number, every one from low up to high as likely as any other.</summary>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">The end of the range.</param>
    double Uniform(double low, double high);
}
