using System.Text.RegularExpressions;
using System.Xml.Linq;
using Micrograd.Testing;

namespace Micrograd.Tests;

public partial class KitTests
{
    [Fact]
    public void The_pages_load_every_package_of_the_engine_in_the_version_that_it_is_built_with()
    {
        IEnumerable<string> engine =
            from project in Directory.GetFiles(Repository.At("engine"), "*.csproj", SearchOption.AllDirectories)
            from package in Named("PackageReference", project)
            select (string)package.Attribute("Include")!;
        IEnumerable<string> built =
            from package in Named("PackageVersion", Repository.At("Directory.Packages.props"))
            where engine.Contains((string)package.Attribute("Include")!)
            select $"{package.Attribute("Include")!.Value}, {package.Attribute("Version")!.Value}";
        IEnumerable<string> loaded =
            from line in File.ReadLines(Repository.At("scripts", "kit.csx"))
            from package in Package().Matches(line)
            select package.Groups[1].Value;
        Assert.Equal(["ScottPlot", "Sep", "Spectre.Console"], engine.Order());
        Assert.Equal(built.Order(), loaded.Order());
    }

    private static IEnumerable<XElement> Named(string element, string file) =>
        XDocument.Load(file).Descendants(element);

    [GeneratedRegex("^#r \"nuget: (.+)\"")]
    private static partial Regex Package();
}
