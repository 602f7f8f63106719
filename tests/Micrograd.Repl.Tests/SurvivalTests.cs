using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Interaction;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class SurvivalTests
{
    [Theory]
    [InlineData("class Sour { public override string ToString() => throw new Exception(\"no\"); } var s = new Sour();")]
    [InlineData("class Deep { public override string ToString() => $\"{this}\"; } var s = new Deep();")]
    public void A_text_that_throws_is_shown_as_such_among_the_variables(string line)
    {
        string shown = Dialogue.Value(line, "var n = 1;", ":vars");
        Assert.Contains("throws ", shown, StringComparison.Ordinal);
        Assert.Contains("  n ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_does_not_end_is_stopped_among_the_variables()
    {
        Conversation conversation = Talk(out StringWriter errors);
        conversation.Submit(
            "class Endless { public override string ToString() { while (true) { } } } var e = new Endless();",
            CancellationToken.None);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.Equal(Reply.Failed, conversation.Submit(":vars", stop.Token));
        Assert.Equal("Stopped. What was defined before is still there.\n", errors.ToString());
    }

    [Theory]
    [InlineData("var l = new List<object>(); l.Add(l); l", "[…]")]
    [InlineData("var f = new object[2]; f[0] = f; f", "[…, null]")]
    [InlineData("record R(string Name) { public object It { get; set; } } var r = new R(\"a\"); r.It = r; r",
        "R { Name = a, It = … }")]
    [InlineData("record R(string Name) { public object It { get; set; } } var r = new R(\"a\"); r.It = (1, r); (2, r)",
        "(2, R { Name = a, It = (1, …) })")]
    public void An_object_inside_itself_is_shown_once(string line, string shown) =>
        Assert.Contains(shown, Dialogue.Value(line), StringComparison.Ordinal);

    [Fact]
    public void A_sequence_that_yields_itself_or_others_without_end_is_shown_in_part() => Assert.Contains(
        "…",
        Dialogue.Value(
            "class S : IEnumerable<object> { public IEnumerator<object> GetEnumerator() { yield return this; "
                + "yield return new S(); } System.Collections.IEnumerator System.Collections.IEnumerable"
                + ".GetEnumerator() => GetEnumerator(); }",
            "new S()"),
        StringComparison.Ordinal);

    [Fact]
    public void A_property_that_throws_is_shown_beside_the_others() => Assert.Equal(
        "Half\n  A: 1\n  B: throws Exception: no",
        Dialogue.Value(
            "class Half { public int A => 1; public int B => throw new Exception(\"no\"); }", "new Half()"));

    [Theory]
    [InlineData("double Fact(double n) => n * Fact(n - 1); Fact(5)")]
    [InlineData("double Fact(double n) { return n * Fact(n - 1); } Fact(5)")]
    [InlineData("Func<int, int> f = null; f = n => n + f(n - 1); f(5)")]
    [InlineData("Action f = null; f = () => f(); f();")]
    [InlineData("class P { public int A => B; public int B { get { return A; } } } new P().A")]
    [InlineData("class P { public int A { get => A; set => A = value; } } new P().A = 1;")]
    [InlineData("class P { P inner = new P(); } new P()")]
    [InlineData("record R(int X) { public object It { get; set; } } var r = new R(1); r.It = r; $\"{r}\"")]
    [InlineData("record R(int X) { public object It { get; set; } } var r = new R(1); r.It = r; r.GetHashCode()")]
    [InlineData("sealed record R<T>(T X) { public object It { get; set; } } var r = new R<int>(1); r.It = r; "
        + "r.GetHashCode()")]
    [InlineData("record R(int X); record S(int Y) : R(Y) { public object It { get; set; } } var s = new S(1); "
        + "s.It = s; s.GetHashCode()")]
    [InlineData("interface I; sealed record R(int X) : I { public object It { get; set; } } var r = new R(1); "
        + "r.It = r; var other = new R(1); other.It = other; r == other")]
    [InlineData("record struct R(int X, List<object> L) { public object It => L[0]; } "
        + "var r = new R(1, new()); r.L.Add(r); r.ToString()")]
    [InlineData("async Task<int> F(int n) => await F(n + 1); await F(1)")]
    public void Calls_without_an_end_are_an_error(string line)
    {
        var dialogue = Dialogue.Of(line);
        Assert.Equal(
            "error: The calls are too deep. A function that calls itself needs a case in which it does not.",
            dialogue.Errors);
    }

    [Theory]
    [InlineData("record P(int X, string Y); $\"{new P(1, \"b\")}\"", "\"P { X = 1, Y = b }\"")]
    [InlineData("record P(int X); record Q(int X, int Y) : P(X); $\"{new Q(1, 2)} {new P(1) == new P(1)}\"",
        "\"Q { X = 1, Y = 2 } True\"")]
    [InlineData("record O(int X) { public override string ToString() => \"own\"; } new O(1)", "own")]
    [InlineData("record G<T>(T X); new G<int>(1)", "G<int> { X = 1 }")]
    public void The_text_of_a_record_is_the_compiler_s(string line, string shown) =>
        Assert.Equal(shown, Dialogue.Value(line));

    [Fact]
    public void Calls_without_an_end_in_a_loaded_page_are_an_error()
    {
        string page = Path.GetTempFileName();
        File.WriteAllText(page, "Func<int, int> f = null;\nf = n => f(n - 1);\nAction act = () => f(1);\nact();");
        string errors = Dialogue.Of($":load {page}").Errors;
        Assert.StartsWith("error: The calls are too deep.", errors, StringComparison.Ordinal);
        File.Delete(page);
    }

    [Fact]
    public void A_thread_of_an_earlier_submission_is_left_alone_by_a_later_Ctrl_C()
    {
        var session = Session.Start([]);
        session.Evaluate(
            "bool goesOn = true; var work = Task.Run(() => { while (goesOn) { } });", _ => "",
            CancellationToken.None);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.Equal(
            new Outcome.Stopped(IsStillRunning: false), session.Evaluate("while (true) { }", _ => "", stop.Token));
        session.Evaluate("goesOn = false; await work;", _ => "", CancellationToken.None);
        Assert.Equal(TaskStatus.RanToCompletion, ((Task)session.Find("work")!).Status);
    }

    [Theory]
    [InlineData(":load \"\"", "There is no page \"\".")]
    [InlineData(":save \"\"", "A page ends with .csx: :save page.csx")]
    [InlineData("class E : Exception { public override string Message => throw new E(); } throw new E();",
        "E: Its message cannot be shown.")]
    public void What_cannot_be_done_is_a_sentence(string line, string sentence) =>
        Assert.Equal((1, sentence), (Dialogue.Of(line).ExitCode, Dialogue.Of(line).Errors));

    [Fact]
    public void A_plain_prompt_goes_on_after_an_error_and_an_empty_line_ends_an_unfinished_text()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var lines = new StringReader("nothing\nfor (;;\n\nvar n = 4;\n:quit\nn");
        PlainConsole.Run(Talk(out StringWriter errors), lines, output);
        Assert.Equal("> >   > > ", output.ToString());
        Assert.Contains("Nothing is called nothing.", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("for (;;", errors.ToString(), StringComparison.Ordinal);
    }

    internal static Conversation Talk(out StringWriter errors, TextWriter? output = null)
    {
        errors = new StringWriter { NewLine = "\n" };
        return new Conversation(
            () => Session.Start([]),
            output ?? TextWriter.Null,
            errors,
            new TerminalScreen(isTerminal: false, allowsPictures: false));
    }
}
