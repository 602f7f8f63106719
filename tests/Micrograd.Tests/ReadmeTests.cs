using System.Globalization;
using System.Text.RegularExpressions;
using Micrograd.Testing;

namespace Micrograd.Tests;

/// <summary>The numbers that README states of the code.</summary>
public partial class ReadmeTests
{
    [Fact]
    public void The_evenings_reading_has_as_many_lines_as_README_says()
    {
        MatchCollection rows = Reading().Matches(File.ReadAllText(Repository.At("README.md")));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(
            int.Parse(row.Groups["lines"].Value, CultureInfo.InvariantCulture),
            File.ReadLines(Repository.At(row.Groups["file"].Value)).Count()));
    }

    [GeneratedRegex(@"\]\((?<file>engine/Micrograd/[\w/.]+)\) \| (?<lines>\d+) \|")]
    private static partial Regex Reading();
}
