namespace Micrograd;

/// <summary>The numbers of a layer's weights and biases beside each other, until somebody sets one of them.</summary>
internal sealed class LayerArrays(WeightsAndBias[] neurons, UnaryOperation? activation)
{
    private Snapshot? latest;

    public int Inputs { get; } = neurons[0].Weights.Length;

    public int Outputs => neurons.Length;

    public WeightsAndBias[] Neurons => neurons;

    public UnaryOperation? Activation => activation;

    /// <summary>
    /// The numbers as they are now: a new snapshot after each change, because threads may share the old one.
    /// </summary>
    public Snapshot Now()
    {
        Snapshot? known = Volatile.Read(ref latest);
        if (known is null || !known.IsCurrent)
            Volatile.Write(ref latest, known = new Snapshot(this));
        return known;
    }

    /// <summary>The numbers of a layer at one moment.</summary>
    internal sealed class Snapshot
    {
        private readonly WeightsAndBias[] neurons;
        private uint currentAt; // how often the Data of any value had been set when this was last found current

        public Snapshot(LayerArrays layer)
        {
            int inputs = layer.Inputs, outputs = layer.Outputs;
            neurons = layer.Neurons;
            currentAt = Value.Changes;
            ByNeuron = new double[outputs * inputs];
            ByInput = new double[inputs * outputs];
            Biases = new double[outputs];
            Versions = new uint[outputs];
            for (int n = 0; n < outputs; n++)
            {
                Value[] weights = layer.Neurons[n].Weights;
                Value bias = layer.Neurons[n].Bias!;
                Biases[n] = bias.data;
                uint versions = bias.version;
                for (int i = 0; i < weights.Length; i++)
                {
                    ByNeuron[n * inputs + i] = ByInput[i * outputs + n] = weights[i].data;
                    versions += weights[i].version;
                }

                Versions[n] = versions;
            }
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

        /// <summary>All weights of the first neuron, then all of the next.</summary>
        public double[] ByNeuron { get; }

        /// <summary>The weights of all neurons for the first input, then those for the next.</summary>
        public double[] ByInput { get; }

        public double[] Biases { get; }

        /// <summary>For each neuron, how often the Data of its weights and bias had been set, all together.</summary>
        public uint[] Versions { get; }
    }
}
