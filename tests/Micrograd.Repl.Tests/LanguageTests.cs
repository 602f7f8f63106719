using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;

namespace Micrograd.Repl.Tests;

/// <summary>The compiler's answers about a text that is being typed. A bar stands for the caret.</summary>
[Collection(SharedConsole.Name)]
public sealed class LanguageTests
{
    private static readonly Lazy<ConsoleLanguage> Console = new(() =>
    {
        var session = Session.Start([]);
        session.Evaluate("var a = new Value(2); var xs = new[] { 1.0 };", _ => "", CancellationToken.None);
        return new ConsoleLanguage(() => Task.FromResult(session));
    });

    [Theory]
    [InlineData("a.|", "Tanh")]
    [InlineData("using System.Th|", "Threading")]
    [InlineData("using System.|", "Threading")]
    [InlineData("using static System.Ma|", "Math")]
    [InlineData("xs.Se|", "Select")]
    [InlineData("xs.Select(x => Ma|", "Math")]
    [InlineData("3.5.|", "CompareTo")]
    [InlineData("$\"{a.|", "Grad")]
    [InlineData(":why a.|", "Grad")]
    [InlineData(":he|", "help")]
    public void A_name_is_offered(string typed, string name) =>
        Assert.Contains(Look(typed).Names.Items, item => item.Name == name);

    [Fact]
    public void After_using_come_namespaces() =>
        Assert.All(Look("using System.T|").Names.Items, item => Assert.Equal("namespace", item.Kind));

    [Theory]
    [InlineData("a", true)]
    [InlineData("var p = 1;\np\nvar q = 2", true)]
    [InlineData("p\nfor (;;)", false)]
    [InlineData("for (;;)\n{", false)]
    public void A_block_is_complete_when_its_last_submission_is(string text, bool isComplete) =>
        Assert.Equal(isComplete, Console.Value.IsComplete(text));

    [Theory]
    [InlineData("// Va|")]
    [InlineData("/* Va|")]
    [InlineData("/// Va|")]
    [InlineData("\"Va|")]
    [InlineData("\"\"\"\nVa|")]
    [InlineData("$\"Va|")]
    [InlineData("'V|")]
    [InlineData("#load \"Va|")]
    [InlineData("1e|")]
    [InlineData("0xFF|")]
    [InlineData("2.|")]
    [InlineData("var va|")]
    [InlineData("Value Va|")]
    [InlineData("foreach (var va|")]
    public void No_name_is_offered_in_a_text_a_comment_or_a_number_or_for_a_new_name(string typed) =>
        Assert.Empty(Look(typed).Names.Items);

    [Theory]
    [InlineData("f(1,\n|", "( from line 1")]
    [InlineData("{\nf(\n)|", "{ from line 1")]
    [InlineData("for (int i = 0; i < 3; i++)\n|", "a statement from line 1")]
    [InlineData("a +\n|", "a statement from line 1")]
    [InlineData("/* a\n|", "/* from line 1")]
    [InlineData("a +\n@\"b\n|", "\" from line 2")]
    [InlineData("f(\"(\",\n'(')|", null)]
    [InlineData("f(|", null)]
    [InlineData("p\nq\nvar r = 2|", null)]
    public void What_is_open_has_a_name_and_a_line(string typed, string? open) =>
        Assert.Equal(open, Look(typed).Open);

    [Fact]
    public void Brackets_in_texts_are_no_brackets() =>
        Assert.Equal([(1, 11), (6, 10), (7, 9)], Look("f(\"([\"[(0)])|").Pairs);

    [Theory]
    [InlineData("b + a|", "b")]
    [InlineData("a.Tanhh() + 1|", "Tanhh")]
    [InlineData("a.Tanhh() + b + (a|", "Tanhh b")]
    [InlineData("a.Pow(b, a.Pow(|", "b")]
    [InlineData("if (b > 3) {|", "b")]
    [InlineData("int n = \"a\"; |", "\"a\"")]
    [InlineData("Math.Abs(a., 1)|", ",")]
    [InlineData("for (;;) {\n  b + 1;\n  if (|", "b")]
    public void What_is_wrong_is_underlined(string typed, string wrong)
    {
        (string text, _) = Caret(typed);
        Assert.Equal(wrong, string.Join(' ', Mistakes(typed).Select(part => text.Substring(part.Start, part.Length))));
    }

    [Theory]
    [InlineData("va|")]
    [InlineData("var x = |")]
    [InlineData("var x|")]
    [InlineData("a.|")]
    [InlineData("a.Ta|")]
    [InlineData("new Val| + 1")]
    [InlineData("a.Pow(|")]
    [InlineData("1 + a.Pow(|")]
    [InlineData("int F(int x)\n{\n|")]
    [InlineData("int F(int x) {\n  if (x > 1) {\n    return 2;\n  }|")]
    [InlineData("for (int i = 0; i < 3; i++) {|")]
    [InlineData("foreach (var x in|")]
    [InlineData("\"abc|")]
    [InlineData("a.Grad;|")]
    [InlineData("a.Grad|")]
    [InlineData("var b = 1;\na.Grad\nvar b = 2;|")]
    [InlineData(":why b of c|")]
    [InlineData("xs.Select(x => x.|")]
    public void What_is_unfinished_or_right_is_not_underlined(string typed) => Assert.Empty(Mistakes(typed));

    private static Insight Look(string typed)
    {
        (string text, int caret) = Caret(typed);
        return Console.Value.Look(new Question(text, caret, AsksForNames: true), CancellationToken.None);
    }

    private static IReadOnlyList<Colored> Mistakes(string typed)
    {
        (string text, int caret) = Caret(typed);
        return Console.Value.Mistakes(new Question(text, caret, AsksForNames: false), CancellationToken.None);
    }

    private static (string Text, int Caret) Caret(string typed) =>
        (typed.Replace("|", "", StringComparison.Ordinal), typed.IndexOf('|', StringComparison.Ordinal));
}
