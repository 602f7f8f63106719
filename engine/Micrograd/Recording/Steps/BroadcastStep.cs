namespace Micrograd;

/// <summary>Copies one shared number into every lane of a row.</summary>
internal sealed class BroadcastStep(int result, int shared) : Step([result], [])
{
    public override void Forward(Machine machine) =>
        machine.Own.ValuesOf(result).Fill(machine.Shared.Values[shared]);

    public override void Backward(Machine machine) =>
        machine.Shared.Grads[shared] += machine.Kernels.Sum(machine.Own.GradsOf(result)[..machine.Own.Count]);
}
