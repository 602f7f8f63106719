namespace Micrograd;

/// <summary>The numbers of a layer's weights and biases beside each other, until somebody sets one of them.</summary>
internal sealed class LayerArrays(WeightsAndBias[] neurons, UnaryOperation? activation)
{
    private Snapshot? latest;

    public int Inputs { get; } = neurons[0].Weights.Length;

    public int Outputs => neurons.Length;

    public WeightsAndBias[] Neurons => neurons;

    public UnaryOperation? Activation => activation;

    /// <summary>The numbers as they are now: a new snapshot after each change, in the arrays of the old one.</summary>
    /// <remarks>The slopes of a graph are gone after a change, so nobody reads the old numbers again.</remarks>
    public Snapshot Now()
    {
        Snapshot? known = Volatile.Read(ref latest);
        if (known is { IsCurrent: true })
            return known;
        lock (neurons)
        {
            if (latest is not { IsCurrent: true })
                Volatile.Write(ref latest, new Snapshot(this, latest));
            return latest;
        }
    }

    /// <summary>Whether nobody set a weight or a bias since.</summary>
    public static bool AreCurrent(ReadOnlySpan<Snapshot> snapshots)
    {
        foreach (Snapshot snapshot in snapshots)
        {
            if (!snapshot.IsCurrent)
                return false;
        }

        return true;
    }

    /// <summary>The numbers of a layer at one moment.</summary>
    internal sealed class Snapshot
    {
        private readonly WeightsAndBias[] neurons;
        private uint currentAt; // how often the Data of any value had been set when this was last found current

        public Snapshot(LayerArrays layer, Snapshot? old)
        {
            int inputs = layer.Inputs, outputs = layer.Outputs;
            neurons = layer.Neurons;
            currentAt = Value.Changes;
            ByNeuron = old?.ByNeuron ?? new Panels(outputs, inputs);
            ByInput = old?.ByInput ?? new Panels(inputs, outputs);
            Biases = old?.Biases ?? new double[Panels.Filled(outputs)];
            Versions = new uint[outputs];
            bool hasNegativeZero = false;
            for (int n = 0; n < outputs; n++)
            {
                Value bias = neurons[n].Bias!;
                Biases[n] = bias.data;
                hasNegativeZero |= bias.data == 0 && double.IsNegative(bias.data);
                Versions[n] = bias.version + Gather(neurons[n].Weights, n);
            }

            SkipsZeros = ByNeuron.AreFinite && !hasNegativeZero;
            ByNeuron.TransposeTo(ByInput);
        }

        /// <summary>Whether nobody set a weight or a bias since. It looks again only after a value was set.</summary>
        public bool IsCurrent
        {
            get
            {
                uint changes = Value.Changes;
                if (currentAt == changes)
                    return true;
                for (int n = 0; n < neurons.Length; n++)
                {
                    if (neurons[n].Versions() != Versions[n])
                        return false;
                }

                currentAt = changes;
                return true;
            }
        }

        /// <summary>A row for each neuron: its weights.</summary>
        public Panels ByNeuron { get; }

        /// <summary>A row for each input: its weight in each neuron.</summary>
        public Panels ByInput { get; }

        public double[] Biases { get; }

        /// <summary>
        /// Whether an input that is 0 leaves every sum as it is. It does not where 0 meets an infinite weight, or a sum
        /// that begins at -0.
        /// </summary>
        public bool SkipsZeros { get; }

        /// <summary>For each neuron, how often the Data of its weights and bias had been set, all together.</summary>
        public uint[] Versions { get; }

        /// <summary>Copies the weights of a neuron, and gives how often their Data had been set.</summary>
        private uint Gather(Value[] weights, int neuron)
        {
            uint versions = 0;
            for (int panel = 0; panel < ByNeuron.Count; panel++)
            {
                Span<double> part = ByNeuron.Part(panel, neuron);
                ReadOnlySpan<Value> given = Panels.PartOf<Value>(panel, weights);
                for (int i = 0; i < given.Length; i++)
                {
                    part[i] = given[i].data;
                    versions += given[i].version;
                }
            }

            return versions;
        }
    }
}
