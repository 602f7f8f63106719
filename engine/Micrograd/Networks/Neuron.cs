namespace Micrograd;

/// <summary>A weighted sum of inputs plus a bias, with an activation applied to it.</summary>
/// <remarks>activation(bias + w₀·x₀ + w₁·x₁ + …). Source: the lecture's Neuron.</remarks>
public sealed class Neuron : Module
{
    private readonly WeightsAndBias weightsAndBias;
    private readonly UnaryOperation? operation;

    /// <summary>A neuron with random weights.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="activation">The function that is applied to the sum.</param>
    /// <param name="initialization">How the weights and the bias are drawn; the lecture's way if left out.</param>
    /// <param name="random">The stream to draw from; Python's stream with seed 1337 if left out.</param>
    public Neuron(
        int inputs,
        Activation activation = Activation.Tanh,
        Initialization? initialization = null,
        IUniformSource? random = null)
        : this(Draw(inputs, initialization ?? Initialization.Uniform, random ?? new PythonRandom(1337)), activation)
    {
    }

    private Neuron(Value[] weightsThenBias, Activation activation)
    {
        weightsAndBias = new WeightsAndBias(weightsThenBias[..^1], weightsThenBias[^1]);
        operation = activation.Operation();
        Activation = activation;
        Parameters = [.. weightsThenBias.Distinct()];
    }

    /// <summary>The weights, one for each input.</summary>
    public IReadOnlyList<Value> Weights => weightsAndBias.Weights.AsReadOnly();

    /// <summary>The value that the sum starts from.</summary>
    public Value Bias => weightsAndBias.Bias!;

    /// <summary>The function that is applied to the sum.</summary>
    public Activation Activation { get; }

    /// <summary>The weights, then the bias; a value that is used twice comes once.</summary>
    public override IReadOnlyList<Value> Parameters { get; }

    internal WeightsAndBias WeightsAndBias => weightsAndBias;

    internal int Inputs => weightsAndBias.Weights.Length;

    /// <summary>A neuron with these weights and this bias; it keeps these objects.</summary>
    /// <param name="weights">One for each input.</param>
    /// <param name="bias">The value that the sum starts from.</param>
    /// <param name="activation">The function that is applied to the sum.</param>
    /// <exception cref="ArgumentException">There are no weights, or one is null.</exception>
    public static Neuron Of(IEnumerable<Value> weights, Value bias, Activation activation = Activation.Tanh)
    {
        Value[] w = Require.NoNulls(weights, "A neuron", nameof(weights));
        ArgumentNullException.ThrowIfNull(bias);
        if (w.Length == 0)
        {
            throw new ArgumentException(
                "A neuron was given no weights. Pass one for each input, at least one.", nameof(weights));
        }

        return new Neuron([.. w, bias], activation);
    }

    /// <summary>The neuron's output for these inputs, as a value of the graph.</summary>
    /// <param name="inputs">One for each weight.</param>
    /// <exception cref="ArgumentException">The number of inputs is not the number of weights.</exception>
    public Value Forward(IEnumerable<Value> inputs)
    {
        Value[] x = Require.NoNulls(inputs, "A neuron", nameof(inputs));
        RequireInputs(x.Length);
        return Compute(x);
    }

    /// <summary>The neuron as the demo prints it, such as <c>ReLUNeuron(2)</c>.</summary>
    public override string ToString() => $"{Activation.PrintedName()}Neuron({Inputs})";

    internal void RequireInputs(int inputs)
    {
        if (inputs != Inputs)
        {
            throw new ArgumentException(
                $"Neuron has {Inputs} weights but was given {inputs} inputs. Pass one number for each weight.",
                nameof(inputs));
        }
    }

    internal Value Compute(Value[] inputs)
    {
        Value sum = DotProduct.Compute(weightsAndBias, inputs);
        return operation is null ? sum : operation.Apply(sum);
    }

    /// <summary>As an output of a network, after its hidden layers.</summary>
    internal Value Compute(HiddenLayers hidden, int output)
    {
        Value sum = OutputDot.Compute(weightsAndBias, hidden, output);
        return operation is null ? sum : operation.Apply(sum);
    }

    internal double Compute(ReadOnlySpan<double> inputs)
    {
        double sum = Bias.data;
        for (int i = 0; i < inputs.Length; i++)
            sum += weightsAndBias.Weights[i].data * inputs[i];
        return operation is null ? sum : operation.Value(sum);
    }

    private static Value[] Draw(int inputs, Initialization initialization, IUniformSource random)
    {
        if (inputs < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(inputs), $"A neuron was asked for with {inputs} inputs. It needs at least 1.");
        }

        var parameters = new Value[inputs + 1];
        for (int i = 0; i < inputs; i++)
            parameters[i] = new Value(initialization.Weight(random, inputs));
        parameters[inputs] = new Value(initialization.Bias(random, inputs));
        return parameters;
    }
}
