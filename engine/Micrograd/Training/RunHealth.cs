namespace Micrograd;

/// <summary>What a training watches as it runs.</summary>
internal sealed class RunHealth(Optimizer optimizer)
{
    private readonly SortedSet<int> unused = [.. Enumerable.Range(0, optimizer.Parameters.Count)];
    private WeakReference<Value>? lastLoss; // weak: the next forward pass need not keep the graph of the last one

    public IReadOnlyList<int> UnusedParameters => lastLoss is null ? [] : [.. unused];

    public void CheckLoss(int step, Value loss)
    {
        if (lastLoss is not null && lastLoss.TryGetTarget(out Value? last) && ReferenceEquals(loss, last))
        {
            throw new InvalidOperationException(
                $"The loss of step {step} is the very value of the step before, which does not see the moved parameters. " +
                "Compute it anew inside the function that is given as forward.");
        }

        if (!double.IsFinite(loss.Data))
            throw NotFinite.InLoss(step, loss, optimizer);

        FindUnused(step, loss);
        lastLoss = new WeakReference<Value>(loss);
    }

    public void CheckGradients(int step, Value loss)
    {
        foreach (Value parameter in optimizer.Parameters)
        {
            if (!double.IsFinite(parameter.grad))
                throw NotFinite.InGradient(step, loss, parameter, optimizer);
        }
    }

    /// <summary>
    /// Costs a walk over the graph at the first step, and later only while a parameter is still missing.
    /// </summary>
    private void FindUnused(int step, Value loss)
    {
        if (unused.Count == 0)
            return;

        var nodes = Graph.Of(loss).Nodes.ToHashSet();
        unused.RemoveWhere(i => nodes.Contains(optimizer.Parameters[i]));
        if (unused.Count == optimizer.Parameters.Count)
        {
            throw new InvalidOperationException(
                $"None of the optimizer's {unused.Count} parameters has part in the loss of step {step}, so nothing can be learned. " +
                "Give the optimizer the parameters of the network that the loss is computed with.");
        }
    }
}
