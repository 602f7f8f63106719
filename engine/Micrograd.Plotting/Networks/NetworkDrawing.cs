namespace Micrograd.Plotting.Networks;

/// <summary>The numbers of a network that a picture shows, copied when it was made.</summary>
/// <param name="Widths">How many circles each column has: the inputs, then the neurons of each layer.</param>
/// <param name="Activations">The name of the function of each layer's neurons.</param>
/// <param name="Weights">For each layer, neuron by neuron, one weight for each input.</param>
internal sealed record NetworkDrawing(
    IReadOnlyList<int> Widths, IReadOnlyList<string> Activations, IReadOnlyList<Curve> Weights)
{
    public double Largest { get; } = Weights
        .SelectMany(layer => layer.Y)
        .Where(double.IsFinite)
        .Select(Math.Abs)
        .DefaultIfEmpty(0)
        .Max();

    public static NetworkDrawing Of(MLP network) => new(
        [network.Inputs, .. network.Layers.Select(layer => layer.Outputs)],
        [.. network.Layers.Select(ActivationsOf)],
        [.. network.Layers.Select((layer, i) => Curve.OfSteps(
            $"weights of layer {i + 1}",
            layer.Neurons.SelectMany(neuron => neuron.Weights).Select(weight => weight.Data),
            CurveStyle.Points).Frozen())]);

    /// <summary>A weight's size as a part of the largest, from 0 to 1.</summary>
    public double Share(double weight) =>
        Largest > 0 && double.IsFinite(weight) ? Math.Abs(weight) / Largest : 0;

    private static string ActivationsOf(Layer layer) => string.Join(
        ", ", layer.Neurons.Select(neuron => neuron.Activation.Operation()?.Name ?? "linear").Distinct());
}
