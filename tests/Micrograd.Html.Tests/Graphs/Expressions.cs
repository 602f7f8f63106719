using Micrograd.Plotting;

namespace Micrograd.Html.Tests.Graphs;

/// <summary>The expressions of the lecture, and random ones.</summary>
internal static class Expressions
{
    /// <summary>L = (a·b + c)·f: the nodes are a 0, b 1, e 2, c 3, d 4, f 5, L 6.</summary>
    public static Value Lecture()
    {
        Value a = new(2, "a"), b = new(-3, "b"), c = new(10, "c"), f = new(-2, "f");
        Value e = Named(a * b, "e"), d = Named(e + c, "d");
        return Named(d * f, "L");
    }

    /// <summary>f = (a·b)·(a + b): the nodes are a 0, b 1, d 2, e 3, f 4.</summary>
    public static Value TwoWays()
    {
        Value a = new(-2, "a"), b = new(3, "b");
        return Named(Named(a * b, "d") * Named(a + b, "e"), "f");
    }

    /// <summary>Some dozen operations on a few leaves, each used somewhere.</summary>
    public static Value Random(int seed, bool onlyArithmetic)
    {
        var random = new Random(seed);
        List<Value> values = [.. Enumerable.Range(0, 4).Select(i => new Value(random.NextDouble() * 4 - 2, $"x{i}"))];
        Value Any() => values[random.Next(values.Count)];
        for (int i = 0; i < 14; i++)
        {
            values.Add(random.Next(onlyArithmetic ? 3 : 9) switch
            {
                0 => Any() + Any(),
                1 => Any() - Any(),
                2 => Any() * Any(),
                3 => Any().Tanh(),
                4 => Any().Sigmoid(),
                5 => Any().Relu(),
                6 => Any().Sin(),
                7 => Any().Pow(2),
                _ => Any().Tanh().Exp(),
            });
        }

        return Named(Value.Sum(values), "sum");
    }

    public static Value Named(Value value, string label)
    {
        value.Label = label;
        return value;
    }

    public static Picture Drawn(Value root) => Pictures.Draw(root, force: true);
}
