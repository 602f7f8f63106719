using System.Diagnostics;
using System.Text.Json.Nodes;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

/// <summary>
/// Pages in another locale. This program knows no locales, so that they are switched on for it, as under dotnet-script.
/// </summary>
public sealed class LocaleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("locale").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("scripts/01_derivatives.csx")]
    [InlineData("scripts/04_linear_regression.csx")]
    [InlineData("docs/examples/own_points.csx")]
    public void A_page_prints_the_same_where_numbers_have_a_comma(string page)
    {
        SkipWithoutLocales();
        Page.Check(page, start: ProgramIn("de_DE.UTF-8"));
    }

    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public void Every_thread_of_a_page_writes_numbers_with_a_point(string locale)
    {
        SkipWithoutLocales();
        string plain = Write("plain.csx", "WriteLine($\"{-1.5} {\"I\".ToLower()}\");");
        Assert.NotEqual("-1.5 i\n", Run(locale, plain).Output);
        string page = Write("page.csx", $$"""
            #load "{{Repository.At("scripts", "kit.csx")}}"
            using System.Threading;
            void Say() => WriteLine($"{-1.5} {"I".ToLower()}");
            Say();
            await Task.Run(Say);
            new Thread(Say).Start();
            new Thread(Say).UnsafeStart();
            """);
        Assert.Equal(new(0, "-1.5 i\n-1.5 i\n-1.5 i\n-1.5 i\n", ""), Run(locale, page));
    }

    [Fact]
    public void So_does_every_thread_of_a_page_in_FSharp()
    {
        SkipWithoutLocales();
        string page = Write("page.fsx", $$"""
            #load "{{Repository.At("scripts", "kit.fsx")}}"
            open System.Threading
            let say () = System.Console.WriteLine((-1.5).ToString() + " " + "I".ToLower())
            say ()
            let thread = Thread say
            thread.UnsafeStart()
            thread.Join()
            """);
        var start = new ProcessStartInfo("dotnet", ["fsi", page]);
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        Assert.Equal(new(0, "-1.5 i\n-1.5 i\n", ""), TimedProcess.Run(start));
    }

    private void SkipWithoutLocales()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes its locale from the user's settings.");
        ProcessRun run = Run("de_DE.UTF-8", "--version");
        Assert.SkipWhen(run.Errors.Contains("ICU", StringComparison.Ordinal), "The package libicu is not installed.");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    private ProcessRun Run(string locale, string page)
    {
        ProcessStartInfo start = ProgramIn(locale);
        start.ArgumentList.Add(page);
        return TimedProcess.Run(start);
    }

    private ProcessStartInfo ProgramIn(string locale)
    {
        string program = typeof(CommandLine).Assembly.Location;
        JsonNode settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(program, ".runtimeconfig.json")))!;
        settings["runtimeOptions"]!["configProperties"]!.AsObject().Remove("System.Globalization.Invariant");
        string copy = Write("locales.runtimeconfig.json", settings.ToJsonString());
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", copy, program])
        {
            WorkingDirectory = folder,
        };
        start.Environment.Remove("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        start.Environment["LC_ALL"] = locale;
        start.Environment["MICROGRAD_CACHE"] = Path.Combine(folder, "cache");
        return start;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
