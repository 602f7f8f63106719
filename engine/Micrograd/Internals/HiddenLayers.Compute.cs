using System.Numerics;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>The loops: forward a lane for each neuron, backward a lane for each weight.</content>
internal sealed partial class HiddenLayers
{
    private void Forward(ReadOnlySpan<double> x)
    {
        int start = 0;
        for (int l = 0; l < layers.Length; l++)
        {
            int outputs = layers[l].Outputs;
            Span<double> sums = numbers.AsSpan(start, outputs), y = numbers.AsSpan(count + start, outputs);
            Sums(snapshots[l], x, sums);
            Activate(layers[l].Activation, sums, y, numbers.AsSpan(2 * count + start, outputs));
            x = y;
            start += outputs;
        }
    }

    /// <summary>bias + w0·x0 + w1·x1 + …, each neuron in this order, many neurons at once.</summary>
    private static void Sums(LayerArrays.Snapshot layer, ReadOnlySpan<double> x, Span<double> sums)
    {
        int width = Vector<double>.Count, n = 0;
        ReadOnlySpan<double> byInput = layer.ByInput, biases = layer.Biases;
        for (; n <= sums.Length - 4 * width; n += 4 * width)
        {
            Vector<double> a = new(biases[n..]), b = new(biases[(n + width)..]);
            Vector<double> c = new(biases[(n + 2 * width)..]), d = new(biases[(n + 3 * width)..]);
            int at = n;
            foreach (double xi in x)
            {
                ReadOnlySpan<double> w = byInput.Slice(at, 4 * width);
                var u = new Vector<double>(xi);
                a += new Vector<double>(w) * u;
                b += new Vector<double>(w[width..]) * u;
                c += new Vector<double>(w[(2 * width)..]) * u;
                d += new Vector<double>(w[(3 * width)..]) * u;
                at += sums.Length;
            }

            a.CopyTo(sums[n..]);
            b.CopyTo(sums[(n + width)..]);
            c.CopyTo(sums[(n + 2 * width)..]);
            d.CopyTo(sums[(n + 3 * width)..]);
        }

        for (; n <= sums.Length - width; n += width)
        {
            Vector<double> a = new(biases[n..]);
            for (int i = 0, at = n; i < x.Length; i++, at += sums.Length)
                a += new Vector<double>(byInput[at..]) * new Vector<double>(x[i]);
            a.CopyTo(sums[n..]);
        }

        for (; n < sums.Length; n++)
        {
            double sum = biases[n];
            for (int i = 0, at = n; i < x.Length; i++, at += sums.Length)
                sum += byInput[at] * x[i];
            sums[n] = sum;
        }
    }

    private static void Activate(UnaryOperation? activation, Span<double> sums, Span<double> y, Span<double> slopes)
    {
        for (int n = 0; n < sums.Length; n++)
        {
            y[n] = activation is null ? sums[n] : activation.Value(sums[n]);
            slopes[n] = activation is null ? 1 : activation.Slope(sums[n], y[n]);
        }
    }

    /// <summary>From the gradients of the outputs to those of the sums.</summary>
    private void PassThroughActivations(UnaryOperation? activation, int start, int end)
    {
        double[] all = Grads;
        for (int n = start; n < end; n++)
            all[count + n] = activation is null ? all[n] : 0 + numbers[2 * count + n] * all[n];
    }

    /// <summary>From the sums of a layer to its weights, and to the outputs of the layer below.</summary>
    private void PassToLayer(LayerArrays layer, int start, int below)
    {
        LayerGradients gradients = walk!.GradientsOf(layer);
        double[] weights = snapshots[Array.IndexOf(layers, layer)].ByNeuron;
        Span<double> x = numbers.AsSpan(count + below, layer.Inputs), dx = Grads.AsSpan(below, layer.Inputs);
        for (int n = layer.Outputs - 1; n >= 0; n--)
        {
            double grad = Grads[count + start + n];
            if (grad == 0 && double.IsFinite(numbers[start + n]))
                continue;
            gradients.BiasOf(n) += grad;
            AddProduct(gradients.WeightsOf(n), x, grad);
            AddProduct(dx, weights.AsSpan(n * layer.Inputs, layer.Inputs), grad);
        }
    }

    /// <summary>From the sums of the first layer to its weights, and to the inputs.</summary>
    private void PassToInputs(LayerArrays layer, int start)
    {
        LayerGradients gradients = walk!.GradientsOf(layer);
        WeightsAndBias[] neurons = layer.Neurons;
        bool arePlain = DotProduct.ArePlain(inputs);
        for (int n = layer.Outputs - 1; n >= 0; n--)
        {
            double grad = Grads[count + start + n];
            if (grad == 0 && double.IsFinite(numbers[start + n]))
                continue;
            gradients.BiasOf(n) += grad;
            Span<double> dw = gradients.WeightsOf(n);
            for (int i = 0; i < inputs.Length; i++)
            {
                dw[i] += inputs[i].data * grad;
                if (!arePlain)
                    Backpropagation.ChainRule(inputs[i], neurons[n].Weights[i].data, grad);
            }
        }
    }

    /// <summary>target += source · factor.</summary>
    private static void AddProduct(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(target);
        ReadOnlySpan<Vector<double>> terms = MemoryMarshal.Cast<double, Vector<double>>(source[..target.Length]);
        var factors = new Vector<double>(factor);
        for (int i = 0; i < sums.Length; i++)
            sums[i] += terms[i] * factors;
        for (int i = sums.Length * Vector<double>.Count; i < target.Length; i++)
            target[i] += source[i] * factor;
    }
}
