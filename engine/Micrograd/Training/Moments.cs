namespace Micrograd;

/// <summary>
/// The two running means that Adam keeps for each parameter: of its gradients and of their squares.
/// </summary>
internal sealed class Moments
{
    private readonly double beta1;
    private readonly double beta2;
    private readonly double epsilon;
    private readonly Func<double, double> root;
    private readonly double[] mean;
    private readonly double[] square;
    private int step;

    // Both means start at 0, so they are too small at first; a division by these corrects that.
    private double meanCorrection;
    private double squareCorrection;

    public Moments(int parameters, double beta1, double beta2, double epsilon, Func<double, double> root)
    {
        this.beta1 = Require.From0To1(beta1, nameof(beta1));
        this.beta2 = Require.From0To1(beta2, nameof(beta2));
        this.epsilon = Require.NotNegative(epsilon, nameof(epsilon));
        this.root = root;
        mean = new double[parameters];
        square = new double[parameters];
    }

    public IReadOnlyList<OptimizerMemory> Memory =>
        [new("mean of gradients", mean.AsReadOnly()), new("mean of squares", square.AsReadOnly())];

    public void NextStep()
    {
        step++;
        meanCorrection = 1 - Math.Pow(beta1, step);
        squareCorrection = 1 - Math.Pow(beta2, step);
    }

    /// <summary>
    /// Takes a parameter's gradient into the means and gives its step, in units of the rate: about 1 if gradients
    /// agree.
    /// </summary>
    public double Direction(int parameter, double grad)
    {
        mean[parameter] = beta1 * mean[parameter] + (1 - beta1) * grad;
        square[parameter] = beta2 * square[parameter] + (1 - beta2) * (grad * grad);
        return mean[parameter] / meanCorrection / (root(square[parameter] / squareCorrection) + epsilon);
    }
}
