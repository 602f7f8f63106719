using System.Reflection;
using PublicApiGenerator;

namespace Micrograd.Tests;

/// <summary>What users can call is written down; a change of it shows in a diff and is approved by hand.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("Micrograd")]
    [InlineData("Micrograd.Data")]
    [InlineData("Micrograd.Html")]
    [InlineData("Micrograd.Plotting")]
    [InlineData("Micrograd.Terminal")]
    public void The_public_api_is_the_approved_one(string name)
    {
        string api = Assembly.Load(name).GeneratePublicApi(
            new ApiGeneratorOptions { IncludeAssemblyAttributes = false }) + "\n";
        string received = Path.Combine(AppContext.BaseDirectory, $"{name}.received.txt");
        File.WriteAllText(received, api);
        string approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi", $"{name}.txt"));
        Assert.True(
            api == approved,
            $"The public API of {name} changed. Compare {received} with tests/Micrograd.Tests/PublicApi/{name}.txt.");
    }
}
