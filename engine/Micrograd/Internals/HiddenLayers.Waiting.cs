namespace Micrograd;

internal sealed partial class HiddenLayers
{
    /// <summary>
    /// Examples whose gradients wait to be passed on together, so that the gradient of a weight is loaded once for all
    /// of them.
    /// </summary>
    /// <remarks>
    /// The examples are of one network, and their inputs are plain numbers: nobody but the parameters gets a gradient
    /// from them. Each number is added in the order in which the examples came.
    /// </remarks>
    internal sealed class Waiting
    {
        public const int Most = 32;

        private const int Stride = Most + 4; // with a power of two, the lists would share a few lines of the cache

        private readonly HiddenLayers[] examples = new HiddenLayers[Most];
        private int count;
        private double[] sumGrads = []; // of one example
        private Term[] active = []; // the neurons of one example that pass something on
        private Term[] uses = []; // for each neuron of a layer, the examples in which it does
        private int[] counts = []; // how many these are

        public void Add(HiddenLayers example, GraphWalk walk)
        {
            if (count == Most || (count > 0 && examples[0].snapshots != example.snapshots))
                PassOn(walk);
            if (count == 0)
                TakeGradients(example.Layers, walk);
            examples[count++] = example;
            example.havePassed = true;
            if (!example.HasPlainInputs)
                PassOn(walk);
        }

        public void PassOn(GraphWalk walk)
        {
            if (count == 0)
                return;
            LayerArrays[] layers = examples[0].Layers;
            for (int l = layers.Length - 1; l >= 0; l--)
            {
                LayerGradients gradients = walk.GradientsOf(layers[l]);
                PassDown(l, layers[l], gradients.Inputs);
                AddToWeights(gradients);
                AddToBiases(gradients.Biases);
            }

            Forget();
        }

        public void Forget()
        {
            Array.Clear(examples, 0, count);
            count = 0;
        }

        /// <summary>Other parts of the graph add after these examples, from now on.</summary>
        private static void TakeGradients(LayerArrays[] layers, GraphWalk walk)
        {
            for (int l = layers.Length - 1; l >= 0; l--)
                walk.GradientsOf(layers[l]);
        }

        /// <summary>From the outputs of a layer to its inputs; it remembers the part of the weights.</summary>
        private void PassDown(int l, LayerArrays layer, Panels x)
        {
            if (counts.Length < layer.Outputs)
            {
                (counts, uses) = (new int[layer.Outputs], new Term[layer.Outputs * Stride]);
                (sumGrads, active) = (new double[Panels.Filled(layer.Outputs)], new Term[layer.Outputs]);
            }

            Array.Clear(counts, 0, layer.Outputs);
            for (int k = 0; k < count; k++)
            {
                HiddenLayers example = examples[k];
                example.PassThroughActivation(l, sumGrads);
                ReadOnlySpan<Term> neurons = example.ActiveNeurons(l, sumGrads, active);
                foreach (Term neuron in neurons)
                    uses[neuron.Row * Stride + counts[neuron.Row]++] = new Term(k, neuron.Factor);
                x.SetRow(k, example.InputsOf(l));
                if (l > 0)
                    example.snapshots[l].ByNeuron.AddTo(example.OutputGradsOf(l - 1), neurons);
                else if (!example.HasPlainInputs)
                    example.PassToInputs(neurons);
            }
        }

        private void AddToWeights(LayerGradients gradients)
        {
            for (int panel = 0; panel < gradients.Inputs.Count; panel++)
            {
                ReadOnlySpan<double> rows = gradients.Inputs[panel];
                for (int n = 0; n < gradients.Biases.Length; n++)
                    Panels.AddTo(gradients.Weights.Part(panel, n), rows, UsesOf(n));
            }
        }

        private void AddToBiases(Span<double> gradients)
        {
            for (int n = 0; n < gradients.Length; n++)
            {
                foreach (Term use in UsesOf(n))
                    gradients[n] += use.Factor;
            }
        }

        private ReadOnlySpan<Term> UsesOf(int neuron) => uses.AsSpan(neuron * Stride, counts[neuron]);
    }
}
