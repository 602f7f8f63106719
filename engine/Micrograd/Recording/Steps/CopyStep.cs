namespace Micrograd;

/// <summary>
/// Copies shared numbers that several places use into rows next to each other, where a kernel needs them.
/// </summary>
internal sealed class CopyStep(int[] copies, int[] sources) : Step(copies, [sources])
{
    public override void Forward(Machine machine)
    {
        Span<double> values = machine.Shared.Values;
        for (int i = 0; i < Results.Length; i++)
            values[Results[i]] = values[sources[i]];
    }

    public override void Backward(Machine machine)
    {
        Span<double> grads = machine.Shared.Grads;
        for (int i = 0; i < Results.Length; i++)
            grads[sources[i]] += grads[Results[i]];
    }
}
