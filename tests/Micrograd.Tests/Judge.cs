namespace Micrograd.Tests;

/// <summary>What the tests hold the engine against.</summary>
internal static class Judge
{
    /// <summary>
    /// The published digits come from glibc's sin, cos and log, which .NET calls too on Linux: there nothing may
    /// differ. Another C library may round the last bit of a number near 1 the other way, and a few operations carry
    /// that on.
    /// </summary>
    public static double LastDigits { get; } = OperatingSystem.IsLinux() ? 0 : 1e-14;

    public static string[] Fact(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Facts", file));

    /// <summary>The 100 points of the demo notebook, every digit.</summary>
    public static Example[] Moons() =>
    [
        .. Fact("moons-1337.csv").Skip(1).Select(line => line.Split(',').Select(Number.Read).ToArray())
            .Select(row => new Example(row[..2], row[2])),
    ];
}
