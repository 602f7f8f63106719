using System.Globalization;

namespace Micrograd;

/// <summary>A number that remembers how it was computed.</summary>
/// <remarks>
/// A value is a leaf (a number that somebody gave) or the result of one <see cref="Operation"/> on operands. The
/// results of a computation form a graph. <see cref="Backward"/> walks it from the end and leaves in each
/// <see cref="Grad"/> the slope of the end result with respect to that value. A graph and its leaves belong to one
/// thread at a time.
/// Source: micrograd, lecture 1 of Neural Networks: Zero to Hero.
/// </remarks>
public sealed partial class Value : IFormattable
{
    /// <summary>A leaf: a number that was given, not computed.</summary>
    /// <param name="data">The number.</param>
    /// <param name="label">The name that pictures and explanations show, such as "w1".</param>
    public Value(double data, string? label = null)
    {
        this.data = data;
        Label = label;
        Recorder.NoteMade(this);
    }

    /// <summary>The number itself.</summary>
    /// <remarks>Setting it changes this number only: values computed from it before keep their own numbers.</remarks>
    public double Data
    {
        get
        {
            Recorder.CheckRead(this, nameof(Data));
            return data;
        }

        set
        {
            Recorder.NotWhileRecording("Setting Data");
            Change(value);
        }
    }

    /// <summary>
    /// The slope of the value on which <see cref="Backward"/> was called, with respect to this one; before that 0.
    /// </summary>
    public double Grad
    {
        get
        {
            Recorder.CheckRead(this, nameof(Grad));
            return grad;
        }

        set
        {
            Recorder.NotWhileRecording("Setting Grad");
            grad = value;
        }
    }

    /// <summary>The name that pictures and explanations show, or null.</summary>
    public string? Label { get; set; }

    /// <summary>The operation that computed this value: "+", "*", "tanh", "**2", …; empty for a leaf.</summary>
    public string Op => operation?.Name ?? "";

    /// <summary>The values that this one was computed from, in the order written; empty for a leaf.</summary>
    /// <remarks>In a + a the operand a appears twice.</remarks>
    public IReadOnlyList<Value> Operands => operation?.OperandsOf(this) ?? [];

    /// <summary>Whether <see cref="Backward"/> computes a slope for this value.</summary>
    /// <remarks>
    /// False only for the plain numbers that <see cref="MLP.Predict"/> and <see cref="MLP.PredictAll"/> give to a
    /// network: nobody trains them.
    /// </remarks>
    public bool RequiresGrad => operation is not PlainNumber;

    /// <summary>A new leaf with the number 0, each time it is asked for, so that no two graphs share it.</summary>
    public static Value Zero => new(0);

    /// <summary>A new leaf with the number 1, each time it is asked for, so that no two graphs share it.</summary>
    public static Value One => new(1);

    /// <summary>A number stands for a leaf, so that 2 * a and a + 1 read as in the lecture.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Value(double number) => new(number);

    /// <inheritdoc cref="op_Implicit(double)"/>
    /// <remarks>
    /// C# could use the conversion from double; F# does not, and <c>v.Max 0</c> would not compile there.
    /// </remarks>
    public static implicit operator Value(int number) => new(number);

    /// <summary>The number alone. The graph behind it is lost, so this conversion must be asked for.</summary>
    /// <param name="value">The value.</param>
    public static explicit operator double(Value value) => Require.Operand(value, "(double)").Data;

    /// <summary>Computes the slope of this value with respect to each value that it was computed from.</summary>
    /// <remarks>
    /// It clears the gradients of computed values, sets this one's to 1, and adds into leaves. A second call adds its
    /// slopes to the leaves once more, which is why <see cref="ZeroGrad"/> exists.
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Data"/> under a dot product was set after it was computed.
    /// </exception>
    public void Backward()
    {
        Recorder.NotWhileRecording(nameof(Backward));
        Backpropagation.Run(this);
    }

    /// <summary>
    /// This node's own part of <see cref="Backward"/>: adds slope × <see cref="Grad"/> to each operand's gradient.
    /// </summary>
    /// <remarks>The lecture calls it <c>o._backward()</c>. On a leaf it does nothing.</remarks>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Data"/> under a dot product was set after it was computed.
    /// </exception>
    public void BackwardStep()
    {
        Recorder.NotWhileRecording(nameof(BackwardStep));
        RequireFresh();
        if (operation is WideOperation wide)
            operation = wide.AsNodes; // somebody goes from node to node
        Backpropagation.PassToOperands(this);
    }

    /// <summary>Sets the gradient of this value, and of all that it was computed from, to 0.</summary>
    public void ZeroGrad()
    {
        Recorder.NotWhileRecording(nameof(ZeroGrad));
        foreach (Value node in GraphWalk.Order(this))
            node.grad = 0;
    }

    /// <summary>The number and its gradient, in digits that read back as the same numbers.</summary>
    /// <returns>Such as <c>Value(data=-6, grad=2)</c>.</returns>
    public override string ToString()
    {
        Recorder.CheckRead(this, nameof(ToString));
        return RequiresGrad
            ? string.Create(CultureInfo.InvariantCulture, $"Value(data={data}, grad={grad})")
            : string.Create(CultureInfo.InvariantCulture, $"Value(data={data})");
    }

    /// <summary>The number alone in a format, such as <c>$"{a:F4}"</c>; without one, the same as ToString().</summary>
    /// <param name="format">A format for numbers; null or empty for none.</param>
    /// <param name="formatProvider">How numbers are written; the current culture if null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.IsNullOrEmpty(format) ? ToString() : Data.ToString(format, formatProvider);
}
