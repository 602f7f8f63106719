using System.Globalization;

namespace Micrograd;

/// <summary>A number that remembers how it was computed.</summary>
/// <remarks>
/// A value is a leaf (a number that somebody gave) or the result of one <see cref="Operation"/> on operands. The results of a
/// computation form a graph; <see cref="Backward"/> walks it from the end and leaves in each <see cref="Grad"/> the slope of
/// the end result with respect to that value. Source: micrograd, lecture 1 of Neural Networks: Zero to Hero.
/// A graph belongs to one thread at a time.
/// </remarks>
public sealed partial class Value
{
    // 88 bytes with the object's header. A small node keeps its operands and slopes here; a node with many operands has them
    // in its operation. What one node of a graph costs decides how fast everything is.
    internal double data;
    internal double grad;
    internal string? label;
    internal Operation? operation;
    internal Value? left;
    internal Value? right;
    internal double leftSlope;
    internal double rightSlope; // for an operation between a value and a plain number: that number
    internal uint visit;        // the last walk that came by
    internal uint version;      // how often Data was set

    private static uint changes;

    /// <summary>A leaf: a number that was given, not computed.</summary>
    /// <param name="data">The number.</param>
    /// <param name="label">The name that pictures and explanations show, such as "w1".</param>
    public Value(double data, string? label = null)
    {
        this.data = data;
        this.label = label;
        if (Recorder.IsUnderWay)
            Recorder.NoteMade(this);
    }

    internal Value(double data, Operation operation)
    {
        this.data = data;
        this.operation = operation;
    }

    /// <summary>The number itself.</summary>
    /// <remarks>Setting it changes this number only: what was computed from it before keeps its own number.</remarks>
    public double Data
    {
        get
        {
            if (Recorder.IsUnderWay)
                Recorder.CheckRead(this, "Data");
            return data;
        }

        set
        {
            if (Recorder.IsUnderWay)
                Recorder.Refuse("Setting Data");
            data = value;
            version++;
            NoteChange();
        }
    }

    /// <summary>The slope of the value on which <see cref="Backward"/> was called with respect to this one; 0 before that.</summary>
    public double Grad
    {
        get
        {
            if (Recorder.IsUnderWay)
                Recorder.CheckRead(this, "Grad");
            return grad;
        }

        set
        {
            if (Recorder.IsUnderWay)
                Recorder.Refuse("Setting Grad");
            grad = value;
        }
    }

    /// <summary>The name that pictures and explanations show, or null.</summary>
    public string? Label
    {
        get => label;
        set => label = value;
    }

    /// <summary>What computed this value: "+", "*", "tanh", "**2", …; empty for a leaf.</summary>
    public string Op => operation?.NameOn(this) ?? "";

    /// <summary>What this value was computed from, in the order written; empty for a leaf.</summary>
    /// <remarks>In a + a the operand a appears twice.</remarks>
    public IReadOnlyList<Value> Operands => operation?.OperandsOf(this) ?? [];

    /// <summary>Whether <see cref="Backward"/> computes a slope for this value.</summary>
    /// <remarks>
    /// False only for the plain numbers that a network is given by <see cref="MLP.Predict"/> and <see cref="MLP.PredictAll"/>:
    /// nobody trains them.
    /// </remarks>
    public bool RequiresGrad => operation is not PlainNumber;

    /// <summary>A new leaf with the number 0, each time it is asked for, so that no two graphs share it.</summary>
    public static Value Zero => new(0);

    /// <summary>A new leaf with the number 1, each time it is asked for, so that no two graphs share it.</summary>
    public static Value One => new(1);

    internal bool IsLeaf => operation is null or PlainNumber;

    /// <summary>How often the Data of any value was set.</summary>
    internal static uint Changes => Volatile.Read(ref changes);

    /// <summary>To be called after Data was set past the setter.</summary>
    internal static uint NoteChange() => Interlocked.Increment(ref changes);

    /// <summary>A number stands for a leaf, so that 2 * a and a + 1 read as in the lecture.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator Value(double number) => new(number);

    /// <inheritdoc cref="op_Implicit(double)"/>
    /// <remarks>C# would find its way by the other one; F# does not, and there <c>v.Max 0</c> would not compile.</remarks>
    public static implicit operator Value(int number) => new(number);

    /// <summary>The number alone; the graph behind it is left behind, which is why it must be asked for.</summary>
    /// <param name="value">The value.</param>
    public static explicit operator double(Value value) => Given(value, "(double)").Data;

    /// <summary>Computes the slope of this value with respect to each value that it was computed from.</summary>
    /// <remarks>
    /// Clears the gradients of computed values, sets this one's to 1, and adds into leaves: a second call adds its slopes to
    /// the leaves once more, which is why <see cref="ZeroGrad"/> exists.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The <see cref="Data"/> under a dot product changed since it was computed.</exception>
    public void Backward()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("Backward");
        GraphWalk.Backward(this);
    }

    /// <summary>This node's own part of <see cref="Backward"/>: adds slope × <see cref="Grad"/> to each operand's gradient.</summary>
    /// <remarks>The lecture calls it <c>o._backward()</c>. On a leaf it does nothing.</remarks>
    /// <exception cref="InvalidOperationException">The <see cref="Data"/> under a dot product changed since it was computed.</exception>
    public void BackwardStep()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("BackwardStep");
        (operation as ManyOperands)?.CheckUnchanged(this);
        ApplyChainRule();
    }

    /// <summary>Sets the gradient of this value, and of all that it was computed from, to 0.</summary>
    public void ZeroGrad()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("ZeroGrad");
        GraphWalk.ZeroGrad(this);
    }

    /// <summary>The number and its gradient, in digits that read back as the same numbers.</summary>
    /// <returns>Such as <c>Value(data=-6, grad=2)</c>.</returns>
    public override string ToString() => RequiresGrad
        ? string.Create(CultureInfo.InvariantCulture, $"Value(data={data}, grad={grad})")
        : string.Create(CultureInfo.InvariantCulture, $"Value(data={data})");

    /// <summary>The chain rule. All that backpropagation does is to call this once for each node, users before operands.</summary>
    internal void ApplyChainRule()
    {
        if (left is not null)
        {
            left.grad += leftSlope * grad;
            if (right is not null)
                right.grad += rightSlope * grad;
        }
        else
        {
            (operation as ManyOperands)?.ApplyChainRule(grad);
        }
    }

    /// <summary>A copy of a leaf or of a small node with the same slopes, on the copies of its operands.</summary>
    internal Value CopyOnto(Dictionary<Value, Value> copies) => new(data)
    {
        operation = operation,
        left = left is null ? null : copies[left],
        right = right is null ? null : copies[right],
        leftSlope = leftSlope,
        rightSlope = rightSlope,
    };

    internal static Value Given(Value? operand, string operation, string side = "") => operand ?? throw new ArgumentNullException(
        nameof(operand), $"The {side}operand of {operation} is null. Pass a Value, such as new Value(2.0).");
}
