namespace Micrograd;

/// <summary>
/// A seeded stream of random numbers, from which a network's first weights or a data set can be drawn.
/// </summary>
/// <remarks>
/// <see cref="PythonRandom"/>, <see cref="NumPyRandom"/> and <see cref="XorShift64"/> are such streams. The same kind
/// with the same seed gives the same numbers on every machine.
/// </remarks>
public interface IUniformSource
{
    /// <summary>The next number, evenly distributed between low and high.</summary>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">The end of the range.</param>
    double Uniform(double low, double high);
}
