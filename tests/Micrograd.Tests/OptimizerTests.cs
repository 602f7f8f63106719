namespace Micrograd.Tests;

public class OptimizerTests
{
    private sealed class SignDescent(IEnumerable<Value> parameters, double rate) : Optimizer(parameters, rate)
    {
        protected override void Update(IReadOnlyList<Value> parameters)
        {
            foreach (Value p in parameters)
                p.Data -= LearningRate * Math.Sign(p.Grad);
        }
    }

    [Fact]
    public void An_optimizer_shows_what_it_remembers_from_step_to_step()
    {
        var w = new Value(1.0);
        Optimizer[] all = [new Sgd([w], 0), new Sgd([w], 0, momentum: 0.5), new Adam([w], 0, 0.75, 0.5)];
        for (int step = 0; step < 2; step++)
        {
            w.Grad = 4;
            foreach (Optimizer optimizer in all)
                optimizer.Step();
        }

        // velocity: 4, then 0.5·4 + 4; means: 0.25·4 = 1, then 0.75·1 + 1; 0.5·16 = 8, then 0.5·8 + 8
        Assert.Equal(
            ["", "velocity 6", "mean of gradients 1.75, mean of squares 12"],
            all.Select(each => string.Join(", ", each.Memory.Select(kind => $"{kind.Name} {kind.Numbers[0]}"))));
    }

    [Fact]
    public void An_optimizer_of_a_users_own_moves_the_parameters_of_a_training()
    {
        Value a = new(3), b = new(-2);
        TrainingRun run = Training.Run(new SignDescent([a, b], 0.5), 4, _ => new Objective(a * a + b * b));
        Assert.Equal([13, 8.5, 5, 2.5], run.Losses);
        Assert.Equal([1, 0], [a.Data, b.Data]);
    }

    [Fact]
    public void Without_momentum_an_infinite_gradient_is_forgotten_after_its_step()
    {
        Value a = new(1);
        var sgd = new Sgd([a], 0.1);
        a.Grad = double.PositiveInfinity;
        sgd.Step();
        (a.Data, a.Grad) = (1, 2);
        sgd.Step();
        Assert.Equal(0.8, a.Data, 1e-15);
    }

    /// <summary>Where a parameter that starts at 1 goes when its gradients are 2, -1 and 0.5.</summary>
    private static double[] Path(Func<IReadOnlyList<Value>, Optimizer> create)
    {
        Value p = new(1);
        Optimizer optimizer = create([p]);
        return [.. new[] { 2, -1, 0.5 }.Select(grad =>
        {
            p.Grad = grad;
            optimizer.Step();
            return p.Data;
        })];
    }

