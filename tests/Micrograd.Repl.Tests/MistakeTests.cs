namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public class MistakeTests
{
    private const string Start = "var a = new Value(2); var b = new Value(3); Value[] vs = [a, b]; int[] l = [1, 2]; "
        + "var n = new MLP(2, [1]); double[] data = [1, 2];";

    [Fact]
    public void A_compile_error_shows_the_line_a_caret_and_a_sentence()
    {
        var dialogue = Dialogue.Of("var v = new Value(2);", "var t = Math.Tanh(v);");
        Assert.Equal("""
              var t = Math.Tanh(v);
                                ^
            error CS1503: Argument 1: cannot convert from 'Value' to 'double'
            Math.Tanh takes a plain number and would lose the graph. Write v.Tanh().
            """.ReplaceLineEndings("\n"), dialogue.Errors);
        Assert.Equal(1, dialogue.ExitCode);
    }

    [Theory]
    [InlineData("var b = Value(2.0);", "Value is a class, and an object of it is made with new: new Value(2.0).")]
    [InlineData("a.grad", "C# tells capital letters from small ones: a.Grad.")]
    [InlineData("a.backward();", "C# tells capital letters from small ones: a.Backward().")]
    [InlineData("if (a.Data = 3) { }", "One = assigns. To compare, write a.Data == 3.")]
    [InlineData("nowhere + 1", "Nothing is called nowhere. :vars lists the variables.")]
    [InlineData("Plto(x => x, 0, 1)", "Did you mean Plot?")]
    [InlineData("a.Tahn()", "Did you mean a.Tanh()?")]
    [InlineData("new MPL(3, [1])", "Did you mean MLP?")]
    [InlineData("x = 3", "A new variable is declared with var: var x = 3;")]
    [InlineData("var xs = [1, 2, 3];",
        "A list in brackets needs its type beside it: double[] xs = [1, 2, 3]; or Value[] for values.")]
    [InlineData("Math.Pow(a, 2)", "Math.Pow takes a plain number and would lose the graph. Write a.Pow(2).")]
    [InlineData("Foo(1); // sum and tanh", "Nothing is called Foo. :vars lists the variables.")]
    [InlineData("Nowhere(Activation.None)", "Nothing is called Nowhere. :vars lists the variables.")]
    [InlineData("Thread.Sleep(1)",
        "Thread is in a namespace that is not in use here. Write: using System.Threading;")]
    [InlineData("tanh(a)",
        "A function of a Value is its method: a.Tanh(). That of a number is in Math: Math.Tanh(x).")]
    [InlineData("a^2", "C# has no ^ for powers. Write a.Pow(2) for a Value, Math.Pow(x, 2) for a number.")]
    [InlineData("f\"x = {a}\"", "A text with values in it begins with $ here: $\"x = {x}\".")]
    [InlineData("if a.Data > 3:",
        "A condition stands in parentheses, and braces follow it, no colon: if (a.Data > 3) { … }")]
    [InlineData("help", "A command begins with a colon: :help, :quit.")]
    [InlineData("exit()", "A command begins with a colon: :help, :quit.")]
    [InlineData("a ** 2", "C# has no **. Write a.Pow(2) for a Value, Math.Pow(x, 2) for a number.")]
    [InlineData("print(a)", "C# prints with WriteLine(x). Here it is enough to type the expression.")]
    [InlineData("a.Grad()", "Grad is a property, not a method: a.Grad, without ().")]
    [InlineData("x, y = 1, 2", "Several names at once are written var (a, b) = (1.0, 2.0); here.")]
    [InlineData("for i in range(10):",
        "A loop over a list is foreach (var x in xs) { … } here, over numbers for (int i = 0; i < 20; i++) { … }.")]
    [InlineData("def f(x): return x", "A function is written double F(double x) => x * x; here.")]
    [InlineData("import numpy as np",
        "There is nothing to import: the engine and the plots are here already. A .NET namespace comes with using.")]
    [InlineData("'abc'", "Text stands in double quotes: \"a\".")]
    [InlineData("double d = a;", "a is a Value. a.Data is its number, without the graph behind it.")]
    [InlineData("int n = 2.5;", "2.5 is a number with a fraction, and int holds whole numbers. Use double.")]
    [InlineData("a > b", "Values have no order, their numbers have: a.Data > b.Data.")]
    [InlineData("if (a * b <= 3) { }", "Values have no order, their numbers have: (a * b).Data <= 3.")]
    [InlineData("foreach (var p in n.Parameters) p -= 0.1 * p.Grad;",
        "To change the number of a Value, set its Data: p.Data -= 0.1 * p.Grad;")]
    [InlineData("vs.Sum()", "Sum is for plain numbers. Write Value.Sum(vs).")]
    [InlineData("vs.Sum(v => v * v)", "Sum is for plain numbers. Write Value.Sum(vs.Select(v => v * v)).")]
    [InlineData("vs.Average()", "Average is for plain numbers. Write Value.Sum(vs) / vs.Length.")]
    [InlineData("vs.ToList().Average()",
        "Average is for plain numbers. Write Value.Sum(vs.ToList()) / vs.ToList().Count.")]
    [InlineData("vs.Select(v => v * 2).Average()", "Average is for plain numbers. "
        + "Write Value.Sum(vs.Select(v => v * 2)) / vs.Select(v => v * 2).Count().")]
    [InlineData("n(data)", "n is a network. Write n.Predict(data) for numbers, n.Forward(data) for Values.")]
    [InlineData("n([1, 2, 3])",
        "n is a network. Write n.Predict([1, 2, 3]) for numbers, n.Forward([1, 2, 3]) for Values.")]
    [InlineData("n(vs)", "n is an object, and its method is called: n.Forward(vs).")]
    [InlineData("new MLP(3, 4, 1)",
        "After the number of inputs comes a list, the neurons of each layer: new MLP(3, [4, 1]).")]
    [InlineData("new MLP(3, 4, 4, 1)",
        "After the number of inputs comes a list, the neurons of each layer: new MLP(3, [4, 4, 1]).")]
    [InlineData("# note", "A comment begins with // here.")]
    [InlineData("var l = a.Backward();",
        "Backward fills in the gradients and gives nothing back. "
            + "Call a.Backward(); on its own, then read a.Grad of what a was computed from.")]
    public void A_beginner_s_mistake_gets_a_sentence(string line, string sentence) =>
        Assert.Equal(sentence, Dialogue.Of(Start, line).Errors.Split('\n')[^1]);

    [Theory]
    [InlineData("2/3", "0", "2/3 divides whole numbers and drops the remainder. Write 2.0 / 3.")]
    [InlineData("a.Backward", "Action", "a.Backward is a method. Write a.Backward() to call it.")]
    public void What_compiles_and_is_seldom_meant_gets_a_note_and_no_error(string line, string output, string note) =>
        Assert.Equal(new Dialogue(0, output, note), Dialogue.Of("var a = new Value(2);", line));

    [Theory]
    [InlineData("6/3")]
    [InlineData("int n = 7; n / 2")]
    [InlineData("2.0/3")]
    public void Division_that_may_be_meant_gets_none(string line) => Assert.Equal("", Dialogue.Of(line).Errors);
}
