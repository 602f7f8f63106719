using Micrograd.Plotting;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Tests.Plotting;

public class ParameterNameTests
{
    [Fact]
    public void A_layer_names_its_weights_biases_and_inputs() => Assert.Equal(
        ["b₁", "w₁₁", "x₁", "w₁₂", "x₂", "b₂", "w₂₁", "w₂₂"],
        NamesIn(Value.Sum(new Layer(2, 2).Forward([new Value(1), new Value(2)]))));

    [Fact]
    public void One_neuron_needs_one_number() => Assert.Equal(
        ["b", "w₁", "x₁", "w₂", "x₂"], NamesIn(new Neuron(2).Forward([new Value(1), new Value(2)])));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_several_layers_the_layer_stands_in_parentheses(bool unfold) => Assert.Equal(
        ["b⁽²⁾₁", "w⁽²⁾₁₁", "b⁽¹⁾₁", "w⁽¹⁾₁₁", "x₁"],
        NamesIn(new MLP(1, [1, 1]).Predict([2.0]), unfold));

    [Fact]
    public void From_ten_on_a_comma_tells_the_two_numbers_apart()
    {
        var sum = Value.Sum(new Layer(10, 2).Forward(Enumerable.Range(0, 10).Select(i => new Value(i))));
        Assert.Contains("w₂,₁₀", NamesIn(sum));
    }

    [Fact]
    public void A_label_of_the_user_stays()
    {
        Value x = new(1, "hour"), w = new(2), b = new(3, "start");
        Assert.Equal(["start", "w₁", "hour"], NamesIn(Neuron.Of([w], b).Forward([x])));
        Assert.Null(w.Label);
    }

    private static IEnumerable<string> NamesIn(Value root, bool unfold = false) =>
        ((GraphPainting)Pictures.Draw(root, unfold: unfold).Painting).Layout.Boxes
            .Select(box => box.Label).Where(label => label.Length > 0);
}
