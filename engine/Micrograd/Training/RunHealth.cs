namespace Micrograd;

/// <summary>Checks each step of a running training.</summary>
internal sealed class RunHealth(Optimizer optimizer)
{
    private readonly List<int> unused = [.. Enumerable.Range(0, optimizer.Parameters.Count)];
    private WeakReference<Value>? lastLoss; // weak, so that the old graph can be freed during the next forward pass

    public IReadOnlyList<int> UnusedParameters => lastLoss is null ? [] : [.. unused];

    public void CheckLoss(int step, Value loss)
    {
        if (lastLoss is not null && lastLoss.TryGetTarget(out Value? last) && ReferenceEquals(loss, last))
        {
            throw new InvalidOperationException(
                $"The loss of step {step} is the same Value as that of the step before, " +
                "so it was not computed with the moved parameters. Compute it again inside the forward function.");
        }

        if (!double.IsFinite(loss.Data))
            throw NotFinite.InLoss(step, loss, optimizer);

        if (lastLoss is null)
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

        unused.RemoveAll(i => optimizer.Parameters[i].grad != 0);
    }

    /// <summary>
    /// Walks over the first graph. Later a gradient tells that a parameter is used: a walk at each step took as long as
    /// the step itself, in a training that uses some parameters late.
    /// </summary>
    private void FindUnused(int step, Value loss)
    {
        GraphWalk.Order(loss); // leaves its number in the loss and in each value under it
        unused.RemoveAll(i => optimizer.Parameters[i].visit == loss.visit);
        if (unused.Count == optimizer.Parameters.Count)
        {
            throw new InvalidOperationException(
                $"None of the optimizer's {unused.Count} parameters has a part in the loss of step {step}, " +
                "so nothing can be learned. " +
                "Give the optimizer the parameters of the network that the loss is computed with.");
        }
    }
}
