namespace Micrograd;

/// <summary>The layers of a network, and where the numbers of each lie in the arrays of an example.</summary>
internal sealed class NetworkArrays
{
    private LayerArrays.Snapshot[]? latest;

    public NetworkArrays(LayerArrays[] layers)
    {
        Hidden = layers[..^1];
        Output = layers[^1];
        Starts = new int[layers.Length];
        for (int l = 0; l < Hidden.Length; l++)
            Starts[l + 1] = Starts[l] + Panels.Filled(Hidden[l].Outputs);
        Inputs = Panels.Filled(layers[0].Inputs);
        Widest = layers.Max(layer => layer.Inputs);
    }

    public LayerArrays[] Hidden { get; }

    public LayerArrays Output { get; }

    /// <summary>Where the neurons of each hidden layer begin, and at the end how many places they have.</summary>
    public int[] Starts { get; }

    /// <summary>How many places there are for the inputs of the network.</summary>
    public int Inputs { get; }

    /// <summary>The most inputs that a layer has.</summary>
    public int Widest { get; }

    /// <summary>The numbers of all layers as they are now: the same array until somebody sets one of them.</summary>
    public LayerArrays.Snapshot[] Now()
    {
        LayerArrays.Snapshot[]? known = Volatile.Read(ref latest);
        if (known is null || !LayerArrays.AreCurrent(known))
            Volatile.Write(ref latest, known = [.. Hidden.Select(layer => layer.Now()), Output.Now()]);
        return known;
    }
}
