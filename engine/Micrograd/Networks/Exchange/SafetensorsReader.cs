using System.Globalization;

namespace Micrograd;

/// <summary>Reads the network that <see cref="Safetensors"/> wrote; its errors say where the file is wrong.</summary>
internal static class SafetensorsReader
{
    public static MLP Read(byte[] bytes, string source)
    {
        try
        {
            return Read(new SafetensorsFile(bytes));
        }
        catch (NetworkReader.WrongContent cause)
        {
            throw Wrong(source, cause.Message, cause);
        }
        catch (InvalidOperationException cause) // JsonElement, of a text that is no Unicode
        {
            throw Wrong(source, "its header has a text that is no Unicode. It was damaged.", cause);
        }
    }

    private static InvalidDataException Wrong(string source, string complaint, Exception cause) =>
        new($"{source} is not a network in safetensors that can be read: {complaint}", cause);

    private static MLP Read(SafetensorsFile file)
    {
        if (file.About("format") != NetworkJson.Format)
        {
            throw new NetworkReader.WrongContent(
                $"its metadata have no \"format\": \"{NetworkJson.Format}\". If another program wrote it, give it " +
                "the metadata that docs/beyond.md lists.");
        }

        if (file.About("version") is var version && version != Safetensors.Version)
        {
            throw new NetworkReader.WrongContent(
                $"it has version \"{version}\", and this library reads version \"{Safetensors.Version}\". " +
                "Load it with the library that wrote it, or a newer one.");
        }

        int[] widths = Widths(file.About("shape"));
        Activation[] activations = Activations(file.About("activations"));
        if (activations.Length != widths.Length - 1)
        {
            throw new NetworkReader.WrongContent(
                $"its shape {file.About("shape")} has {Counted.Of(widths.Length - 1, "layer")}, and it has " +
                $"{Counted.Of(activations.Length, "activation")}.");
        }

        double[][] layers = [.. activations.Select((_, i) => Layer(file, i, widths[i], widths[i + 1]))];
        file.RequireNoMore();
        Value[] parameters = [.. layers.SelectMany(layer => layer).Select(number => new Value(number))];
        if (SharedParameters.Join(file.About(SharedParameters.Key), parameters) is { } pair)
            throw new NetworkReader.WrongContent($"\"{pair}\" does not name two parameters with the same number.");
        return Build(parameters, widths, activations);
    }

    private static int[] Widths(string shape)
    {
        int[] widths =
        [
            .. shape.Split('-').Select(word =>
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int width) ? width : 0),
        ];
        return widths.Length > 1 && widths.All(width => width > 0)
            ? widths
            : throw new NetworkReader.WrongContent($"its shape is \"{shape}\", not widths such as \"2-16-16-1\".");
    }

    private static Activation[] Activations(string names)
    {
        string[] known = Enum.GetNames<Activation>();
        return Array.ConvertAll(names.Split(','), name => known.Contains(name)
            ? Enum.Parse<Activation>(name)
            : throw new NetworkReader.WrongContent(
                $"it has the activation \"{name}\". Known are {string.Join(", ", known)}."));
    }

    /// <summary>The numbers of a layer, neuron by neuron, weights before the bias.</summary>
    private static double[] Layer(SafetensorsFile file, int index, int inputs, int outputs)
    {
        double[] weights = file.Read(PlainLayer.WeightOf(index), outputs, inputs);
        double[] biases = file.Read(PlainLayer.BiasOf(index), outputs);
        return [.. weights.Chunk(inputs).Zip(biases, (row, bias) => row.Append(bias)).SelectMany(neuron => neuron)];
    }

    private static MLP Build(Value[] parameters, int[] widths, Activation[] activations)
    {
        int at = 0;
        Value[] Next(int count) => parameters[at..(at += count)];
        return MLP.Of([.. activations.Select((activation, i) => Micrograd.Layer.Of(
            [.. Enumerable.Range(0, widths[i + 1]).Select(_ => Neuron.Of(Next(widths[i]), Next(1)[0], activation))]))]);
    }
}
