using System.Globalization;

namespace Micrograd;

/// <summary>
/// One example to learn from: the numbers that go into a network and the number that should come out.
/// </summary>
/// <remarks>
/// With two classes the target is -1 or 1, as the demo's hinge loss needs it; with more it is the class, from 0. Two
/// examples are equal if all their numbers are equal.
/// </remarks>
/// <param name="Inputs">The numbers that go in, such as the x and y of a point.</param>
/// <param name="Target">The number that should come out.</param>
public sealed record Example(IReadOnlyList<double> Inputs, double Target)
{
    /// <summary>Whether the other example holds the same numbers.</summary>
    /// <param name="other">The example to compare with.</param>
    public bool Equals(Example? other) =>
        other is not null && Target.Equals(other.Target) && Inputs.SequenceEqual(other.Inputs);

    /// <summary>A number that equal examples share.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Target);
        foreach (double input in Inputs)
            hash.Add(input);
        return hash.ToHashCode();
    }

    /// <summary>The example on one line: <c>(0.5, -1) -> 1</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"({string.Join(", ", Inputs.Select(Text))}) -> {Target}");

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
