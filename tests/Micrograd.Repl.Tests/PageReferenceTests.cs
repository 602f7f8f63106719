using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class PageReferenceTests : IDisposable
{
    private readonly PageFolder pages = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void An_assembly_of_the_user_is_found_beside_the_file_that_asks()
    {
        WriteAssembly("lib/Deep.dll", "public static class Deep { public static int Answer => 42; }");
        WriteAssembly(
            "lib/Top.dll", "public static class Top { public static int Answer => Deep.Answer; }", "lib/Deep.dll");
        pages.Write("lib/lib.csx", "#r \"Top.dll\"");
        Assert.Equal(new(0, "42\n", ""), pages.RunText("#load \"lib/lib.csx\"\nWriteLine(Top.Answer);"));
    }

    [Theory]
    [InlineData("../artifacts/kit/Micrograd.dll")]
    [InlineData("no/such/place/Micrograd.dll")]
    [InlineData(@"..\artifacts\kit\Micrograd.dll")]
    [InlineData("Micrograd")]
    public void The_engine_is_the_one_this_program_runs_with(string reference) =>
        Assert.Equal(
            new(0, $"{typeof(Value).Assembly.Location}\n", ""),
            pages.RunText($"#r \"{reference}\"\nWriteLine(typeof(Micrograd.Value).Assembly.Location);"));

    [Theory]
    [InlineData("nuget: ScottPlot, 5.1.59")]
    [InlineData("nuget:scottplot,5.1.59")]
    [InlineData("nuget: ScottPlot/5.1.*")]
    [InlineData("nuget: ScottPlot")]
    public void A_carried_package_comes_with_all_it_depends_on(string reference) =>
        Assert.Equal(
            new(0, "ScottPlot.Plot SkiaSharp.SKColor\n", ""),
            pages.RunText(
                $"#r \"{reference}\"\nWriteLine($\"{{typeof(ScottPlot.Plot)}} {{typeof(SkiaSharp.SKColor)}}\");"));

    [Theory]
    [InlineData("SkiaSharp", "SkiaSharp.SKColor")]
    [InlineData("Spectre.Console", "Spectre.Console.Table")]
    [InlineData("Sep", "nietras.SeparatedValues.Sep")]
    [InlineData("Micrograd", "Micrograd.Value")]
    [InlineData("Micrograd.Plotting", "Micrograd.Plotting.Pictures")]
    [InlineData("Micrograd.Data", "Micrograd.Data.PointsFile")]
    public void Every_package_of_the_kit_is_carried(string package, string type) =>
        Assert.Equal(
            new(0, $"{type}\n", ""), pages.RunText($"#r \"nuget: {package}\"\nWriteLine(typeof({type}));"));

    [Theory]
    [InlineData("99.99.99")]
    [InlineData("0.17.0")]
    [InlineData("1.*")]
    public void Another_version_of_a_carried_package_is_refused(string version) =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,1): error CS0006: "
                + $"micrograd carries {CarriedPackages.OfThisProgram.Find("sep")}, not {version}. "
                + "Ask for that version, or run the page with dotnet-script, which downloads packages: "
                + "dotnet script PAGE.csx\n"),
            pages.RunText($"#r \"nuget: Sep, {version}\""));

    [Fact]
    public void So_is_another_version_of_the_engine() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,1): error CS0006: "
                + $"micrograd carries Micrograd.Plotting {ThisProgram.Version}, not 99.0.0. Ask for that version, "
                + "or run the page with dotnet-script, which downloads packages: dotnet script PAGE.csx\n"),
            pages.RunText("#r \"nuget: Micrograd.Plotting, 99.0.0\""));

    [Fact]
    public void An_assembly_of_the_user_by_the_name_of_a_carried_one_is_refused_and_not_swapped()
    {
        WriteAssembly("Sep.dll", "public static class Mine { }");
        string carried = $"{CarriedPackages.OfThisProgram.Find("Sep")}";
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,1): error CS0006: "
                + $"micrograd has its own Sep, from the package {carried}, and this file is another one. "
                + "Write #r \"nuget: Sep\" to use micrograd's, or run the page with dotnet-script, which downloads "
                + "packages: dotnet script PAGE.csx\n"),
            pages.RunText("#r \"Sep.dll\""));
        string errors = Dialogue.Of($"#r \"{pages.At("Sep.dll")}\"").Errors;
        Assert.Contains("and this file is another one", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_carried_assembly_is_the_carried_one()
    {
        string own = typeof(nietras.SeparatedValues.Sep).Assembly.Location;
        File.Copy(own, pages.At("Sep.dll"));
        pages.Write(
            "page.csx", "#r \"Sep.dll\"\nWriteLine(typeof(nietras.SeparatedValues.Sep).Assembly.Location);");
        Assert.Equal(new(0, $"{own}\n", ""), pages.Run("page.csx", cached: true));
        Assert.Equal(new(0, $"{own}\n", ""), pages.Run("page.csx", cached: true));
        File.Delete(pages.At("Sep.dll"));
        WriteAssembly("Sep.dll", "public static class Mine { }");
        Assert.Equal(1, pages.Run("page.csx", cached: true).ExitCode);
    }

    [Theory]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.3\"", 1, "CS0006")]
    [InlineData("#load \"nuget: Newtonsoft.Json, 13.0.3\"", 7, "CS1504")]
    public void A_package_that_is_not_carried_is_named_with_those_that_are(string line, int column, string id) =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,{column}): error {id}: "
                + "The package Newtonsoft.Json is not carried by micrograd, which has "
                + $"{CarriedPackages.OfThisProgram.Names}. dotnet-script downloads packages and can run this page: "
                + "dotnet script PAGE.csx\n"),
            pages.RunText(line));

    [Fact]
    public void The_carried_packages_are_listed_with_versions_and_without_the_compiler() =>
        Assert.Matches(
            @"^csFastFloat [\d.]+, HarfBuzzSharp [\d.]+, Markdig [\d.]+, Micrograd [\d.]+, Micrograd.Data [\d.]+, "
                + @"Micrograd.Html [\d.]+, Micrograd.Plotting [\d.]+, Micrograd.Terminal [\d.]+, "
                + @"ScottPlot 5[\d.]+, Sep [\d.]+, SkiaSharp [\d.]+, "
                + @"SkiaSharp.HarfBuzz [\d.]+, Spectre.Console [\d.]+, Spectre.Console.Ansi [\d.]+$",
            CarriedPackages.OfThisProgram.Names);

    [Fact]
    public void Types_of_a_package_are_unknown_until_asked_for() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,11): error CS0103: "
                + "The name 'ScottPlot' does not exist in the current context\n"),
            pages.RunText("WriteLine(ScottPlot.Version.VersionString);"));

    [Fact]
    public void A_missing_assembly_is_named_with_the_line_that_asks() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(2,1): error CS0006: Metadata file 'nope.dll' could not be found\n"),
            pages.RunText("\n#r \"nope.dll\"\n"));

    private void WriteAssembly(string name, string text, params string[] references)
    {
        string path = pages.Write(name, "");
        IEnumerable<MetadataReference> others =
            references.Select(reference => MetadataReference.CreateFromFile(pages.At(reference)));
        EmitResult result = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(name),
            [CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)],
            [.. FrameworkReferences.All, .. others],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
