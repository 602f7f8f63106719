namespace Micrograd.Html.Films;

/// <summary>One moment of a training.</summary>
/// <param name="Step">How many steps were taken before it.</param>
/// <param name="Numbers">
/// The network's parameters, then what the optimizer remembers for each: all numbers of one kind after another.
/// </param>
/// <param name="Loss">The loss at these parameters.</param>
/// <param name="Accuracy">The share of the examples that are right; NaN where there are no classes.</param>
internal sealed record Frame(int Step, double[] Numbers, double Loss, double Accuracy);
