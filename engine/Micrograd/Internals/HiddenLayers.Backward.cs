using System.Numerics;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>From the gradients of the outputs to those of the parameters and of the inputs.</content>
internal sealed partial class HiddenLayers
{
    /// <summary>The versions of the weights and the bias of an output.</summary>
    public uint OutputVersions(int output) => snapshots[^1].Versions[output];

    /// <summary>From the sum of an output to the outputs of the last hidden layer.</summary>
    public void PassToOutputs(int output, double grad) =>
        snapshots[^1].ByNeuron.AddTo(OutputGradsOf(Layers.Length - 1), [new Term(output, grad)]);

    private bool HasPlainInputs => DotProduct.ArePlain(inputs);

    /// <summary>The chain rule from the outputs of a layer to its sums.</summary>
    private void PassThroughActivation(int layer, Span<double> sumGrads)
    {
        ReadOnlySpan<double> sums = SumsOf(layer), y = OutputsOf(layer), grads = OutputGradsOf(layer);
        UnaryOperation? activation = Layers[layer].Activation;
        if (activation is null)
            grads.CopyTo(sumGrads);
        else if (activation == Operations.Relu)
            PassThroughRelu(sums, grads, sumGrads);
        else
        {
            for (int n = 0; n < Layers[layer].Outputs; n++)
                sumGrads[n] = 0 + activation.Slope(sums[n], y[n]) * grads[n];
        }
    }

    /// <summary>The slope of relu in registers.</summary>
    private static void PassThroughRelu(ReadOnlySpan<double> sums, ReadOnlySpan<double> grads, Span<double> sumGrads)
    {
        ReadOnlySpan<Vector<double>> x = MemoryMarshal.Cast<double, Vector<double>>(sums);
        ReadOnlySpan<Vector<double>> above = MemoryMarshal.Cast<double, Vector<double>>(grads);
        Span<Vector<double>> results = MemoryMarshal.Cast<double, Vector<double>>(sumGrads);
        for (int i = 0; i < x.Length; i++)
        {
            var off = Vector.ConditionalSelect(Vector.LessThanOrEqual(x[i], default), default, x[i]);
            var slope = Vector.ConditionalSelect(Vector.GreaterThan(x[i], default), Vector<double>.One, off);
            results[i] = Vector<double>.Zero + slope * above[i];
        }
    }

    /// <summary>
    /// The neurons of a layer that pass something on, in the order of the walk, each with the gradient of its sum.
    /// </summary>
    private ReadOnlySpan<Term> ActiveNeurons(int layer, ReadOnlySpan<double> sumGrads, Span<Term> terms)
    {
        ReadOnlySpan<double> sums = SumsOf(layer);
        int count = 0;
        for (int n = Layers[layer].Outputs - 1; n >= 0; n--)
        {
            bool isOff = sumGrads[n] == 0 & double.IsFinite(sums[n]); // as in a dot product
            count = Term.Add(terms, count, new Term(n, sumGrads[n]), counts: !isOff);
        }

        return terms[..count];
    }

    /// <summary>From the sums of the first layer to the inputs of the network.</summary>
    private void PassToInputs(ReadOnlySpan<Term> activeNeurons)
    {
        foreach (Term neuron in activeNeurons)
        {
            Value[] weights = Layers[0].Neurons[neuron.Row].Weights;
            for (int i = 0; i < inputs.Length; i++)
                Backpropagation.ChainRule(inputs[i], weights[i].data, neuron.Factor);
        }
    }
}
