using System.Numerics;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>From the inputs to the outputs of the last hidden layer, many neurons at once.</content>
internal sealed partial class HiddenLayers
{
    private void Forward()
    {
        Span<Term> terms = network.Widest <= 256 ? stackalloc Term[network.Widest] : new Term[network.Widest];
        for (int l = 0; l <= Layers.Length; l++)
        {
            LayerArrays.Snapshot layer = snapshots[l];
            Span<double> sums = SumsOf(l);
            layer.Biases.CopyTo(sums);
            layer.ByInput.AddTo(sums, TermsOf(InputsOf(l), layer.SkipsZeros, terms));
            if (l < Layers.Length)
                Activate(Layers[l].Activation, sums[..Layers[l].Outputs], OutputsOf(l));
        }
    }

    /// <summary>The inputs as terms of bias + w0·x0 + w1·x1 + …, without those that add nothing.</summary>
    private static ReadOnlySpan<Term> TermsOf(ReadOnlySpan<double> x, bool skipsZeros, Span<Term> terms)
    {
        int count = 0;
        for (int i = 0; i < x.Length; i++)
            count = Term.Add(terms, count, new Term(i, x[i]), counts: !skipsZeros | x[i] != 0);
        return terms[..count];
    }

    private static void Activate(UnaryOperation? activation, ReadOnlySpan<double> sums, Span<double> y)
    {
        if (activation is null)
            sums.CopyTo(y);
        int done = activation == Operations.Relu ? Rectify(sums, y) : 0;
        for (int n = done; n < sums.Length && activation is not null; n++)
            y[n] = activation.Value(sums[n]);
    }

    /// <summary>The row of relu in registers; gives how many neurons are done.</summary>
    private static int Rectify(ReadOnlySpan<double> sums, Span<double> y)
    {
        ReadOnlySpan<Vector<double>> x = MemoryMarshal.Cast<double, Vector<double>>(sums);
        Span<Vector<double>> results = MemoryMarshal.Cast<double, Vector<double>>(y);
        for (int i = 0; i < x.Length; i++)
            results[i] = Vector.ConditionalSelect(Vector.LessThan(x[i], default), default, x[i]);
        return x.Length * Vector<double>.Count;
    }
}
