using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>Numbers as bars.</content>
public static partial class Pictures
{
    /// <summary>Numbers as horizontal bars, the first at the top, each between its name and its value.</summary>
    /// <remarks>
    /// On a logarithmic axis, where no bar can begin at 0, they are points.
    /// The picture of more than 17 bars is higher than 500 pixels. At a size where the names would touch, only some of
    /// the bars show their name and value.
    /// </remarks>
    /// <param name="names">The names, one for each value.</param>
    /// <param name="values">The values, at least one, all finite.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis: the quantity and its unit.</param>
    /// <param name="logarithmic">Whether the x axis is logarithmic; then all values must be above 0.</param>
    /// <exception cref="ArgumentException">
    /// There are no values, there is not one name for each, or a value has no place on the axis.
    /// </exception>
    public static Picture Bars(
        IEnumerable<string> names,
        IEnumerable<double> values,
        string? title = null,
        string? xLabel = null,
        bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        string[] called = [.. names];
        double[] numbers = [.. values];
        Require.Some(numbers.Length, "values", nameof(values));
        Require.SameLength(called.Length, "names", numbers.Length, "values", nameof(values));
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!double.IsFinite(numbers[i]) || (logarithmic && numbers[i] <= 0))
            {
                throw new ArgumentException(
                    $"The value of \"{called[i]}\" is {Require.Text(numbers[i])}, "
                    + $"which has no place on {(logarithmic ? "a logarithmic" : "an")} axis. "
                    + (logarithmic ? "Give numbers above 0, or use a linear axis." : "Leave it out."),
                    nameof(values));
            }
        }

        return new Picture(new Chart
        {
            Height = RowNames.HeightFor(numbers.Length),
            Title = title ?? "",
            XLabel = xLabel ?? "",
            X = new AxisScale(logarithmic),
            FillsFrame = true,
            Rows = [.. called.Reverse()],
            Marks = [BarsMark.Of(numbers)],
        });
    }
}
