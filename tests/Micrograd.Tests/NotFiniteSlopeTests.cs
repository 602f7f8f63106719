namespace Micrograd.Tests;

/// <summary>
/// 0 × infinity is NaN in a dot product as everywhere, in Backward, explanation and unfolded graph alike.
/// </summary>
public class NotFiniteSlopeTests
{
    [Fact]
    public void Zero_times_infinity_is_not_a_number_in_every_place()
    {
        Value w = new(2), x = new(double.NegativeInfinity);
        Value off = Value.Dot([w], [x]).Relu(); // relu(-infinity) is 0 with slope 0
        off.Backward();
        Assert.Equal([double.NaN, 0], [w.Grad, x.Grad]); // as PyTorch has it: 0 · -infinity, and 0 · 2
        Assert.Equal(double.NaN, Explanation.Of(off, w).Gradient);
        Assert.Equal(double.NaN, Graph.Of(off).Slopes()[w]);
        Graph unfolded = Graph.Of(off).Unfold();
        unfolded.Root.ZeroGrad();
        unfolded.Root.Backward();
        Assert.Equal(double.NaN, unfolded.Nodes[0].Grad);
    }
}
