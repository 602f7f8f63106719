using System.Text.RegularExpressions;

namespace Micrograd.Tests;

public partial class KitTests
{
    [Fact]
    public void The_pages_plot_with_the_version_that_the_engine_is_built_with()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Directory.Packages.props")))
            root = Path.GetDirectoryName(root)!;
        string built = BuiltWith().Match(File.ReadAllText(Path.Combine(root, "Directory.Packages.props"))).Groups[1].Value;
        string used = Used().Match(File.ReadAllText(Path.Combine(root, "scripts", "kit.csx"))).Groups[1].Value;
        Assert.NotEmpty(built);
        Assert.Equal(built, used);
    }

    [GeneratedRegex("Include=\"ScottPlot\" Version=\"([^\"]+)\"")]
    private static partial Regex BuiltWith();

    [GeneratedRegex("#r \"nuget: ScottPlot, ([^\"]+)\"")]
    private static partial Regex Used();
}
