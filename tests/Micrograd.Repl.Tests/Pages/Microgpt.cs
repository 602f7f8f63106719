namespace Micrograd.Repl.Tests.Pages;

/// <summary>Python's microgpt with seed 42, and names to run page 09 on where there is no network.</summary>
internal static class Microgpt
{
    public const string Page = "scripts/09_microgpt.csx";
    private const int Names = 32_033;

    private static readonly string[] Fact =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Facts", "microgpt-42.txt"));

    /// <summary>The losses of the 1,000 steps, in Python's digits.</summary>
    public static IReadOnlyList<string> Losses => [.. Steps.Select(step => step[2])];

    /// <summary>The 20 names that the trained network makes.</summary>
    public static IReadOnlyList<string> Samples => [.. Fact[1001..].Select(line => line.Split(": ")[1])];

    /// <summary>
    /// A file in place of names.txt: as many lines, and the 1,000 names of the training where the shuffle takes them.
    /// </summary>
    public static string NamesFile { get; } = Write();

    /// <summary>The number of the step, the name and the loss.</summary>
    private static IEnumerable<string[]> Steps => Fact[1..1001].Select(line => line.Split(' '));

    private static string Write()
    {
        int[] order = [.. Enumerable.Range(0, Names)];
        new PythonRandom(42).Shuffle(order);
        string[] lines = [.. Enumerable.Repeat("emma", Names)];
        foreach ((int step, string[] fact) in Steps.Index())
            lines[order[step]] = fact[1];
        string path = Path.Combine(AppContext.BaseDirectory, "names.txt");
        File.WriteAllLines(path, lines);
        return path;
    }
}
