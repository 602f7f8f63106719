using System.Globalization;
using Micrograd.Testing;

namespace Micrograd.Tests;

/// <summary>The demo notebook and LLM101n's micrograd, trained again: the lines that they printed.</summary>
public class PublishedRunTests
{
    private static readonly Lazy<IReadOnlyList<TrainingStep>> Demo = new(TrainTheDemo);

    private static string[] Fact(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Facts", name));

    private static IReadOnlyList<TrainingStep> TrainTheDemo()
    {
        IReadOnlyList<Example> points = Datasets.Moons();
        double[] targets = [.. points.Select(point => point.Target)];
        var net = new MLP(2, [16, 16, 1], Activation.Relu);

        Objective Forward(int step)
        {
            Value[] scores = [.. points.Select(point => net.Predict(point.Inputs))];
            return new Objective(
                Loss.Hinge(scores, targets) + Loss.L2(net.Parameters), Accuracy.OfSigns(scores, targets));
        }

        return Training.Run(new Sgd(net.Parameters, 1), 100, Forward, Schedules.Linear(1, 0.1, 100)).History;
    }

    [Fact]
    public void The_demos_100_lines_are_those_of_micrograd_with_operands_in_order() =>
        Same(Fact("demo-ordered-100-steps.txt"), Demo.Value.Select(step => step.ToString()));

    // The notebook adds up in the order of a Python set, so its last digits are those of one run.
    [Fact]
    public void The_demos_100_losses_are_the_notebooks_to_twelve_digits()
    {
        string[] published = Fact("demo-notebook-100-steps.txt");
        Assert.Equal(100, published.Length);
        Assert.All(Demo.Value, step =>
        {
            string[] words = published[step.Step].Split(' ');
            double loss = Number.Read(words[3].TrimEnd(','));
            Assert.Equal(loss, step.Loss, 1e-12 * loss);
            Assert.Equal(Number.Read(words[5].TrimEnd('%')), 100 * step.Accuracy);
        });
        Assert.Equal(0.8958441028683222, Demo.Value[0].Loss, LastDigits.Tolerance);
    }

    // tanh, exp, log and pow are the C library's; the lines were printed on Linux.
    [Fact]
    public void LLM101ns_110_losses_are_its_own_to_the_last_digit()
    {
        var random = new XorShift64(42);
        Splits points = Datasets.YinYang(random);
        var net = new MLP(2, [8, 3], Activation.MathTanh, Activation.Linear, Initialization.Scaled, random);
        Value LossOf(IReadOnlyList<Example> split) =>
            Loss.Mean(split.Select(point =>
                Loss.CrossEntropyUnshifted(net.PredictAll(point.Inputs), (int)point.Target)));

        List<string> lines = [];
        Objective Forward(int step)
        {
            if (step % 10 == 0)
            {
                double loss = LossOf(points.Validation).Data;
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"step {step + 1}/100, val loss {loss:F6}"));
            }

            return new Objective(LossOf(points.Train));
        }

        Training.Run(
            new Llm101nAdamW(net.Parameters, weightDecay: 1e-4),
            100,
            Forward,
            report: step => lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"step {step.Step + 1}/100, train loss {step.Loss}")));
        Same(Fact("yinyang-42-losses.txt").Where(line => line.StartsWith("step", StringComparison.Ordinal)), lines);
    }

    private static void Same(IEnumerable<string> published, IEnumerable<string> printed)
    {
        Assert.Equal(published.Count(), printed.Count());
        Assert.All(published.Zip(printed), pair => Assert.True(
            LastDigits.Agree(pair.First, pair.Second), $"published: {pair.First}, here: {pair.Second}"));
    }

    [Fact]
    public void The_lectures_tanh_differs_from_the_librarys_by_less_than_3e16() => Assert.All(
        Enumerable.Range(-400, 801).Select(i => i / 40.0),
        x => Assert.Equal(Math.Tanh(x), new Value(x).Tanh().Data, 3e-16));
}
