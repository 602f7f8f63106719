using Micrograd.Plotting;

namespace Micrograd.Html.Films;

/// <summary>The pictures of a film for a browser without JavaScript.</summary>
internal static class FilmPictures
{
    private const double Margin = 0.5;
    private const double Spread = 30; // of the losses, from which on a logarithmic axis shows more

    /// <summary>
    /// The decision map of a frame; null unless the network has two inputs, there are classes, and all is finite.
    /// </summary>
    public static Picture? Decisions(Film film, Frame frame)
    {
        if (film.Network.Inputs != 2 || !film.Classes.Exist)
            return null;
        MLP network = CopyOf(film.Network, frame);
        IEnumerable<double> scores = film.Examples.SelectMany(example => network.Evaluate(example.Inputs));
        if (!scores.All(double.IsFinite))
            return null;

        int[] present = [.. film.Targets.Distinct().Order().Select(target => (int)target)];
        string[] names = [.. present.Select(number => film.ClassNames[film.Classes.Numbers.ToList().IndexOf(number)])];
        IEnumerable<ClassPoint> points = film.Examples.Select(
            example => new ClassPoint(example.Inputs[0], example.Inputs[1], (int)example.Target));
        return Pictures.ClassMap(
            (x, y) => (int)film.Classes.ClassOf(network.Evaluate([x, y])),
            points,
            title: $"After step {frame.Step}",
            classNames: names,
            margin: Margin);
    }

    /// <summary>The loss of each frame over the steps; null if none is finite.</summary>
    public static Picture? Losses(IReadOnlyList<Frame> frames)
    {
        double[] losses = [.. frames.Select(frame => frame.Loss)];
        if (!losses.Any(double.IsFinite))
            return null;
        bool isLogarithmic = losses.All(loss => loss > 0) && losses.Max() > Spread * losses.Min();
        var curve = new Curve("loss", [.. frames.Select(frame => (double)frame.Step)], losses);
        return Pictures.LossCurves([curve], logarithmic: isLogarithmic);
    }

    /// <summary>The network as it was at the frame, which may be longer ago than the last step.</summary>
    private static MLP CopyOf(MLP network, Frame frame)
    {
        var places = network.Parameters.Index().ToDictionary(each => each.Item, each => each.Index);
        Value Then(Value parameter) => new(frame.Numbers[places[parameter]]);
        return MLP.Of(network.Layers.Select(layer => Layer.Of(layer.Neurons.Select(
            neuron => Neuron.Of(neuron.Weights.Select(Then), Then(neuron.Bias), neuron.Activation)))));
    }
}
