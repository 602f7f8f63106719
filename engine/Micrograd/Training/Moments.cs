namespace Micrograd;

/// <summary>What Adam remembers of each parameter's gradients: their running mean and the running mean of their squares.</summary>
internal sealed class Moments(int parameters, double beta1, double beta2, double epsilon, Func<double, double> root)
{
    private readonly double[] mean = new double[parameters];
    private readonly double[] square = new double[parameters];
    private int step;

    // Both start at 0 and lean towards it at first; dividing by these takes that out again.
    private double meanWeight;
    private double squareWeight;

    public void NextStep()
    {
        step++;
        meanWeight = 1 - Math.Pow(beta1, step);
        squareWeight = 1 - Math.Pow(beta2, step);
    }

    /// <summary>Where to step for one parameter, in units of the rate: about 1 long while its gradients agree.</summary>
    public double Direction(int parameter, double grad)
    {
        mean[parameter] = beta1 * mean[parameter] + (1 - beta1) * grad;
        square[parameter] = beta2 * square[parameter] + (1 - beta2) * (grad * grad);
        return mean[parameter] / meanWeight / (root(square[parameter] / squareWeight) + epsilon);
    }
}
