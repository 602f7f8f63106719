namespace Micrograd;

/// <summary>A weighted sum of inputs plus a bias, through an activation.</summary>
/// <remarks>activation(bias + w₀·x₀ + w₁·x₁ + …). Source: the lecture's Neuron.</remarks>
public sealed class Neuron
{
    private readonly Value[] weights;
    private readonly WeightsAndBias weightsAndBias;
    private readonly UnaryOperation? operation;

    /// <summary>A neuron with these weights and this bias; they stay the same objects.</summary>
    /// <param name="weights">One for each input.</param>
    /// <param name="bias">What the sum starts from.</param>
    /// <param name="activation">What is done with the sum.</param>
    /// <exception cref="ArgumentException">There are no weights, or one is null.</exception>
    public Neuron(IEnumerable<Value> weights, Value bias, Activation activation = Activation.Tanh)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(bias);
        this.weights = [.. weights];
        if (this.weights.Length == 0)
            throw new ArgumentException("A neuron was given no weights. Pass one for each input, at least one.", nameof(weights));
        if (this.weights.Any(weight => weight is null))
            throw new ArgumentException("A weight of the neuron is null. Pass a Value for each input.", nameof(weights));

        weightsAndBias = new WeightsAndBias(this.weights, bias);
        Bias = bias;
        Activation = activation;
        operation = activation.Operation();
        Parameters = [.. this.weights, bias];
    }

    /// <summary>The weights, one for each input.</summary>
    public IReadOnlyList<Value> Weights => weights.AsReadOnly();

    /// <summary>What the sum starts from.</summary>
    public Value Bias { get; }

    /// <summary>What is done with the sum.</summary>
    public Activation Activation { get; }

    /// <summary>The weights, then the bias.</summary>
    public IReadOnlyList<Value> Parameters { get; }

    /// <summary>A neuron with drawn weights.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="activation">What is done with the sum.</param>
    /// <param name="initialization">How weights and bias are drawn; the lecture's way if left out.</param>
    /// <param name="random">Where they are drawn from; Python's stream with seed 1337 if left out.</param>
    public static Neuron Create(
        int inputs, Activation activation = Activation.Tanh, Initialization? initialization = null, IUniformSource? random = null)
    {
        if (inputs < 1)
            throw new ArgumentOutOfRangeException(nameof(inputs), $"A neuron was asked for with {inputs} inputs. It needs at least 1.");
        initialization ??= Initialization.Uniform;
        random ??= new PythonRandom(1337);

        var weights = new Value[inputs];
        for (int i = 0; i < inputs; i++)
            weights[i] = new Value(initialization.Weight(random, inputs));
        return new Neuron(weights, new Value(initialization.Bias(random, inputs)), activation);
    }

    /// <summary>The neuron's output for these inputs, as a value of the graph.</summary>
    /// <param name="inputs">One for each weight.</param>
    /// <exception cref="ArgumentException">There are not as many inputs as weights.</exception>
    public Value Forward(IEnumerable<Value> inputs)
    {
        Value[] given = NoNulls.In(inputs, "A neuron", nameof(inputs));
        CheckInputs(given.Length);
        return Compute(given);
    }

    /// <summary>Sets the gradient of each parameter to 0.</summary>
    public void ZeroGrad()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("ZeroGrad");
        foreach (Value parameter in Parameters)
            parameter.Grad = 0;
    }

    /// <summary>As the demo prints it, such as <c>ReLUNeuron(2)</c>.</summary>
    public override string ToString() => $"{Activation.PrintedName()}Neuron({weights.Length})";

    internal void CheckInputs(int inputs)
    {
        if (inputs != weights.Length)
        {
            string each = "Pass one number for each weight.";
            throw new ArgumentException($"Neuron has {weights.Length} weights but was given {inputs} inputs. {each}", nameof(inputs));
        }
    }

    internal Value Compute(Value[] inputs)
    {
        Value sum = DotProduct.Compute(weightsAndBias, inputs);
        return operation is null ? sum : operation.Apply(sum);
    }

    internal double Compute(ReadOnlySpan<double> inputs)
    {
        double sum = Bias.data;
        for (int i = 0; i < inputs.Length; i++)
            sum += weights[i].data * inputs[i];
        return operation is null ? sum : operation.Value(sum);
    }
}
