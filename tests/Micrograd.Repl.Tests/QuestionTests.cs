using Micrograd.Repl.Commands;

namespace Micrograd.Repl.Tests;

/// <summary>The last result as <c>_</c>, <c>x?</c>, <c>:type</c>, <c>:time</c> and <c>:trace</c>.</summary>
[Collection(SharedConsole.Name)]
public sealed class QuestionTests : IDisposable
{
    private const string Start = "var a = new Value(2);";

    private readonly string folder = Directory.CreateTempSubdirectory("questions").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("43", "a * 21", "_.Data + 1")]
    [InlineData("12", "10", "var n = 1;", "_ + 2")]
    [InlineData("1", "new { X = 1 }", "_.X")]
    [InlineData("2", "new[] { 1, 2 }.Select(i => new { I = i })", "_.Last().I")]
    [InlineData("4", "class P { public int Q = 4; } new P()", "_.Q")]
    [InlineData("6", "5", "_ = \"a discard\"", "_ + 1")]
    [InlineData("10", "5", "var _ = 9;", "_ + 1")]
    [InlineData("[2, 2]  2 items", "5", "new[] { 1, 2 }.Select(_ => 2)")]
    [InlineData("Value(data=42, grad=0, op=\"*\")", "a * 21", "_")]
    [InlineData("double", "1.5", ":type _")]
    [InlineData("8", "1", "_ + 1", "_ * 4")]
    public void The_last_result_is_called_by_an_underscore_where_that_means_nothing_else(
        string last, params string[] lines) => Assert.Equal(last, Dialogue.Value([Start, .. lines]).Split('\n')[^1]);

    [Theory]
    [InlineData("_ + 1", "Nothing is called _. :vars lists the variables.")]
    [InlineData("a\n_.grad", "C# tells capital letters from small ones: _.Grad.")]
    public void A_mistake_with_it_is_told_as_it_was_typed(string lines, string sentence) =>
        Assert.Equal(sentence, Dialogue.Of(Start, lines).Errors.Split('\n')[^1]);

    [Fact]
    public void It_is_no_variable_of_the_session_and_has_a_name_in_a_saved_page()
    {
        string page = Path.Combine(folder, "page.csx");
        string shown = Dialogue.Value("1 + 1", "_ * 3", "var n = _ + _;", ":vars", $":save {page}");
        Assert.DoesNotContain("ˍ", shown, StringComparison.Ordinal);
        Assert.EndsWith("""
            var result_1 = 1 + 1;
            WriteLine(result_1);
            var result_2 = result_1 * 3;
            WriteLine(result_2);
            var n = result_2 + result_2;

            """.ReplaceLineEndings("\n"), File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_and_a_question_mark_show_type_value_and_documentation() => Assert.Equal(
        "Value a\nValue(data=2, grad=0, label=\"a\")\nA number that remembers how it was computed.\n"
            + "double Value.Grad { get; set; }\n0\n"
            + "The slope of the value on which Backward was called, with respect to this one; before that 0.",
        Dialogue.Value(Start, "a?", "a.Grad ?"));

    [Theory]
    [InlineData("Value.Backward?", "void Value.Backward()\n"
        + "  Computes the slope of this value with respect to each value that it was computed from.")]
    [InlineData("a.Max?", "Value Value.Max(Value other)\nValue Value.Max(Value left, Value right)\n  ")]
    [InlineData("Value?", "class Value\nA number that remembers how it was computed.\n"
        + "new Value(double data, string? label = null)\n  ")]
    [InlineData("int Twice(int n) => 2 * n;\nTwice?", "int Twice(int n)")]
    public void For_a_method_all_overloads_are_shown_and_for_a_type_what_makes_one(string lines, string shown) =>
        Assert.StartsWith(shown, Dialogue.Value(Start, lines), StringComparison.Ordinal);

    [Fact]
    public void A_question_about_nothing_is_answered_like_a_mistake() => Assert.Contains(
        "Nothing is called nothing.", Dialogue.Of("nothing?").Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("a * a", "Value")]
    [InlineData("new[] { 1 }.Select(x => x * 2.0);", "IEnumerable<double>")]
    [InlineData("a.Backward()", "void")]
    [InlineData("a.Tanh", "Value Value.Tanh()")]
    public void Type_shows_the_static_type_and_runs_nothing(string expression, string type) =>
        Assert.Equal(type, Dialogue.Value(Start, $":type {expression}"));

    [Fact]
    public void Type_of_a_statement_is_a_sentence() => Assert.Equal(
        "var x = 1; is no expression, so it has no type.", Dialogue.Of(":type var x = 1;").Errors);

    [Fact]
    public void Time_takes_statements_and_says_how_often_they_ran()
    {
        Assert.Matches(
            @"^[\d.]+ (ns|us|ms), the median over [\d,]+ runs; the first took .+ allocated each time$",
            Dialogue.Value(Start, ":time for (int i = 0; i < 10; i++) { a.Tanh(); }"));
        Assert.Matches(
            @"^0\.\d+ s|\d+\.\d+ ms in one run, [\d,]+ bytes allocated$",
            Dialogue.Value(":time System.Threading.Thread.Sleep(501);"));
        Assert.Matches("^.* runs; .*$", Dialogue.Value("double x = 2; var _ = 1;", ":time x * x"));
    }

    [Fact]
    public void An_exception_shows_type_and_message_and_trace_the_calls_and_causes()
    {
        var dialogue = Dialogue.Of("""
            int Inverse(int x)
            {
                try { return 1 / x; }
                catch (Exception cause) { throw new InvalidOperationException("No inverse.", cause); }
            }
            Inverse(0)
            """);
        Assert.Equal(
            "line 3: InvalidOperationException: No inverse.\n  because: Attempted to divide by zero.", dialogue.Errors);
        Assert.Equal("""
            System.InvalidOperationException: No inverse.
             ---> System.DivideByZeroException: Attempted to divide by zero.
               at Inverse(Int32 x), line 3
               --- End of inner exception stack trace ---
               at Inverse(Int32 x), line 4
               at what was typed, line 1

            """.ReplaceLineEndings("\n"), Trace("""
            int Inverse(int x)
            {
                try { return 1 / x; }
                catch (Exception cause) { throw new InvalidOperationException("No inverse.", cause); }
            }
            """, "Inverse(0)", ":trace"));
    }

    [Fact]
    public void Without_an_error_there_is_no_trace() =>
        Assert.Equal("No exception was thrown yet.", Dialogue.Of(":trace").Errors);

    /// <summary>A pipe ends with the first error, so the lines go to the conversation one by one.</summary>
    private static string Trace(params string[] lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Conversation conversation = SurvivalTests.Talk(out StringWriter _, output);
        foreach (string line in lines)
            conversation.Submit(line, CancellationToken.None);
        return output.ToString();
    }
}
