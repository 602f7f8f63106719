using System.Numerics;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>The sum of rows: where the time of a network goes.</content>
internal sealed partial class Panels
{
    /// <summary>
    /// sums += row · factor for each term: in this order for every number, and rounded after each product and each sum.
    /// </summary>
    public void AddTo(Span<double> sums, ReadOnlySpan<Term> terms)
    {
        for (int panel = 0; panel < Count; panel++)
            AddTo(sums.Slice(panel * Width, WidthOf(panel)), panels[panel], terms);
    }

    /// <summary>The same for the columns of one panel.</summary>
    public static void AddTo(Span<double> sums, ReadOnlySpan<double> panel, ReadOnlySpan<Term> terms)
    {
        Span<Vector<double>> all = MemoryMarshal.Cast<double, Vector<double>>(sums);
        ReadOnlySpan<Vector<double>> rows = MemoryMarshal.Cast<double, Vector<double>>(panel);
        int width = all.Length, at = 0;
        for (; at <= width - 8; at += 8)
            AddToEight(all.Slice(at, 8), rows[at..], width, terms);
        for (; at <= width - 4; at += 4)
            AddToFour(all.Slice(at, 4), rows[at..], width, terms);
        for (; at < width; at++)
        {
            Vector<double> sum = all[at];
            foreach (Term term in terms)
                sum += rows[term.Row * width + at] * new Vector<double>(term.Factor);
            all[at] = sum;
        }
    }

    private static void AddToEight(
        Span<Vector<double>> sums, ReadOnlySpan<Vector<double>> rows, int width, ReadOnlySpan<Term> terms)
    {
        Vector<double> a = sums[0], b = sums[1], c = sums[2], d = sums[3];
        Vector<double> e = sums[4], f = sums[5], g = sums[6], h = sums[7];
        foreach (Term term in terms)
        {
            ReadOnlySpan<Vector<double>> row = rows.Slice(term.Row * width, 8);
            var factor = new Vector<double>(term.Factor);
            a += row[0] * factor;
            b += row[1] * factor;
            c += row[2] * factor;
            d += row[3] * factor;
            e += row[4] * factor;
            f += row[5] * factor;
            g += row[6] * factor;
            h += row[7] * factor;
        }

        (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
        (sums[4], sums[5], sums[6], sums[7]) = (e, f, g, h);
    }

    private static void AddToFour(
        Span<Vector<double>> sums, ReadOnlySpan<Vector<double>> rows, int width, ReadOnlySpan<Term> terms)
    {
        Vector<double> a = sums[0], b = sums[1], c = sums[2], d = sums[3];
        foreach (Term term in terms)
        {
            ReadOnlySpan<Vector<double>> row = rows.Slice(term.Row * width, 4);
            var factor = new Vector<double>(term.Factor);
            a += row[0] * factor;
            b += row[1] * factor;
            c += row[2] * factor;
            d += row[3] * factor;
        }

        (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
    }
}
