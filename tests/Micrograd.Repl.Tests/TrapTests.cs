namespace Micrograd.Repl.Tests;

/// <summary>Code that runs, and whose numbers are not those that were meant.</summary>
[Collection(SharedConsole.Name)]
public class TrapTests
{
    private const string Start = "var a = new Value(2); var b = new Value(-3); var L = a * b; var n = new MLP(1, [1]);";

    [Fact]
    public void Backward_twice_says_what_became_of_the_numbers_once_a_session() => Assert.Equal(
        "a.Grad was -3 and is -6 now: Backward adds to the gradients that are there. "
            + "To start from 0, write L.ZeroGrad(); before it.",
        Notes("L.Backward();", "L.Backward();", "L.Backward();"));

    [Theory]
    [InlineData("L.Backward(); L.Backward();",
        "L.Backward() ran twice, and a.Grad is -6: Backward adds to the gradients that are there. "
            + "To start from 0, write L.ZeroGrad(); before it.")]
    [InlineData("var m = MLP.Of([Layer.Of([Neuron.Of([new Value(2)], new Value(0), Activation.Linear)])]); "
        + "m.Predict([5]).Backward(); m.Predict([5]).Backward();",
        "m.Predict([5]).Backward() ran twice, and m.Parameters[0].Grad is 10: Backward adds to the gradients that are "
            + "there. To start from 0, write m.ZeroGrad(); before it.")]
    [InlineData("a += 0.1;",
        "a += 0.1 makes a new Value. Whatever was computed from the old one, or holds it as a network does, keeps the "
            + "old one. To change its number: a.Data += 0.1;")]
    [InlineData("b -= 0.1 * b.Grad",
        "b -= 0.1 * b.Grad makes a new Value. Whatever was computed from the old one, or holds it as a network does, "
            + "keeps the old one. To change its number: b.Data -= 0.1 * b.Grad;")]
    [InlineData("for (int i = 0; i < 2; i++) { var loss = a * b; loss.Backward(); a.Data -= 0.1 * a.Grad; }",
        "This loop calls Backward and never ZeroGrad, so each turn adds its gradients to those of all turns before. "
            + "Write loss.ZeroGrad(); before loss.Backward();")]
    [InlineData("for (int i = 0; i < 2; i++) { var loss = n.Predict([1]); loss.Backward(); "
        + "foreach (var p in n.Parameters) p.Data -= 0.1 * p.Grad; }",
        "This loop calls Backward and never ZeroGrad, so each turn adds its gradients to those of all turns before. "
            + "Write n.ZeroGrad(); before loss.Backward();")]
    public void A_trap_gets_a_note_and_no_error(string line, string note) => Assert.Equal(note, Notes(line));

    [Theory]
    [InlineData("L.Backward(); L.ZeroGrad(); L.Backward();")]
    [InlineData("L.Backward(); a.Grad = 0; b.Grad = 0; L.Backward();")]
    [InlineData("Value sum = new Value(0); foreach (var x in new[] { 1.0, 2 }) sum += x;")]
    [InlineData("Value sum = new Value(0); sum += a;")]
    [InlineData("var x = 1.0; x += 2;")]
    [InlineData("for (int i = 0; i < 2; i++) { L.ZeroGrad(); L.Backward(); a.Data -= 0.1 * a.Grad; }")]
    [InlineData("for (int i = 0; i < 2; i++) (a * i).Backward();")]
    [InlineData("L.Backward();\n:time L.Backward()")]
    public void What_is_meant_gets_none(string line) => Assert.Equal("", Notes(line));

    [Theory]
    [InlineData("new[] { 1, 2 }[-1]", "A list has no item -1. From its end: new[] { 1, 2 }[^1].")]
    [InlineData("new List<int> { 1 }[-2]", "A list has no item -2. From its end: new List<int> { 1 }[^2].")]
    [InlineData("new[] { a, b }.Max()", "Values have no order, their numbers have: new[] { a, b }.MaxBy(v => v.Data).")]
    public void What_throws_gets_a_sentence_below_its_message(string line, string sentence) =>
        Assert.Equal(sentence, Notes(line).Split('\n')[1]);

    [Fact]
    public void A_negative_key_of_a_dictionary_is_meant() =>
        Assert.Equal("5", Dialogue.Value("new Dictionary<int, int> { [-1] = 5 }[-1]"));

    private static string Notes(params string[] lines) => Dialogue.Of([Start, .. lines]).Errors;
}
