namespace Micrograd;

/// <summary>
/// Records ordinary code over <see cref="Value"/> once, and then runs it over whole batches in the processor's lanes.
/// </summary>
/// <remarks>
/// <para>The function is called with placeholders instead of an example's numbers. It builds the graph that it would
/// build for any example; the program computes this graph for many examples at once, forward and backward. The function
/// is called twice: if it does not build the same graph again, as with a random number, it is refused.</para>
/// <para>The parameters are named: they get gradients and updates, and each run reads their <see cref="Value.Data"/>
/// again. Each run also reads again any other leaf that was made before, such as the strength of a penalty; it gets no
/// gradient. A value that was computed before is computed again in each run. A leaf that the function makes stays the
/// same in all runs.</para>
/// <para>The placeholders have no number. So <see cref="Value.Data"/> of a value that depends on a placeholder or on a
/// leaf made before throws: a branch on that number would be right for one example only. For the same reason an
/// operation of your own is not called for such values until the program runs.</para>
/// </remarks>
public static class Recording
{
    /// <summary>Records the loss of one example.</summary>
    /// <example>
    /// <code>
    /// var hinge = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu());
    /// double loss = hinge.Backward(Batch.Of(Datasets.Moons()));
    /// </code>
    /// </example>
    /// <param name="parameters">
    /// The values to train, such as <see cref="Module.Parameters"/>; none if you only evaluate.
    /// </param>
    /// <param name="inputs">How many inputs an example has.</param>
    /// <param name="targets">How many targets it has.</param>
    /// <param name="loss">Computes the loss from an example's inputs and targets.</param>
    /// <param name="penalty">Computes a penalty on the parameters. It is added once, not for each example.</param>
    /// <param name="reduction">How the losses of the examples become one number: their mean or their sum.</param>
    /// <exception cref="InvalidOperationException">
    /// The function did something that is right for one example only, such as a branch on data; or a parameter has no
    /// part in the loss.
    /// </exception>
    /// <exception cref="ArgumentException">A parameter is null, computed or given twice.</exception>
    public static RecordedLoss OfLoss(
        IEnumerable<Value> parameters,
        int inputs,
        int targets,
        Func<IReadOnlyList<Value>, IReadOnlyList<Value>, Value> loss,
        Func<Value>? penalty = null,
        Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(loss);
        CheckCounts(inputs, targets);
        Value[] trained = TrainedParameters.Checked(parameters);
        var graph = RecordedGraph.Of(
            inputs, targets, (x, y) => [Require.Operand(loss(x, y), "a recorded loss")], penalty);
        return new RecordedLoss(Compiler.Compile(graph, trained, targets), reduction);
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
        var graph = RecordedGraph.Of(inputs, 0, (x, _) => Outputs(outputs(x)), penalty: null);
        return new RecordedFunction(Compiler.Compile(graph, parameters: [], targets: null), graph.Roots.Count);
    }

    private static Value[] Outputs(IEnumerable<Value> outputs)
    {
        Value[] given = [.. outputs.Select(output => Require.Operand(output, "a recorded function"))];
        return given.Length > 0 ? given : throw new ArgumentException(
            "The recorded function gave no outputs. Give at least one.", nameof(outputs));
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
