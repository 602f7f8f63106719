using System.Reflection;
using System.Text.RegularExpressions;
using Micrograd.Repl.Export;
using Micrograd.Repl.Hosting;
using Micrograd.Repl.Tests.Pages;
using Micrograd.Testing;
using Microsoft.CodeAnalysis.Emit;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed partial class ExportTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    /// <summary>All but the page that reads a file of names, which takes long; that one is compiled.</summary>
    public static TheoryData<string> CSharpPages => [.. Page.In("scripts").Where(page => page != Microgpt.Page)];

    public void Dispose() => pages.Dispose();

    [Theory]
    [MemberData(nameof(CSharpPages))]
    public void A_page_as_an_app_prints_the_same_bytes(string page)
    {
        string[] words = ["--out", pages.At("slides")];
        PageRun run = pages.Run(Repository.At(page), words);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(WithoutTimes(run.Output), WithoutTimes(RunApp(Repository.At(page), words).Output));
    }

    [Fact]
    public void The_page_that_reads_names_compiles_as_an_app() =>
        Assert.Contains("Args = args;", FileBasedApp.Of(Repository.At(Microgpt.Page)), StringComparison.Ordinal);

    /// <summary>Each row is a way in which a page is more than a program.</summary>
    [Theory]
    [InlineData("int x = 1; foreach (int x in new[] { 2, 3 }) WriteLine(x); WriteLine(x);", "2\n3\n1\n")]
    [InlineData("int x; x += 5; WriteLine(x);", "5\n")]
    [InlineData("public static int x = 3; private int F(int x) => x * 2; WriteLine(F(x))", "6\n")]
    [InlineData("record P(int X);\n// after\nvar p = new P(4);\nWriteLine(p);\nclass C { }", "P { X = 4 }\n")]
    [InlineData("WriteLine(string.Join('-', Args));", "a-b\n")]
    [InlineData("await Task.Yield(); WriteLine(1);", "1\n")]
    [InlineData("#r \"nuget: Sep\"\nWriteLine(typeof(nietras.SeparatedValues.Sep).Name);", "Sep\n")]
    [InlineData("using Io = System.IO;\nWriteLine(Io.Path.GetFileName(\"a/b\"));", "b\n")]
    [InlineData("var q = 2; WriteLine((from q in new[] { 1, 2 } where q > 1 select q).Count());", "1\n")]
    public void What_a_page_may_do_an_app_does(string text, string printed)
    {
        string page = pages.Write("page.csx", text);
        Assert.Equal(new(0, printed, ""), pages.Run("page.csx", ["a", "b"]));
        Assert.Equal((0, printed), RunApp(page, ["a", "b"]));
    }

    [Fact]
    public void An_exit_code_and_what_a_page_loads_come_along()
    {
        pages.Write("part.csx", "using System.Numerics;\nint two = 2;\nComplex I() => new(0, two);");
        string page = pages.Write("page.csx", "#load \"part.csx\"\nWriteLine(I().Imaginary);\nreturn two + 5;");
        Assert.Equal((7, "2\n"), RunApp(page, []));
    }

    [Fact]
    public void The_head_names_the_packages_and_only_the_usings_that_are_needed()
    {
        string page = pages.Write("page.csx", "#load \"kit.csx\"\nusing Micrograd;\nWriteLine(new Value(1).Data);");
        string text = FileBasedApp.Of(page);
        string version = ThisProgram.Version;
        string[] head = [.. text.Split('\n').TakeWhile(line => !line.StartsWith("//", StringComparison.Ordinal))];
        Assert.Equal(
            [
                $"#:package Micrograd@{version}", $"#:package Micrograd.Data@{version}",
                $"#:package Micrograd.Html@{version}", $"#:package Micrograd.Plotting@{version}",
                $"#:package Micrograd.Terminal@{version}", "#:property ImplicitUsings=disable",
                "#:property Nullable=disable", "#:property PublishAot=false", "", "using System;",
            ],
            head[..10]);
        Assert.DoesNotContain("using System.Dynamic;", head);
    }

    [Fact]
    public void The_command_writes_the_file_into_the_current_folder_and_never_over_another()
    {
        string page = pages.Write("page.csx", "WriteLine(1);");
        string before = Environment.CurrentDirectory;
        Directory.CreateDirectory(pages.At("here"));
        Environment.CurrentDirectory = pages.At("here");
        try
        {
            Assert.Equal(0, ExportCommand.Run([page, "--as", "cs"], output, errors));
            Assert.Equal(0, ExportCommand.Run(["--as", "cs", page], output, errors));
            Assert.Equal(
                $"dotnet run page.cs{Environment.NewLine}dotnet run page.cs{Environment.NewLine}", output.ToString());
            pages.Write("here/page.cs", "// mine");
            Assert.Equal(1, ExportCommand.Run([page, "--as", "cs"], output, errors));
            Assert.Equal(
                $"micrograd: page.cs exists and holds something else.{Environment.NewLine}micrograd: nothing is "
                    + $"written. Move your file away, or go to another folder.{Environment.NewLine}",
                errors.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public void What_no_app_can_hold_is_an_error_with_its_line()
    {
        string page = pages.Write("page.csx", "int Early() => late;\nint late = 3;\nWriteLine(Early());");
        Assert.Equal(1, ExportCommand.Run([page, "--as", "cs"], output, errors));
        Assert.Equal(
            $"""
            {page} does not compile as a file-based app:
            CS0841: Cannot use local variable 'late' before it is declared In: int Early() => late;

            """.ReplaceLineEndings(),
            errors.ToString());
    }

    [Theory]
    [InlineData("micrograd: nope.csx does not exist.", "nope.csx", "--as", "cs")]
    [InlineData("micrograd: export needs a page and a kind, such as micrograd export page.csx --as cs.")]
    [InlineData("micrograd: export needs a page and a kind, such as micrograd export page.csx --as cs.", "page.csx")]
    [InlineData("micrograd: export needs a page and a kind, such as micrograd export page.csx --as cs.", "a", "--as")]
    [InlineData("micrograd: export needs a page and a kind, such as micrograd export page.csx --as cs.", "--as", "cs")]
    [InlineData(
        "micrograd: export needs a page and a kind, such as micrograd export page.csx --as cs.", "a", "--as", "fs")]
    public void Export_needs_a_page_and_a_kind(string error, params string[] words)
    {
        Assert.Equal(2, ExportCommand.Run(words, output, errors));
        Assert.Equal(error + Environment.NewLine, errors.ToString());
    }

    private static (int ExitCode, string Output) RunApp(string page, string[] words)
    {
        using MemoryStream assembly = new(), symbols = new();
        EmitResult result = FileBasedApp
            .Compilation(FileBasedApp.Of(page), new PageCompilation(page, isOptimized: false).Compilation)
            .Emit(assembly, symbols, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        var printed = new StringWriter();
        TextWriter before = Console.Out;
        Console.SetOut(printed);
        try
        {
            Assembly app = new PageLoadContext([]).Load(assembly.ToArray(), symbols.ToArray());
            object? exitCode = app.EntryPoint!.Invoke(null, [words]);
            return (exitCode as int? ?? 0, printed.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    /// <summary>Page 7 measures.</summary>
    private static string WithoutTimes(string text) => Time().Replace(text, "");

    [GeneratedRegex(@" +[\d,.]+ µs.*")]
    private static partial Regex Time();
}
