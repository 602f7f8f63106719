using Micrograd.Plotting;

namespace Micrograd.Tests.Plotting;

public class FoldingTests
{
    [Fact]
    public void A_graph_that_is_too_wide_goes_on_in_the_next_row()
    {
        Picture picture = Pictures.Draw(TanhInPieces());
        Assert.InRange(picture.Width, 800, 1_700); // 2,913 in one row
        Assert.InRange(picture.Height, 300, 700);
    }

    [Fact]
    public void The_network_of_the_page_with_its_sums_written_out_can_be_read_on_a_slide()
    {
        Value loss = (new MLP(2, [2, 1]).Predict([1.0, -2.0]) - 1).Pow(2);
        Picture picture = Pictures.Draw(loss, unfold: true);
        Assert.Equal(29, picture.Series[0].Y.Count);
        Assert.InRange(picture.Width, 800, 1_700); // 3,543 in one row
        Assert.InRange(picture.Height, 300, 1_000);
    }

    [Fact]
    public void A_graph_of_1600_pixels_stays_in_one_row()
    {
        Value a = new(2, "a"), b = new(-3, "b"), c = new(10, "c"), f = new(-2, "f");
        Assert.InRange(Pictures.Draw((a * b + c) * f).Height, 100, 200); // two boxes, one above the other
    }

    [Fact]
    public void A_graph_that_is_also_high_folds_only_where_the_letters_grow()
    {
        Picture picture = Pictures.Draw(new MLP(3, [4, 4, 1]).Predict([2, 3, -1]));
        Assert.True(picture.Width > picture.Height, picture.ToString()); // four rows would be higher than wide
    }

    private static Value TanhInPieces()
    {
        Value x1 = new(2, "x1"), x2 = new(0, "x2"), w1 = new(-3, "w1"), w2 = new(1, "w2"), b = new(6.88, "b");
        Value e = (2 * (x1 * w1 + x2 * w2 + b)).Exp();
        return (e - 1) / (e + 1);
    }
}
