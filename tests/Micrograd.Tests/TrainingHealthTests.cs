namespace Micrograd.Tests;

public class TrainingHealthTests
{
    [Fact]
    public void What_has_no_name_is_shown_by_its_number()
    {
        double[] xs = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
        double[] ys = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        Value m2 = new(0, "m"), b2 = new(0, "b");
        string message = Assert.Throws<TrainingFailedException>(() => Training.Run(
            new Sgd([m2, b2], 0.01),
            1_000,
            k => new Objective(Loss.SquaredError(xs.Select(x => m2 * x + b2), ys)))).Message;
        Assert.Contains(
            "The first value that is not finite is sum(2.06671E+307, 1.32919E+307, 3.47695E+307, 1.67769E+307, … 11 " +
            "in all). The steps",
            message,
            StringComparison.Ordinal);
    }

    private static TrainingFailedException Fails(Func<Value, Value> loss, double at, double rate = 10)
    {
        Value x = new(at, "x");
        return Assert.Throws<TrainingFailedException>(() =>
            Training.Run(new Sgd([x], rate), 1000, _ => new Objective(loss(x))));
    }

    [Fact]
    public void A_rate_that_is_too_large_is_named_with_the_step_and_the_first_value()
    {
        TrainingFailedException failed = Fails(x => x.Pow(2.0), 1);
        Assert.Equal(121, failed.Step); // x is multiplied by -19 a step, and 19^121 squared is the first above 1.8e308
        Assert.Equal("**2", failed.Value.Op);
        Assert.Matches(
            @"^Training stopped at step 121: the loss is Infinity\. The first value that is not finite is x\*\*2, " +
            @"at -5\.\d*E\+154\. " +
            @"The steps go too far: lower the learning rate, which is 10, or scale the inputs to about 1\.$",
            failed.Message);
        Assert.True(double.IsFinite(failed.Value.Operands[0].Data));
    }

    [Fact]
    public void A_logarithm_of_zero_is_explained() => Assert.Equal(
        "Training stopped at step 0: the loss is Infinity. The first value that is not finite is log(x), at 0. A " +
        "logarithm needs a number above 0: compute the loss from logits, with Loss.CrossEntropy or " +
        "Loss.BinaryCrossEntropy.",
        Fails(x => -x.Log(), 0).Message);

    [Fact]
    public void An_exponential_that_overflows_is_explained() => Assert.Equal(
        "Training stopped at step 0: the loss is NaN. The first value that is not finite is exp(x), at 1000. " +
        "e to the power of 710 is too large for a double: Loss.CrossEntropy subtracts the largest logit first.",
        Fails(x => Loss.CrossEntropyUnshifted([x, 1], 0), 1000).Message);

    [Fact]
    public void A_division_by_zero_is_explained() => Assert.Equal(
        "Training stopped at step 0: the loss is Infinity. The first value that is not finite is 1 / x, at 1 and 0. " +
        "That is a division by 0: keep the divisor away from 0.",
        Fails(x => 1 / x, 0).Message);

    [Fact]
    public void A_number_that_is_missing_in_the_data_is_found() => Assert.Equal(
        "Training stopped at step 0: the loss is NaN. A number that it was computed from is NaN. Look for numbers " +
        "that are missing in the data.",
        Fails(x => x * double.NaN, 1).Message);

    [Fact]
    public void A_gradient_that_is_infinite_stops_the_run_before_the_step()
    {
        TrainingFailedException failed = Fails(x => x.Sqrt(), 0);
        Assert.Equal(
            "Training stopped at step 0: the loss is 0, but a gradient is Infinity. " +
            "It comes from sqrt(x), whose slope at 0 is Infinity. " +
            "Keep its operand away from 0, for example by adding a small number.",
            failed.Message);
        Assert.Equal(0, failed.Value.Data);
    }

