namespace Micrograd;

/// <summary>
/// Records ordinary code over <see cref="Value"/> once, and then runs it over whole batches in the processor's lanes.
/// </summary>
/// <remarks>
/// <para>The function is called once, with placeholders instead of an example's numbers. It builds the graph that it
/// would build for any example; the program computes this graph for many examples at once, forward and backward.</para>
/// <para>A leaf that was made before, such as a network's weight, is a parameter: each run reads its
/// <see cref="Value.Data"/> again and adds gradients to its <see cref="Value.Grad"/>. A value that was computed before
/// is computed again in each run. A leaf that the function makes, a plain number that it uses and a random number that
/// it draws stay the same in all runs.</para>
/// <para>The placeholders have no number. So <see cref="Value.Data"/> of a value that depends on a placeholder or on a
/// parameter throws: a branch on that number would be right for one example only.</para>
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
    /// <param name="loss">Computes the loss from an example's inputs and targets.</param>
    /// <param name="penalty">Computes a penalty on the parameters. It is added once, not for each example.</param>
    /// <param name="reduction">How the losses of the examples become one number: their mean or their sum.</param>
    /// <exception cref="InvalidOperationException">
    /// The function did something that is right for one example only, such as a branch on data.
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
    /// In F#, a method that returns a list needs a lambda: <c>Recording.OfFunction(2, fun x -&gt; net.Forward x)</c>.
    /// </remarks>
    /// <example><code>var outputs = Recording.OfFunction(2, net.Forward);</code></example>
    /// <param name="inputs">How many inputs an example has.</param>
    /// <param name="outputs">Computes the outputs from an example's inputs.</param>
    /// <exception cref="InvalidOperationException">
    /// The function did something that is right for one example only, such as a branch on data.
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
        {
            throw new ArgumentOutOfRangeException(
                nameof(inputs), $"A recording was asked for with {inputs} inputs. It needs at least 1.");
        }

        if (targets < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(targets), $"A recording was asked for with {targets} targets. Ask for 0 or more.");
        }
    }
}
