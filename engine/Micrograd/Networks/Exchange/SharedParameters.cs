using System.Globalization;

namespace Micrograd;

/// <summary>
/// Which parameters are one value, as text: "4=0,7=2" says that the one at place 4 is the one at place 0, and so on.
/// Places are counted layer by layer, neuron by neuron, weights before the bias.
/// </summary>
internal static class SharedParameters
{
    public const string Key = "same";

    /// <summary>The text for a network; it is empty if each parameter is a value of its own.</summary>
    public static string Of(MLP network)
    {
        Dictionary<Value, int> places = [];
        IEnumerable<Value> all = network.Layers.SelectMany(layer => layer.Neurons)
            .SelectMany(neuron => neuron.Weights.Append(neuron.Bias));
        return string.Join(',', all.Index()
            .Where(one => !places.TryAdd(one.Item, one.Index))
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Index}={places[one.Item]}")));
    }

    /// <summary>Makes parameters one value as the text says; gives the first part that cannot be, or null.</summary>
    public static string? Join(string text, Value[] parameters) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => !JoinPair(part, parameters));

    private static bool JoinPair(string part, Value[] parameters)
    {
        if (part.Split('=') is not [var left, var right] ||
            Place(left) is not { } place ||
            Place(right) is not { } first ||
            first >= place ||
            place >= parameters.Length ||
            !parameters[place].Data.Equals(parameters[first].Data))
        {
            return false;
        }

        parameters[place] = parameters[first];
        return true;
    }

    private static int? Place(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? place : null;
}