    private static (MLP Net, Func<Value> Loss) Lecture()
    {
        var net = new MLP(3, [4, 4, 1]);
        double[][] xs = [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]];
        return (net, () => Loss.SquaredError(xs.Select(net.Predict), [1, -1, -1, 1]));
    }

    [Fact]
    public void A_sound_step_is_healthy()
    {
        (MLP net, Func<Value> computeLoss) = Lecture();
        for (int step = 0; step < 3; step++)
        {
            Value loss = computeLoss();
            net.ZeroGrad();
            loss.Backward();
            Assert.Equal("healthy", TrainingHealth.Examine(loss, net.Parameters).ToString());
            new Sgd(net.Parameters, 0.05).Step();
        }
    }

    [Fact]
    public void A_forgotten_ZeroGrad_is_found()
    {
        (MLP net, Func<Value> computeLoss) = Lecture();
        computeLoss().Backward();
        Value loss = computeLoss();
        loss.Backward();
        HealthReport report = TrainingHealth.Examine(loss, net.Parameters);
        Assert.Equal(HealthProblem.GradientsNotZeroed, Assert.Single(report.Findings).Problem);
        Assert.Matches(
            @"^41 of 41 parameters, the first at position 0, are left with a gradient that is not this loss's slope " +
            @"\(the first: [-\d.]+, slope [-\d.]+\)\. Call ZeroGrad before each Backward, and Backward once\.$",
            report.ToString());
    }

    [Fact]
    public void A_parameter_that_was_replaced_is_found()
    {
        (MLP net, Func<Value> computeLoss) = Lecture();
        Value[] parameters = [.. net.Parameters];
        parameters[3] += 0.1;
        parameters[5] = new Value(1, "w5");
        Value loss = computeLoss();
        loss.Backward();
        Assert.Equal(
            "Parameter 3 is computed, not a number of its own. w += 0.1 makes a new value, but the network keeps the " +
            "old one, unchanged. Write w.Data += 0.1 instead.\n" +
            "Parameter 5 (w5) is no part of the loss. w += 0.1 makes a new value, but the network keeps the old one, " +
            "unchanged. Write w.Data += 0.1 instead.",
            TrainingHealth.Examine(loss, parameters).ToString());
    }

    [Fact]
    public void Examining_after_the_step_is_refused()
    {
        (MLP net, Func<Value> computeLoss) = Lecture();
        Value loss = computeLoss();
        loss.Backward();
        new Sgd(net.Parameters, 0.05).Step();
        Assert.Contains("was set after it was computed", Assert.Throws<InvalidOperationException>(
            () => TrainingHealth.Examine(loss, net.Parameters)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saturated_network_is_found()
    {
        (MLP net, Func<Value> computeLoss) = Lecture();
        foreach (Value p in net.Layers[2].Parameters)
            p.Data *= 1000;
        Value loss = computeLoss();
        loss.Backward();
        HealthFinding finding = Assert.Single(TrainingHealth.Examine(loss, net.Parameters).Findings);
        Assert.Equal(HealthProblem.Saturated, finding.Problem);
        Assert.Equal(
            "41 of 41 parameters, the first at position 0, are behind a tanh that is saturated: its slope is under " +
            "1E-06 for every example, so nothing is learned there. Scale the inputs to about 1, " +
            "or draw smaller weights.",
            finding.Text);
    }

    [Fact]
    public void A_relu_that_is_off_for_every_example_is_found()
    {
        Value w = new(1, "w"), b = new(-10, "b"), v = new(2, "v");
        Value Prediction(double x) => (w * x + b).Relu() * v + 1;
        Value loss = Loss.SquaredError([Prediction(1), Prediction(2), Prediction(3)], [0, 0, 0]);
        loss.Backward();
        HealthFinding finding = Assert.Single(TrainingHealth.Examine(loss, [w, b, v]).Findings);
        Assert.Equal(
            "2 of 3 parameters, the first at position 0 (w), are behind a relu that is off for every example, so " +
            "nothing is learned there. Lower the learning rate, or draw other weights.",
            finding.Text);
        Assert.Equal(HealthProblem.DeadRelu, finding.Problem);
    }

    [Fact]
    public void A_relu_that_is_off_for_some_examples_and_an_input_of_zero_are_healthy()
    {
        Value w = new(1, "w"), u = new(1, "u"), b = new(-2, "b");
        Value loss = Loss.SquaredError(new double[] { 1, 2, 3 }.Select(x => (w * x + u * 0 + b).Relu()), [5, 5, 5]);
        loss.Backward();
        Assert.Equal("healthy", TrainingHealth.Examine(loss, [w, u, b]).ToString());
    }
}
