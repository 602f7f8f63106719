namespace Micrograd;

/// <summary>The errors of a training that met NaN or infinity: where it came from, and what to do.</summary>
internal static class NotFinite
{
    public static TrainingFailedException InLoss(int step, Value loss, Optimizer optimizer)
    {
        var graph = Graph.Of(loss);
        Value first = graph.Nodes.First(node => !double.IsFinite(node.Data));
        string message = $"Training stopped at step {step}: the loss is {Digits.Of(loss.Data)}.";
        return new TrainingFailedException(
            $"{message} {Where(first, optimizer)} {Advice(first, optimizer)}", step, first);
    }

    public static TrainingFailedException InGradient(int step, Value loss, Value parameter, Optimizer optimizer)
    {
        var graph = Graph.Of(loss);
        string message = $"Training stopped at step {step}: the loss is {Digits.Of(loss.Data)}, " +
            $"but a gradient is {Digits.Of(parameter.grad)}.";
        Edge? source = graph.Edges.LastOrDefault(
            edge => double.IsFinite(edge.User.grad) && !double.IsFinite(edge.Slope * edge.User.grad));
        if (source is null)
            return new TrainingFailedException($"{message} {TooFar(optimizer)}", step, parameter);

        string formula = Names.Formula(source.User, Names.OrNumber);
        string point = Digits.Of(source.Operand.Data);
        string slope = $"whose slope at {point} is {Digits.Of(source.Slope)}";
        string cure = double.IsFinite(source.Slope)
            ? TooFar(optimizer)
            : $"Keep its operand away from {point}, for example by adding a small number.";
        return new TrainingFailedException($"{message} It comes from {formula}, {slope}. {cure}", step, source.Operand);
    }

    private static string Where(Value first, Optimizer optimizer)
    {
        if (TrainedParameters.PositionOf(first, optimizer.Parameters) is >= 0 and var position)
            return $"{TrainedParameters.Name(position, first)} is {Digits.Of(first.Data)}.";
        if (first.IsLeaf)
            return $"A number that it was computed from{TrainedParameters.Label(first)} is {Digits.Of(first.Data)}.";

        bool areNumbers = first.Operands.All(operand => operand.Label is not { Length: > 0 });
        string at = areNumbers || first.Operands.Count > 2
            ? ""
            : $", at {string.Join(" and ", first.Operands.Select(operand => Digits.Of(operand.Data)))}";
        return $"The first value that is not finite is {Names.Formula(first, Names.OrNumber)}{at}.";
    }

    private static string Advice(Value first, Optimizer optimizer)
    {
        bool isLeaf = first.IsLeaf;
        if (isLeaf && TrainedParameters.PositionOf(first, optimizer.Parameters) < 0)
            return "Look for numbers that are missing in the data.";

        double x = isLeaf ? first.Data : first.Operands[0].Data;
        return first.operation switch
        {
            _ when first.operation == Operations.Log && x <= 0 =>
                "A logarithm needs a number above 0: compute the loss from logits, " +
                "with Loss.CrossEntropy or Loss.BinaryCrossEntropy.",
            _ when first.operation == Operations.Exp =>
                "e to the power of 710 is too large for a double: Loss.CrossEntropy subtracts the largest logit first.",
            _ when first.operation == Operations.Divide && first.Operands[1].Data == 0 =>
                "That is a division by 0: keep the divisor away from 0.",
            _ when Operations.IsPower(first.operation) && x == 0 =>
                "That is a division by 0: keep the divisor away from 0.",
            _ when Operations.IsPower(first.operation) && double.IsNaN(first.data) =>
                "A fractional power of a negative number is not a number: keep the base above 0.",
            _ when first.operation == Operations.Sqrt && x < 0 =>
                "The root of a negative number is not a number: keep the operand at 0 or above.",
            _ => TooFar(optimizer),
        };
    }

    private static string TooFar(Optimizer optimizer) =>
        $"The steps go too far: lower the learning rate, which is {Digits.Of(optimizer.LearningRate)}, " +
        "or scale the inputs to about 1.";
}
