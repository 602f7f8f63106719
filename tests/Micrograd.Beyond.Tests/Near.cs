namespace Micrograd.Beyond.Tests;

/// <summary>Outputs of another engine beside ours.</summary>
internal static class Near
{
    /// <summary>
    /// Another engine adds up in another order and rounds e^x in its own way: a few units in the last of 16 digits.
    /// </summary>
    public const double Float64 = 1e-14;

    /// <summary>The same with the seven digits of 32 bits.</summary>
    public const double Float32 = 1e-5;

    public static void Ours(
        string name, MLP net, IReadOnlyList<double[]> batch, IReadOnlyList<double[]> theirs, double tolerance)
    {
        Assert.Equal(batch.Count, theirs.Count);
        Assert.All(batch.Zip(theirs), row => Assert.All(
            net.Evaluate(row.First).Zip(row.Second, (ours, their) => (ours, their)),
            pair => Assert.True(
                Math.Abs(pair.ours - pair.their) <= tolerance * Math.Max(1, Math.Abs(pair.ours)),
                $"{name} of [{string.Join(", ", row.First)}]: ours {pair.ours}, theirs {pair.their}")));
    }
}
