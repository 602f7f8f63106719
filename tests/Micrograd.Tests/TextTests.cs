using System.Globalization;

namespace Micrograd.Tests;

public class TextTests
{
    [Theory]
    [InlineData("F4", "2.3457")]
    [InlineData("G2", "2.3")]
    [InlineData("", "Value(data=2.345678, grad=0)")]
    [InlineData(null, "Value(data=2.345678, grad=0)")]
    public void A_value_takes_the_formats_of_a_number(string? format, string text) =>
        Assert.Equal(text, new Value(2.345678).ToString(format, CultureInfo.InvariantCulture));

    [Fact]
    public void In_a_string_a_format_shows_the_number_and_none_the_value() => Assert.Equal(
        "  1.50, Value(data=1.5, grad=0)",
        string.Create(CultureInfo.InvariantCulture, $"{new Value(1.5),6:F2}, {new Value(1.5)}"));

    [Fact]
    public void What_the_engine_gives_says_what_it_is()
    {
        var net = new MLP(2, [3, 1]);
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] - y[0]).Pow(2));
        Assert.Equal("Sgd(13 parameters, learning rate 0.1)", new Sgd(net.Parameters, 0.1).ToString());
        Assert.Equal("Adam(1 parameter, learning rate 0.001)", new Adam([new Value(1)]).ToString());
        Assert.Equal("Batch(100 examples, 2 inputs, 1 target)", Batch.Of(Datasets.Moons(100)).ToString());
        Assert.Equal("RecordedLoss(13 parameters, 2 inputs, 1 target)", loss.ToString());
        Assert.Equal(
            "RecordedFunction(2 inputs, 1 output)", Recording.OfFunction(2, x => net.Forward(x)).ToString());
        Assert.Equal(
            "Operation(cube)", Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x).ToString());
    }

    [Fact]
    public void The_class_of_values_is_that_of_their_numbers()
    {
        Value[] logits = [new(1), new(4), new(4), new(-2)];
        Assert.Equal(Accuracy.ArgMax(logits.Select(logit => logit.Data)), Accuracy.ArgMaxOf(logits));
        Assert.Equal(1, Accuracy.ArgMaxOf(logits));
        Assert.Equal(
            "Accuracy.ArgMax was given no logits. Pass one for each class. (Parameter 'logits')",
            Assert.Throws<ArgumentException>(() => Accuracy.ArgMaxOf([])).Message);
    }
}
