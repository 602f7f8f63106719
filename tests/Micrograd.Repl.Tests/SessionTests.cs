using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public class SessionTests
{
    private const string Lecture =
        "var a = new Value(2.0); var b = new Value(-3.0); var c = new Value(10.0); var f = new Value(-2.0);\n"
        + "var e = a * b; var d = e + c; var L = d * f;\nL.Backward();";

    [Fact]
    public void To_look_at_a_text_with_the_last_result_changes_nothing()
    {
        var session = Session.Start([]);
        session.Evaluate("1 + 1", value => $"{value}", CancellationToken.None);
        CSharpCompilation last = session.Last;
        CSharpCompilation looked = session.Next("_ + 1");
        Assert.Empty(looked.GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Same(last, session.Last); // the editor looks on a thread of its own, while submissions run
        Assert.Equal(new Outcome.Valued("3"), session.Evaluate("_ + 1", value => $"{value}", CancellationToken.None));
    }

    [Fact]
    public void The_lecture_s_expression_works_as_typed() =>
        Assert.Equal("6\n-4\n4", Dialogue.Value(Lecture, "a.Grad", "b.Grad", "f.Grad"));

    [Fact]
    public void A_value_takes_the_name_of_its_variable_unless_it_has_one() => Assert.Equal(
        "Value(data=2, grad=0, label=\"a\")\nValue(data=3, grad=0, label=\"mine\")\n"
            + "Value(data=5, grad=0, label=\"s\", op=\"+\")",
        Dialogue.Value("var a = new Value(2)", "a", "var x = new Value(3, \"mine\")", "x", "var s = a + x", "s"));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("x = 2")]
    [InlineData("x++")]
    [InlineData("if (x > 0) { x = 3; }")]
    [InlineData("int F(int n) => n;")]
    [InlineData("using System.Threading;")]
    [InlineData("// nothing")]
    public void A_statement_shows_nothing(string statement) =>
        Assert.Equal("", Dialogue.Value("int x = 0;", statement));

    [Fact]
    public void Usings_alone_hold_for_what_follows() => Assert.Equal(
        "\"127.0.0.1\"",
        Dialogue.Value("using System.Net;", "using System.Net.Http;", "IPAddress.Loopback.ToString()"));

    [Theory]
    [InlineData("1.0 / 3", "0.3333333333333333")]
    [InlineData("1e20", "1E+20")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("null", "null")]
    [InlineData("1 > 2", "false")]
    [InlineData("new[] { 1, 2, 3 }", "[1, 2, 3]  3 items")]
    [InlineData("new[] { new[] { 1 }, new[] { 2, 3 } }", "[1]\n[2, 3]\n2 items")]
    [InlineData("Enumerable.Range(0, 50)",
        "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]\nthe first 20 of 50 items")]
    [InlineData("new List<int>()", "[]")]
    [InlineData("Activation.Tanh", "Tanh")]
    [InlineData("(1, \"b\")", "(1, b)")]
    [InlineData("new Func<double, double>(x => x)", "Func<double, double>")]
    [InlineData("typeof(List<Value>)", "List<Value>")]
    [InlineData("1 + 1;", "2")]
    [InlineData("await Task.FromResult(3)", "3")]
    public void A_value_is_shown_for_people(string expression, string shown) =>
        Assert.Equal(shown, Dialogue.Value(expression));

    [Fact]
    public void Values_records_and_networks_stand_in_tables()
    {
        string shown = Dialogue.Value("new[] { new Value(1, \"a\"), new Value(2) * 3 }");
        Assert.Equal("""
                  label   data   grad   op
            ────────────────────────────────
              0   a          1      0
              1              6      0   *
            2 items
            """.ReplaceLineEndings("\n"), shown);
        Assert.StartsWith("      X   Y\n", Dialogue.Value("new[] { new { X = 1, Y = 2 } }"), StringComparison.Ordinal);
        Assert.StartsWith(
            "MLP 3 -> 4 -> 4 -> 1, 41 parameters\n", Dialogue.Value("new MLP(3, [4, 4, 1])"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_sequence_is_shown_by_its_beginning()
    {
        string shown = Dialogue.Value("IEnumerable<int> All() { for (int i = 0; ; i++) yield return i; }", "All()");
        Assert.Matches(@"^\[0, 1, .*19\]\nthe first 20 of more than [\d,]+ items$", shown);
    }

    [Fact]
    public void A_plot_takes_a_function_of_numbers_or_of_values_and_says_where_its_picture_is()
    {
        string folder = Directory.CreateTempSubdirectory("plots").FullName, before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder;
            string shown = Dialogue.Value(
                "Plot(x => 3*x*x - 4*x + 5, -5, 5)", "Plot(x => x.Tanh(), -5, 5)",
                "Draw(new Value(2) * 3)", "LossCurve([3.0, 2, 1])");
            Assert.Equal(Enumerable.Range(1, 4).Select(i => $"pictures/console-{i}.png"), shown.Split('\n'));
            Assert.Equal(4, Directory.GetFiles(Path.Combine(folder, "pictures"), "*.png").Length);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Lines_that_belong_together_are_one_submission() => Assert.Equal("yes\n[2, 4]  2 items", Dialogue.Value(
        "if (1 > 2)", "{", "    WriteLine(\"no\");", "}", "else", "    WriteLine(\"yes\");", "",
        "new[] { 1, 2 }", "    .Select(x => x * 2)"));

    [Fact]
    public void An_exception_keeps_what_was_defined_before_it()
    {
        var dialogue = Dialogue.Of("var x = 1; throw new Exception(\"broken\");");
        Assert.Equal((1, "Exception: broken"), (dialogue.ExitCode, dialogue.Errors));
        Assert.Equal("line 3: Exception: broken", Dialogue.Of("{\n\nthrow new Exception(\"broken\"); }").Errors);
        Assert.StartsWith(
            "line 2: ArgumentException: The range goes from 1 to 0.",
            Dialogue.Of("{\n_ = Plot(x => x, 1, 0); }").Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_error_ends_a_pipe_with_exit_code_1()
    {
        var dialogue = Dialogue.Of("1", "nothing", "2");
        Assert.Equal((1, "1"), (dialogue.ExitCode, dialogue.Output));
    }

    [Fact]
    public void Code_that_reads_takes_the_next_line_of_the_pipe() => Assert.Equal(
        "\"Ada\"\n121\n3",
        Dialogue.Value("var name = Console.ReadLine();", "Ada", "name", "Console.Read()", "y", "1 + 2"));

    [Fact]
    public void Quit_ends_it_without_an_error() => Assert.Equal("1", Dialogue.Value("1", ":quit", "2"));

    [Fact]
    public void A_graph_of_a_million_values_is_computed_shown_and_walked() => Assert.Equal(
        "1\n1000000",
        Dialogue.Value(
            "var x = new Value(0.0); Value s = x; for (int i = 0; i < 1_000_000; i++) s += 1.0;",
            "s.Backward();", "x.Grad", "s.Data"));

    [Fact]
    public void What_a_package_line_asks_for_is_answered_with_what_is_carried_or_a_word()
    {
        Assert.Equal("\"Plot\"", Dialogue.Value("#r \"nuget: ScottPlot, 5.1.59\"", "nameof(ScottPlot.Plot)"));
        string errors = Dialogue.Of("#r \"nuget: Newtonsoft.Json, 13.0.3\"").Errors;
        Assert.Contains("downloads nothing", errors, StringComparison.Ordinal);
    }
}
