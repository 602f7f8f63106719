using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class CommandTests : IDisposable
{
    private const string Lecture = "var a = new Value(2.0); var b = new Value(-3.0); var e = a * b; var L = e + 10;";

    private readonly string folder = Directory.CreateTempSubdirectory("console").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Vars_lists_name_type_value_and_gradient() => Assert.Equal("""
          name   type       value    grad
        ───────────────────────────────────
          a      Value      2           1
          n      int        5
          xs     double[]   [1, 2]
        """.ReplaceLineEndings("\n"), Dialogue.Value(
        "var a = new Value(2); a.Backward();", "var n = 4;", "var n = 5;", "var xs = new[] { 1.0, 2 };", ":vars"));

    [Fact]
    public void Graph_is_a_tree() => Assert.Equal("""
        (+) L | data 4 | grad 0
        ├─ (*) e | data -6 | grad 0
        │  ├─ a | data 2 | grad 0
        │  └─ b | data -3 | grad 0
        └─ data 10 | grad 0
        """.ReplaceLineEndings("\n"), Dialogue.Value(Lecture, ":graph L"));

    [Theory]
    [InlineData(":why a")]
    [InlineData(":why a of L")]
    [InlineData(":why a of L * 1")]
    public void Why_explains_a_gradient(string line) =>
        Assert.Contains("de/da = -3, times d", Dialogue.Value(Lecture, line), StringComparison.Ordinal);

    [Fact]
    public void Check_moves_the_leaves_of_what_the_variables_were_computed_from()
    {
        string shown = Dialogue.Value(Lecture, ":check (L * a).Tanh()");
        Assert.Contains("\na ", shown, StringComparison.Ordinal);
        Assert.Contains("passed: 2 slopes", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":why b of a", "a was not computed from b")]
    [InlineData(":graph 3", "3 is not a Value")]
    [InlineData(":check nothing", "Nothing is called nothing")]
    [InlineData(":nonsense", "There is no command :nonsense. :help lists the commands.")]
    [InlineData(":graph", ":graph needs something after it: :graph EXPR")]
    [InlineData(":load nowhere.csx", "There is no page nowhere.csx.")]
    [InlineData(":save page.txt", "A page ends with .csx: :save page.txt.csx")]
    public void A_command_that_cannot_says_why(string line, string why)
    {
        var dialogue = Dialogue.Of(Lecture, line);
        Assert.Equal(1, dialogue.ExitCode);
        Assert.Contains(why, dialogue.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_says_how_long_and_how_much() =>
        Assert.Matches(
            @"^[\d.]+ (ns|us|ms), the median over [\d,]+ runs; the first took .+; \d+ bytes allocated each time$",
            Dialogue.Value("var a = new Value(2)", ":time a * a"));

    [Fact]
    public void Questions_leave_no_trace()
    {
        string page = Path.Combine(folder, "page.csx");
        Dialogue.Value(Lecture, ":graph L", ":check L", ":why a", $":save {page}");
        Assert.Equal(
            Lecture.Replace("; ", ";\n", StringComparison.Ordinal),
            File.ReadAllText(page).Split("\n\n")[1].TrimEnd());
    }

    [Fact]
    public void Reset_forgets() => Assert.Contains(
        "Nothing is called n", Dialogue.Of("var n = 0;", ":reset", "n").Errors, StringComparison.Ordinal);

    [Fact]
    public void Load_runs_a_page_in_the_session_with_its_usings()
    {
        string page = Path.Combine(folder, "page.csx");
        File.WriteAllText(page, "using System.Globalization;\nvar loaded = new Value(4, \"x\");\nWriteLine(\"ran\");");
        Assert.Equal(
            "ran\n4\n\"InvariantCulture\"",
            Dialogue.Value($":load {page}", "loaded.Data", "nameof(CultureInfo.InvariantCulture)"));
    }

    [Fact]
    public void Save_asks_before_it_overwrites_a_page_of_another_session()
    {
        string page = Path.Combine(folder, "mine.csx");
        File.WriteAllText(page, "mine");
        Assert.Contains("did not write it", Dialogue.Of($":save {page}").Errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(page));
        string own = Path.Combine(folder, "own.csx");
        Assert.Equal(0, Dialogue.Of($":save {own}", $":save {own}").ExitCode);
    }

    [Fact]
    public void An_endless_page_is_stopped()
    {
        string page = Path.Combine(folder, "endless.csx");
        File.WriteAllText(page, "while (true) { }");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        SurvivalTests.Talk(out StringWriter errors).Submit($":load {page}", stop.Token);
        Assert.Equal("Stopped. What was defined before is still there.\n", errors.ToString());
    }

    [Fact]
    public void Save_writes_a_page_that_runs_and_says_the_same()
    {
        string page = Path.Combine(folder, "saved.csx");
        Dialogue.Value(
            Lecture, "L", "var n = 1;", "Func<int> one = () => n;", "var n = \"two\";", "n", "one()",
            "for (int i = 0; i < 2; i++)", "{", "    n += i;", "}", "n", "new[] { 1, 2 }",
            "using System.Globalization;", "CultureInfo.InvariantCulture.Name.Length", $":save {page}");
        using StringWriter output = new() { NewLine = "\n" }, errors = new();
        TextWriter before = Console.Out;
        Console.SetOut(output);
        try
        {
            Assert.Equal(0, new PageRunner(cache: null, errors).Run(page, []));
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal("", errors.ToString());
        Assert.Equal("Value(data=4, grad=0)\ntwo\n1\ntwo01\n1, 2\n0\n", output.ToString());
    }
}
