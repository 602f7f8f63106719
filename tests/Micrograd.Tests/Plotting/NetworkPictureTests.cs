using Micrograd.Plotting;
using Micrograd.Plotting.Networks;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class NetworkPictureTests
{
    [Fact]
    public void The_series_are_the_weights_of_each_layer()
    {
        var net = new MLP(3, [4, 1]);
        Picture picture = Pictures.DrawNetwork(net);
        Assert.Equal(["weights of layer 1", "weights of layer 2"], picture.Series.Select(layer => layer.Name));
        Assert.Equal([12, 4], picture.Series.Select(layer => layer.Y.Count));
        Assert.Equal(net.Layers[0].Neurons[1].Weights[0].Data, picture.Series[0].Y[3]);
    }

    [Fact]
    public void A_larger_weight_has_a_wider_line()
    {
        NetworkPainting painting = PaintingOf(Of(0.1, -1));
        Assert.True(painting.LineWidth(-1) > 3 * painting.LineWidth(0.1));
        Assert.True(painting.LineWidth(0) > 0);
    }

    [Fact]
    public void The_color_of_a_line_is_the_sign_of_its_weight()
    {
        Picture picture = Pictures.DrawNetwork(Of(1, -1));
        using SKBitmap bitmap = Pixels.Of(picture);
        SKColor above = MiddleOfLine(picture, bitmap, 0), below = MiddleOfLine(picture, bitmap, 1);
        Assert.True(above.Red > above.Blue + 100, above.ToString());
        Assert.True(below.Blue > below.Red + 100, below.ToString());
    }

    [Fact]
    public void The_picture_keeps_the_weights_of_the_time_of_the_call()
    {
        MLP net = Of(1, -1);
        Picture picture = Pictures.DrawNetwork(net);
        net.Parameters[0].Data = 5;
        Assert.Equal([1, -1], picture.Series[0].Y);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(2, 200)]
    public void All_circles_lie_inside_and_apart(int inputs, int width)
    {
        NetworkPainting painting = PaintingOf(new MLP(inputs, [width, 1]));
        SKPoint[] places = [.. Enumerable.Range(0, width).Select(row => painting.Place(1, row))];
        Assert.All(places, place => Assert.InRange(place.Y, 24, painting.Height - 24));
        for (int i = 1; i < width; i++)
            Assert.True(places[i].Y > places[i - 1].Y);
    }

    [Fact]
    public void More_than_20000_weights_are_refused() => Assert.Equal(
        "The network has 20,402 weights, more than the 20,000 that a picture can show. "
        + "Draw a smaller network, or a part: MLP.Of takes some of its layers.",
        Assert.Throws<InvalidOperationException>(() => Pictures.DrawNetwork(new MLP(200, [101, 2]))).Message);

    private static MLP Of(double first, double second) => MLP.Of(
        [Layer.Of([Neuron.Of([new Value(first), new Value(second)], new Value(0))])]);

    private static NetworkPainting PaintingOf(MLP net) => (NetworkPainting)Pictures.DrawNetwork(net).Painting;

    private static SKColor MiddleOfLine(Picture picture, SKBitmap bitmap, int input)
    {
        var painting = (NetworkPainting)picture.Painting;
        SKPoint from = painting.Place(0, input), to = painting.Place(1, 0);
        return bitmap.GetPixel((int)((from.X + to.X) / 2), (int)((from.Y + to.Y) / 2));
    }
}
