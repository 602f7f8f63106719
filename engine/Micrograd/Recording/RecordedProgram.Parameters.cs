namespace Micrograd;

/// <content>Parameters: their numbers go in, their gradients and updates come out.</content>
internal sealed partial class RecordedProgram
{
    private uint? seenChanges; // Value.Changes when the rows last held the numbers of all leaves

    private void ReadLeaves()
    {
        uint changes = Value.Changes;
        if (changes == seenChanges)
            return;
        Span<double> values = sharedRows.Values;
        foreach (LeafRun run in leaves)
        {
            Span<double> numbers = run.Of(values);
            for (int i = 0; i < numbers.Length; i++)
                numbers[i] = run.Leaves[i].data;
        }

        seenChanges = changes;
    }

    private void AddGradients()
    {
        foreach (LeafRun run in trained)
        {
            Span<double> grads = run.Of(sharedRows.Grads);
            for (int i = 0; i < grads.Length; i++)
                run.Leaves[i].grad += grads[i];
        }
    }

    private void Descend(double rate)
    {
        bool wereAsRead = Value.Changes == seenChanges;
        foreach (LeafRun run in trained)
            run.Descend(run.Of(sharedRows.Values), run.Of(sharedRows.Grads), rate);

        uint changes = Value.NoteChange();
        seenChanges = wereAsRead && changes == seenChanges + 1 ? changes : null;
    }
}
