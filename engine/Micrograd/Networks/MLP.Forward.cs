namespace Micrograd;

/// <content>From the inputs of the network to its outputs.</content>
public sealed partial class MLP
{
    /// <summary>The outputs for these inputs, as values of the graph.</summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">The number of inputs is not <see cref="Inputs"/>.</exception>
    public IReadOnlyList<Value> Forward(IEnumerable<Value> inputs)
    {
        Value[] given = Require.NoNulls(inputs, "A network", nameof(inputs));
        RequireInputs(given.Length);
        return Compute(given);
    }

    /// <summary>
    /// The single output for plain numbers, as a value of the graph. The inputs get no gradients, which saves work.
    /// </summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">The number of inputs is not <see cref="Inputs"/>.</exception>
    /// <exception cref="InvalidOperationException">The network has several outputs.</exception>
    public Value Predict(IEnumerable<double> inputs)
    {
        if (Outputs != 1)
        {
            throw new InvalidOperationException(
                $"Predict is for a network with one output, and this one has {Outputs}. " +
                "Use PredictAll, which gives all of them.");
        }

        return PredictAll(inputs)[0];
    }

    /// <summary>
    /// All outputs for plain numbers, as values of the graph. The inputs get no gradients, which saves work.
    /// </summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">The number of inputs is not <see cref="Inputs"/>.</exception>
    public IReadOnlyList<Value> PredictAll(IEnumerable<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        double[] numbers = inputs as double[] ?? [.. inputs];
        RequireInputs(numbers.Length);
        return Compute(PlainNumber.Of(numbers));
    }

    /// <summary>The outputs as plain numbers, without a graph to train.</summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">The number of inputs is not <see cref="Inputs"/>.</exception>
    public IReadOnlyList<double> Evaluate(IEnumerable<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Recorder.NotWhileRecording(nameof(Evaluate));
        double[] numbers = [.. inputs];
        RequireInputs(numbers.Length);
        foreach (Layer layer in layers)
            numbers = layer.Compute(numbers);
        return numbers;
    }

    private void RequireInputs(int inputs)
    {
        if (inputs != Inputs)
        {
            throw new ArgumentException(
                $"The network takes {Inputs} numbers but was given {inputs}. Pass one number for each input.",
                nameof(inputs));
        }
    }

    private Value[] Compute(Value[] inputs)
    {
        if (arrays is not null && !Recorder.IsHere)
            return layers[^1].Compute(new HiddenLayers(arrays, inputs));
        foreach (Layer layer in layers)
            inputs = layer.Compute(inputs);
        return inputs;
    }
}
