namespace Micrograd;

/// <summary>
/// Records ordinary code over <see cref="Value"/> once, and runs it on whole batches in the processor's lanes.
/// </summary>
/// <remarks>
/// <para>The function is called once, with placeholders instead of an example's numbers. What it computes is the graph
/// that it would have built for any example; the program does the same for many examples at once, forward and
/// backward.</para>
/// <para>A leaf that was made before, such as a network's weight, is a parameter: each run reads its <see
/// cref="Value.Data"/> anew, and gradients are added to its <see cref="Value.Grad"/>. A value computed before is
/// computed again in each run. A leaf that the function makes, or a plain number that it uses, stays what it was; so
/// does a random number that it draws.</para>
/// <para>The placeholders have no number, so reading <see cref="Value.Data"/> of anything that depends on one, or on a
/// parameter, throws: a branch on it would be right for one example only.</para>
/// </remarks>
public static class Recording
{
    /// <summary>Records the loss of one example.</summary>
    /// <example>
    /// <code>
    /// var hinge = Recording.OfLoss(2, 1, (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu());
    /// double loss = hinge.Backward(Batch.Of(Datasets.Moons()));
    /// </code>
    /// </example>
    /// <param name="inputs">How many inputs an example has.</param>
    /// <param name="targets">How many targets it has.</param>
    /// <param name="loss">The loss, given an example's inputs and targets.</param>
    /// <param name="penalty">A penalty on the parameters, which is added once, not for each example.</param>
    /// <param name="reduction">How the examples' losses become one: their mean or their sum.</param>
    /// <exception cref="InvalidOperationException">
    /// The function did what only makes sense for one example, such as a branch on data.
    /// </exception>
    public static RecordedLoss OfLoss(
        int inputs,
        int targets,
        Func<IReadOnlyList<Value>, IReadOnlyList<Value>, Value> loss,
        Func<Value>? penalty = null,
        Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(loss);
        CheckCounts(inputs, targets);
        using var recorder = new Recorder();
        Value[] x = recorder.Placeholders(inputs, "x"), y = recorder.Placeholders(targets, "y");
        Value root = Require.Operand(loss(x, y), "a recorded loss");
        Value? added = penalty is null ? null : Require.Operand(penalty(), "a recorded penalty");
        return new RecordedLoss(Compiler.Compile(recorder, x, y, [root], added), reduction);
    }

    /// <summary>Records a function of one example's inputs, such as a network's outputs.</summary>
    /// <remarks>
    /// In F#, where a method's list is no seq by itself: <c>Recording.OfFunction(2, fun x -&gt; net.Forward x)</c>.
    /// </remarks>
    /// <example><code>var outputs = Recording.OfFunction(2, net.Forward);</code></example>
    /// <param name="inputs">How many inputs an example has.</param>
    /// <param name="outputs">The outputs, given the inputs.</param>
    /// <exception cref="InvalidOperationException">
    /// The function did what only makes sense for one example, such as a branch on data.
    /// </exception>
    public static RecordedFunction OfFunction(int inputs, Func<IReadOnlyList<Value>, IEnumerable<Value>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        CheckCounts(inputs, 0);
        using var recorder = new Recorder();
        Value[] x = recorder.Placeholders(inputs, "x");
        Value[] given = [.. outputs(x).Select(output => Require.Operand(output, "a recorded function"))];
        if (given.Length == 0)
            throw new ArgumentException("The recorded function gave no outputs. Give at least one.", nameof(outputs));
        return new RecordedFunction(Compiler.Compile(recorder, x, null, given, penalty: null), given.Length);
    }

    private static void CheckCounts(int inputs, int targets)
    {
        if (inputs < 1)
            throw new ArgumentOutOfRangeException(nameof(inputs), $"A recording was asked for with {inputs} inputs. It needs at least 1.");
        if (targets < 0)
            throw new ArgumentOutOfRangeException(nameof(targets), $"A recording was asked for with {targets} targets. Ask for 0 or more.");
    }
}
