namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class PageLanguageTests : IDisposable
{
    private readonly PageFolder pages = new();

    public void Dispose() => pages.Dispose();

    [Theory]
    [InlineData("return 7;", 7)]
    [InlineData("return;", 0)]
    [InlineData("var x = 7;", 0)]
    [InlineData("41 + 1", 42)]
    public void What_a_page_returns_is_the_exit_code(string text, int exitCode) =>
        Assert.Equal(new(exitCode, "", ""), pages.RunText(text));

    [Fact]
    public void Usings_of_dotnet_script_need_no_line() =>
        Assert.Equal(new(0, "6 page.csx True\n", ""), pages.RunText("""
            List<int> numbers = [1, 2, 3];
            Expression<Func<int, int>> twice = x => 2 * x;
            dynamic bag = new ExpandoObject();
            var text = new StringBuilder(Path.GetFileName("a/page.csx"));
            await Task.CompletedTask;
            WriteLine($"{numbers.Sum()} {text} {Stopwatch.IsHighResolution}");
            """));

    [Fact]
    public void Words_after_the_page_are_its_Args() =>
        Assert.Equal(new(0, "2: --steps 20\n", ""), pages.RunText(
            "IList<string> words = Args; WriteLine($\"{words.Count}: {string.Join(' ', words)}\");", "--steps", "20"));

    [Fact]
    public void Print_writes_a_value_as_CSharp_would() =>
        Assert.Equal(
            new(0, "int[2] { 1, 2 }\n\"text\"\n", ""), pages.RunText("Print(new[] { 1, 2 }); Print(\"text\");"));

    [Fact]
    public void Await_stands_at_the_top_level() =>
        Assert.Equal(new(0, "5\n", ""), pages.RunText("var five = await Task.Run(() => 5); WriteLine(five);"));

    [Fact]
    public void Pages_are_CSharp_14() =>
        Assert.Equal(new(0, "3\n", ""), pages.RunText("""
            class Step { public int Size { get; set => field = value + 1; } }
            Step? step = new();
            step?.Size = 2;
            WriteLine(step.Size);
            """.Replace("Step?", "Step", StringComparison.Ordinal)));

    [Fact]
    public void A_shebang_may_be_the_first_line() =>
        Assert.Equal(new(0, "1\n", ""), pages.RunText("#!/usr/bin/env dotnet-script\nWriteLine(1);\n"));

    [Fact]
    public void Null_where_none_may_be_is_an_error()
    {
        PageRun run = pages.RunText("#nullable enable\nstring s = null;\n");
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(2,12): error CS8625: "
                + "Cannot convert null literal to non-nullable reference type.\n"),
            run);
    }

    [Fact]
    public void A_question_mark_on_a_type_wants_nullable_switched_on()
    {
        PageRun run = pages.RunText("string? s = null;\n");
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,7): error CS8632: The annotation for nullable reference types should "
                + "only be used in code within a '#nullable' annotations context.\n"),
            run);
    }

    [Fact]
    public void Numbers_are_written_with_a_point() =>
        Assert.Equal(new(0, "1.5 1,234.50\n", ""), pages.RunText("WriteLine($\"{1.5} {1234.5:N2}\");"));
}
