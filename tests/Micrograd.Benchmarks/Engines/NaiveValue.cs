namespace Micrograd.Benchmarks;

/// <summary>
/// The lecture's class, carried over line by line: a closure in each node, a hash set of visited nodes, recursion.
/// </summary>
internal sealed class NaiveValue(double data, params NaiveValue[] previous)
{
    private Action backward = () => { };

    public double Data { get; set; } = data;

    public double Grad { get; set; }

    public static implicit operator NaiveValue(double number) => new(number);

    public static NaiveValue operator +(NaiveValue a, NaiveValue b)
    {
        var y = new NaiveValue(a.Data + b.Data, a, b);
        y.backward = () =>
        {
            a.Grad += y.Grad;
            b.Grad += y.Grad;
        };
        return y;
    }

    public static NaiveValue operator *(NaiveValue a, NaiveValue b)
    {
        var y = new NaiveValue(a.Data * b.Data, a, b);
        y.backward = () =>
        {
            a.Grad += b.Data * y.Grad;
            b.Grad += a.Data * y.Grad;
        };
        return y;
    }

    public static NaiveValue operator -(NaiveValue a) => a * -1;

    public static NaiveValue operator -(NaiveValue a, NaiveValue b) => a + -b;

    public static NaiveValue operator /(NaiveValue a, NaiveValue b) => a * b.Pow(-1);

    public NaiveValue Pow(double k)
    {
        var y = new NaiveValue(Math.Pow(Data, k), this);
        y.backward = () => Grad += k * Math.Pow(Data, k - 1) * y.Grad;
        return y;
    }

    public NaiveValue Relu()
    {
        var y = new NaiveValue(Data < 0 ? 0 : Data, this);
        y.backward = () => Grad += (y.Data > 0 ? 1 : 0) * y.Grad;
        return y;
    }

    public void Backward()
    {
        var order = new List<NaiveValue>();
        var visited = new HashSet<NaiveValue>();
        void Visit(NaiveValue node)
        {
            if (!visited.Add(node))
                return;
            foreach (NaiveValue operand in node.previous)
                Visit(operand);
            order.Add(node);
        }

        Visit(this);
        Grad = 1;
        for (int i = order.Count - 1; i >= 0; i--)
            order[i].backward();
    }

    private readonly NaiveValue[] previous = previous;
}
