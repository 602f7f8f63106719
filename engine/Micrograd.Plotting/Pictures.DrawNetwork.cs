using System.Globalization;
using Micrograd.Plotting.Networks;

namespace Micrograd.Plotting;

/// <content>A network as circles and lines.</content>
public static partial class Pictures
{
    private const int MostWeights = 20_000;

    /// <summary>A network as circles and lines: a circle for each input and neuron, a line for each weight.</summary>
    /// <remarks>
    /// The line of a weight is the wider, the larger the weight is; its color tells the sign. The picture shows the
    /// weights at the time of the call. The biases are not drawn.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="InvalidOperationException">The network has more than 20,000 weights.</exception>
    public static Picture DrawNetwork(MLP network, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        int weights = network.Layers.Sum(layer => layer.Inputs * layer.Outputs);
        if (weights > MostWeights)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The network has {weights:N0} weights, more than the {MostWeights:N0} that a picture can show. "
                + $"Draw a smaller network, or a part: MLP.Of takes some of its layers."));
        }

        return new Picture(new NetworkPainting(NetworkDrawing.Of(network)) { Title = title ?? "" });
    }
}