    private static void IsNear(double[] expected, double[] found)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], found[i], 3e-16); // a rounding or two beside 1
    }

    [Fact]
    public void Gradient_descent_goes_rate_times_gradient() => IsNear([0.8, 0.9, 0.85], Path(p => new Sgd(p, 0.1)));

    [Fact]
    public void Momentum_adds_the_steps_before() =>
        IsNear([0.8, 0.72, 0.598], Path(p => new Sgd(p, 0.1, momentum: 0.9)));

    // Expected paths to 50 digits by Python's decimal, from the papers' formulas.
    [Fact]
    public void Adam_follows_its_formula() =>
        IsNear([0.9000000005, 0.8733662967024314, 0.8393233821389424], Path(p => new Adam(p, 0.1)));

    [Fact]
    public void AdamW_shrinks_the_parameter_too() =>
        IsNear([0.8990000005, 0.8714672967019313, 0.8365529148417405], Path(p => new AdamW(p, 0.1)));

    [Fact]
    public void AdamW_of_LLM101n_is_AdamW_with_a_shorter_memory()
    {
        double[] expected = [0.8990000005, 0.8712640558621696, 0.8357246292065272];
        IsNear(expected, Path(p => new Llm101nAdamW(p, 0.1, weightDecay: 0.01)));
        IsNear(expected, Path(p => new AdamW(p, 0.1, beta2: 0.95, weightDecay: 0.01)));
    }

    [Fact]
    public void Each_parameter_has_its_own_state_and_ZeroGrad_clears_all()
    {
        Value a = new(1), b = new(1);
        var optimizer = new Sgd([a, b], 0.1, momentum: 0.5);
        (a.Grad, b.Grad) = (1, 0);
        optimizer.Step();
        optimizer.ZeroGrad();
        Assert.Equal([0, 0], [a.Grad, b.Grad]);
        optimizer.Step();
        Assert.Equal([0.85, 1], [a.Data, b.Data]);
    }

    [Fact]
    public void A_changed_rate_counts_from_the_next_step()
    {
        Value p = new(1) { Grad = 1 };
        var optimizer = new Sgd([p], 0.1) { LearningRate = 0.5 };
        optimizer.Step();
        Assert.Equal(0.5, p.Data);
    }

    [Fact]
    public void The_demos_schedule_has_its_digits()
    {
        Func<int, double> rate = Schedules.Linear(1, 0.1, 100);
        Assert.All(Enumerable.Range(0, 100), k => Assert.Equal(1.0 - 0.9 * k / 100, rate(k)));
        Assert.Equal(0.1, rate(100));
    }

    [Fact]
    public void Schedules_go_where_they_say()
    {
        Assert.Equal([0.3, 0.3], new[] { 0, 99 }.Select(Schedules.Constant(0.3)));
        Assert.Equal([1, 0.5, 0.25], Enumerable.Range(0, 3).Select(Schedules.Exponential(1, 0.5)));
        Assert.Equal(
            [0.25, 0.5, 0.75, 1, 1, 0.5, 0],
            Enumerable.Range(0, 7).Select(Schedules.WarmUp(4, Schedules.Linear(1, 0, 2))));
        double[] cosine = [.. Enumerable.Range(0, 6).Select(Schedules.Cosine(1, 0, 4))];
        double[] expected = [1, (1 + Math.Sqrt(0.5)) / 2, 0.5, (1 - Math.Sqrt(0.5)) / 2, 0, 0];
        for (int i = 0; i < 6; i++)
            Assert.Equal(expected[i], cosine[i], 2e-16);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Value[] p = [1];
        Assert.Equal(
            "The learning rate was set to -1. Give 0 or more; to climb instead of descend, negate the loss. " +
            "(Parameter 'value')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(p, -1)).Message);
        Assert.Equal(
            "momentum is 1. Give a number from 0 up to, but not including, 1. (Parameter 'momentum')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(p, 0.1, momentum: 1)).Message);
        Assert.Equal(
            "weightDecay is NaN. Give 0 or more. (Parameter 'weightDecay')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW(p, weightDecay: double.NaN)).Message);
        Assert.Equal(
            "Linear was asked to take 0 steps. Give at least 1. (Parameter 'steps')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Linear(1, 0, 0)).Message);
    }

    [Fact]
    public void What_cannot_be_trained_is_refused()
    {
        Value w = new(1, "w");
        Value old = w;
        w += 0.1;
        Assert.Equal(
            "Parameter 0 is the result of +, not a number of its own. w += 0.1 makes a new value, but the network " +
            "keeps the old one, unchanged. Write w.Data += 0.1 instead. (Parameter 'parameters')",
            Assert.Throws<ArgumentException>(() => new Sgd([w], 0.1)).Message);
        Assert.Equal(
            "Parameter 1 (w) was given twice. Pass each value once. (Parameter 'parameters')",
            Assert.Throws<ArgumentException>(() => new Sgd([old, old], 0.1)).Message);
        Assert.Equal(
            "The optimizer was given no parameters. Pass those of a network: network.Parameters. " +
            "(Parameter 'parameters')",
            Assert.Throws<ArgumentException>(() => new Sgd([], 0.1)).Message);
    }
}
