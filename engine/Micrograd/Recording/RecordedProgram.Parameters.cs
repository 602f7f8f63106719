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
        foreach ((Value leaf, int row) in leaves)
            values[row] = leaf.data;
        seenChanges = changes;
    }

    private void AddGradients()
    {
        Span<double> grads = sharedRows.Grads;
        foreach ((Value leaf, int row) in parameters)
            leaf.grad += grads[row];
    }

    private void Descend(double rate)
    {
        bool wereAsRead = Value.Changes == seenChanges;
        Span<double> values = sharedRows.Values, grads = sharedRows.Grads;
        foreach ((Value leaf, int row) in parameters)
        {
            leaf.grad = grads[row];
            leaf.data = values[row] -= rate * leaf.grad;
            leaf.version++;
        }

        uint changes = Value.NoteChange();
        seenChanges = wereAsRead && changes == seenChanges + 1 ? changes : null;
    }
}
