using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class PageErrorTests : IDisposable
{
    private readonly PageFolder pages = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void What_was_printed_before_an_error_stays_printed() =>
        Assert.Equal(
            new(1, "before\n", $"{pages.At("page.csx")}:2: error: This is wrong.\n"),
            pages.RunText("WriteLine(\"before\");\nthrow new InvalidOperationException(\"This is wrong.\");\n"));

    [Theory]
    [InlineData("int Inverse(int x)\n{\n    return 1 / x;\n}\nInverse(0);", 3)]
    [InlineData("var zero = 0;\nFunc<int> f = () =>\n    1 / zero;\nf();", 3)]
    [InlineData("var zero = 0;\nawait Task.Yield();\nWriteLine(1 / zero);", 3)]
    [InlineData("async Task<int> F(int x)\n{\n    await Task.Delay(1);\n    return 1 / x;\n}\nawait F(0);", 4)]
    [InlineData("var zero = 0;\nTask.Run(() =>\n    1 / zero).Wait();", 3)]
    [InlineData("var zero = 0;\n_ = new[] { 1 }.Select(x =>\n    x / zero).ToList();", 3)]
    [InlineData("var zero = 0;\nDelegate f = () =>\n    1 / zero;\nf.DynamicInvoke();", 3)]
    [InlineData("int F(int x)\n{\n    var five = 5;\n    var zero = x - five;\n    return five / zero;\n}\nF(5);", 5)]
    [InlineData("int F(int x)\n{\n    while (true)\n    {\n        x--;\n        _ = 1 / x;\n    }\n}\nF(5);", 6)]
    [InlineData("class A { public static int X = Zero() / Zero(); static int Zero() => 0; }\nWriteLine(A.X);", 1)]
    public void The_line_is_the_one_that_failed(string text, int line) =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}:{line}: error: Attempted to divide by zero.\n"), pages.RunText(text));

    [Theory]
    [InlineData("var n = new MLP(3, 4, 1);",
        "After the number of inputs comes a list, the neurons of each layer: new MLP(3, [4, 1]).")]
    [InlineData("var t = Math.Tanh(new Value(1));",
        "Math.Tanh takes a plain number and would lose the graph. Write new Value(1).Tanh().")]
    [InlineData("print(1)", "C# prints with WriteLine(x).")]
    [InlineData("Thread.Sleep(1);",
        "Thread is in a namespace that is not in use here. Write: using System.Threading;")]
    [InlineData("Bars([\"a\"], [1]);",
        "Bars is a function of the pictures. Write: using static Micrograd.Plotting.Pictures;")]
    public void A_beginner_s_mistake_in_a_page_gets_the_console_s_sentence(string line, string sentence)
    {
        PageRun run = pages.RunText($"#load \"{Repository.At("scripts", "kit.csx")}\"\nusing Micrograd;\n{line}\n");
        Assert.Equal(1, run.ExitCode);
        string[] lines = run.Errors.TrimEnd().Split('\n');
        Assert.StartsWith($"{pages.At("page.csx")}(3,", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, said => said == $"  {sentence}");
        Assert.Equal($"  {sentence}", lines[1]);
    }

    [Theory]
    [InlineData("WriteLine(2 / 3);", 0,
        "(3,11): note: 2 / 3 divides whole numbers and drops the remainder. Write 2.0 / 3.")]
    [InlineData("WriteLine(new[] { 1.5 }[^1] + new[] { 2 }.ToList()[-1]);", 1,
        "(3,31): note: A list has no item -1. From its end: new[] { 2 }.ToList()[^1].")]
    [InlineData("Value[] vs = [new(1), new(2)]; vs.Max();", 1,
        "(3,32): note: Values have no order, their numbers have: vs.MaxBy(v => v.Data).")]
    public void A_page_that_runs_and_means_something_else_gets_a_note_each_time(string line, int exitCode, string note)
    {
        string text = $"#load \"{Repository.At("scripts", "kit.csx")}\"\nusing Micrograd;\n{line}\n";
        pages.Write("page.csx", text);
        for (int i = 0; i < 2; i++)
        {
            PageRun run = pages.Run("page.csx", cached: true);
            Assert.Equal(exitCode, run.ExitCode);
            Assert.Equal(pages.At("page.csx") + note, run.Errors.Split('\n')[0]);
        }
    }

    [Theory]
    [InlineData("nothing();")]
    [InlineData("help()")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.3\"")]
    public void A_page_hears_nothing_of_the_console_s_commands(string line) =>
        Assert.DoesNotContain("\n  ", pages.RunText(line + "\n").Errors, StringComparison.Ordinal);

    [Fact]
    public void An_index_that_is_out_of_range_names_its_line() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}:5: error: Index was outside the bounds of the array.\n"),
            pages.RunText("""
                int Get(int[] xs, int at)
                {
                    var offset = 5;
                    var index = at + offset;
                    return xs[index];
                }
                Get(new[] { 1 }, 2);
                """));

    [Theory]
    [InlineData("Save(Plot(x => x, 0, 1), \"a\");", "--out needs a folder after it, such as --out slides.", "--out")]
    [InlineData("Save(Draw(new(2)), \"a\");", "--out needs a folder after it, such as --out slides.", "--out", "")]
    [InlineData("Save(Draw(new(2)), \"a\");", "--out needs a folder after it, such as --out slides.", "--out=")]
    [InlineData(
        "Plot(x => x, 1, 0);", "The range goes from 1 to 0. Give the smaller number first. (Parameter 'start')")]
    public void An_error_in_a_verb_of_the_kit_names_the_line_that_called_it(
        string call, string message, params string[] args) =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}:3: error: {message}\n"),
            pages.RunText(
                $"#load \"{Repository.At("scripts", "kit.csx")}\"\n"
                    + $"using static Micrograd.Plotting.Pictures;\n{call}\n",
                args));

    [Fact]
    public void Out_may_be_joined_to_its_folder()
    {
        string folder = pages.At("slides");
        PageRun run = pages.RunText(
            $"#load \"{Repository.At("scripts", "kit.csx")}\"\nSave(Plot(x => x, 0, 1), \"a\");", $"--out={folder}");
        Assert.Equal(new(0, $"{folder.Replace('\\', '/')}/a.png\n", ""), run);
        Assert.True(File.Exists(Path.Combine(folder, "a.png")));
    }

    [Fact]
    public void An_error_inside_the_engine_shows_the_line_that_called_it()
    {
        PageRun run = pages.RunText("#r \"Micrograd.dll\"\nusing Micrograd;\nvar neuron =\n    new MLP(3, []);\n");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{pages.At("page.csx")}:4: error: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_loaded_file_names_that_file()
    {
        pages.Write("kit/kit.csx", "int Inverse(int x) =>\n    1 / x;\n");
        Assert.Equal(
            new(1, "", $"{pages.At("kit/kit.csx")}:2: error: Attempted to divide by zero.\n"),
            pages.RunText("#load \"kit/kit.csx\"\nInverse(0);\n"));
    }

    [Fact]
    public void Causes_follow_on_lines_of_their_own() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}:2: error: No picture.\n  because: No folder.\n"),
            pages.RunText("\nthrow new Exception(\"No picture.\", new IOException(\"No folder.\"));\n"));

    [Fact]
    public void A_page_that_does_not_exist_is_exit_code_2() =>
        Assert.Equal(
            new(2, "", $"micrograd: {pages.At("nope.csx")} does not exist. Name a page: micrograd PAGE.csx\n"),
            pages.Run("nope.csx"));

    [Fact]
    public void A_misspelled_page_is_answered_with_the_pages_beside_it()
    {
        pages.Write("01_first.csx", "");
        pages.Write("02_second.csx", "");
        Assert.Equal(
            new(2, "", $"micrograd: {pages.At("1_first.csx")} does not exist. "
                + "There are 01_first.csx, 02_second.csx.\n"),
            pages.Run("1_first.csx"));
    }

    [Fact]
    public void A_cause_that_the_message_already_tells_is_not_repeated() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}:1: error: No picture: no folder.\n"),
            pages.RunText("throw new Exception(\"No picture: no folder.\", new IOException(\"no folder.\"));\n"));

    [Fact]
    public void A_link_to_nothing_is_named()
    {
        File.CreateSymbolicLink(pages.At("link.csx"), "gone.csx");
        Assert.Equal(
            new(2, "", $"micrograd: {pages.At("link.csx")} is a link to gone.csx, which does not exist. "
                + "There are link.csx.\n"),
            pages.Run("link.csx"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("// to be written")]
    [InlineData("using System.Net;")]
    public void A_page_without_code_does_nothing(string text) => Assert.Equal(new(0, "", ""), pages.RunText(text));

    [Fact]
    public void A_folder_is_no_page() =>
        Assert.Equal(
            new(2, "", $"micrograd: {pages.Root} is a folder, not a page. Name a page: micrograd PAGE.csx\n"),
            pages.Run(""));

    [Fact]
    public void A_folder_of_pages_is_answered_with_its_pages()
    {
        pages.Write("01_first.csx", "");
        Assert.Equal(
            new(2, "", $"micrograd: {pages.Root} is a folder, not a page. There are 01_first.csx.\n"), pages.Run(""));
    }
}
