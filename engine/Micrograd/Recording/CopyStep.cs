namespace Micrograd;

/// <summary>Shared numbers that are used in several places, laid beside each other for a kernel.</summary>
internal sealed class CopyStep(int[] copies, int[] sources) : Step(copies, [sources])
{
    private readonly int[] copies = copies;
    private readonly int[] sources = sources;

    public override void Forward(Machine machine)
    {
        double[] values = machine.Shared.Values;
        for (int i = 0; i < copies.Length; i++)
            values[copies[i]] = values[sources[i]];
    }

    public override void Backward(Machine machine)
    {
        double[] grads = machine.Shared.Grads;
        for (int i = 0; i < copies.Length; i++)
            grads[sources[i]] += grads[copies[i]];
    }
}
