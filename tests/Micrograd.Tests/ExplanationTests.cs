namespace Micrograd.Tests;

public class ExplanationTests
{
    [Fact]
    public void A_gradient_is_explained_use_by_use()
    {
        Value a = new(-2, "a"), b = new(3, "b");
        Value d = a * b, e = a + b, f = d * e;
        (d.Label, e.Label, f.Label) = ("d", "e", "f");
        Assert.Equal(
            """
            df/da = -3
              through e = a + b: de/da = 1, times df/de = -6, gives -6
              through d = a * b: dd/da = 3, times df/dd = 1, gives 3
              used 2 times, so the contributions add up
              so moving a by 0.001 moves f from -6 to about -6.003

            """,
            Explanation.Of(f, a).ToString());
    }

    [Fact]
    public void It_needs_no_backward_and_changes_nothing()
    {
        Value a = new(2, "a");
        Value y = a.Tanh() * 3;
        Assert.Equal(3 * (1 - Math.Pow(Math.Tanh(2), 2)), Explanation.Of(y, a).Gradient, 1e-15);
        Assert.Equal([0, 0], [a.Grad, y.Grad]);
    }

    [Fact]
    public void A_value_that_is_not_in_the_graph_is_named() => Assert.StartsWith(
        "L was not computed from w, so there is no slope to explain.",
        Assert.Throws<ArgumentException>(() => Explanation.Of(new Value(1, "L"), new Value(2, "w"))).Message);

    [Fact]
    public void Values_of_one_label_are_told_apart()
    {
        Value first = new(2, "w"), second = new(3, "w");
        Value loss = first * second;
        loss.Label = "L";
        Assert.Equal(
            """
            dL/dw#2 = 2
              through L = w#1 * w#2: dL/dw#2 = 2, times dL/dL = 1, gives 2
              so moving w#2 by 0.001 moves L from 6 to about 6.002

            """,
            Explanation.Of(loss, second).ToString());
    }
}
