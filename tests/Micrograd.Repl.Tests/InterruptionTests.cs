using System.Diagnostics;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public class InterruptionTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(60_000);")]
    [InlineData("await Task.Delay(60_000);")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(60_000); } catch (Exception) { } }")]
    [InlineData("var v = new Value(1); while (true) { v += 1; if (v.Data % 1000 == 0) v = new Value(1); }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Where(i => i < 0)")]
    [InlineData("System.Threading.Tasks.Task.Delay(60_000).Wait();")]
    public void What_does_not_end_is_stopped_within_a_second_and_the_session_goes_on(string endless)
    {
        var session = Session.Start([]);
        session.Evaluate("var kept = 7;", _ => "", CancellationToken.None);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        long start = Stopwatch.GetTimestamp();
        stop.Token.Register(() => start = Stopwatch.GetTimestamp());
        Outcome outcome = session.Evaluate(endless, value => string.Join(' ', (IEnumerable<int>)value!), stop.Token);
        Assert.Equal(new Outcome.Stopped(IsStillRunning: false), outcome);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 1);
        Assert.Equal(new Outcome.Valued("7"), session.Evaluate("kept", value => $"{value}", CancellationToken.None));
    }

    [Fact]
    public void What_was_defined_before_an_exception_stays()
    {
        var session = Session.Start([]);
        Assert.IsType<Outcome.Threw>(
            session.Evaluate("var x = 5; throw new Exception();", _ => "", CancellationToken.None));
        Assert.Equal(new Outcome.Valued("5"), session.Evaluate("x", value => $"{value}", CancellationToken.None));
    }

    [Fact]
    public void After_an_await_the_code_goes_on_on_its_own_thread() => Assert.Equal("true", Dialogue.Value(
        "var before = Environment.CurrentManagedThreadId; await Task.Delay(1);"
            + "before == Environment.CurrentManagedThreadId"));

    [Fact]
    public void A_recursion_of_a_hundred_thousand_calls_has_room() =>
        Assert.Equal("100000", Dialogue.Value("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);", "Depth(100_000)"));
}
