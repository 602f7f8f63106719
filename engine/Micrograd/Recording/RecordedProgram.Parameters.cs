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
        foreach ((Value leaf, int row) in leaves)
            sharedRows.Values[row] = leaf.data;
        seenChanges = changes;
    }

    private void AddGradients()
    {
        foreach ((Value leaf, int row) in parameters)
            leaf.grad += sharedRows.Grads[row];
    }

    private void Descend(double rate)
    {
        bool wereAsRead = Value.Changes == seenChanges;
        foreach ((Value leaf, int row) in parameters)
        {
            leaf.grad = sharedRows.Grads[row];
            leaf.data = sharedRows.Values[row] -= rate * leaf.grad;
            leaf.version++;
        }

        uint changes = Value.NoteChange();
        seenChanges = wereAsRead && changes == seenChanges + 1 ? changes : null;
    }
}
