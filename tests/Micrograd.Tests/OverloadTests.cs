namespace Micrograd.Tests;

/// <summary>Operators for whole numbers are there for F#; C# must not lose by them.</summary>
public class OverloadTests
{
    private static readonly Value A = new(3, "a");

    public static TheoryData<Value, double> Mixed => new()
    {
        { 2 * A, 6 }, { A * 2, 6 }, { 2.0 * A, 6 }, { A * 2.0, 6 }, { 2f * A, 6 }, { A * 2L, 6 },
        { A * (byte)2, 6 }, { 2u * A, 6 },
        { 2 + A, 5 }, { A + 2, 5 }, { 2.5 + A, 5.5 }, { A + 2.5f, 5.5 }, { A + 'c', 102 },
        { 2 - A, -1 }, { A - 2, 1 }, { 0.5 - A, -2.5 }, { A - 0.5, 2.5 }, { A - 2L, 1 },
        { 6 / A, 2 }, { A / 2, 1.5 }, { 6.0 / A, 2 }, { A / 2.0, 1.5 }, { A / 2L, 1.5 },
        { A.Pow(2), 9 }, { A.Pow(2.0), 9 }, { A.Pow(A), 27 }, { A.Pow(2L), 9 }, { A.Pow(-1), 1.0 / 3 },
        { Value.Pow(A, 2), 9 }, { Value.Pow(2, A), 8 }, { Value.Pow(2.0, A), 8 }, { Value.Pow(A, A), 27 },
        { Value.Pow(2f, A), 8 },
        { A.Max(4), 4 }, { A.Max(4.5), 4.5 }, { Value.Min(A, 1), 1 }, { Value.Max(0, A), 3 },
        { 1 + A + -A, 1 }, { 3 * A * A - 4 * A + 5, 20 },
    };

    [Theory]
    [MemberData(nameof(Mixed))]
    public void A_number_of_any_type_stands_on_either_side(Value result, double expected) =>
        Assert.Equal(expected, result.Data);

    [Fact]
    public void A_whole_number_gives_the_same_graph_as_a_number_with_a_point()
    {
        Assert.Equal(Graph.Of(2 * A - 1 + 4 / A + A / 4).ToDot(), Graph.Of(2.0 * A - 1.0 + 4.0 / A + A / 4.0).ToDot());
        Assert.Equal(A.Pow(2.0).Op, A.Pow(2).Op);
        Assert.Equal("**2", Value.Pow(A, 2).Op);
    }

    [Fact]
    public void One_text_is_a_function_of_numbers_and_of_values()
    {
        Func<double, double> ofNumbers = x => 3 * x * x - 4 * x + 5;
        Func<Value, Value> ofValues = x => 3 * x * x - 4 * x + 5;
        Assert.Equal(20, ofNumbers(3));
        Assert.Equal(20, ofValues(3).Data);
    }

    [Fact]
    public void Compound_assignments_make_new_nodes()
    {
        Value c = A;
        c += c + 1;
        c += 1 + c + -A;
        c *= 2;
        Assert.Equal(24, c.Data);
        Assert.Equal(3, A.Data);
    }

    [Fact]
    public void Collection_expressions_mix_values_and_numbers()
    {
        Value[] values = [A, 1, 2.5, 2L];
        IReadOnlyList<Value> list = [1, A, -2.5];
        Assert.Equal([3, 1, 2.5, 2], values.Select(value => value.Data));
        Assert.Equal([1, 3, -2.5], list.Select(value => value.Data));
        Assert.Equal(9.5, Value.Sum([A, 1, 2.5, 3]).Data);
        Assert.Equal(11, Value.Dot([A, 1], [3, 2]).Data);
        Assert.Single(new MLP(3, [2, 1]).Forward([A, 1, 0.5]));
    }

    [Fact]
    public void A_network_takes_whatever_can_be_enumerated()
    {
        var net = new MLP(2, Enumerable.Repeat(2, 2).Append(1));
        double[][] rows = [[1, 2], [0, -1]];
        IReadOnlyList<double>[] lists = [[1, 2], new List<double> { 0, -1 }];
        Assert.Equal(
            rows.Select(net.Predict).Select(value => value.Data),
            lists.Select(net.Predict).Select(value => value.Data));
        Assert.Equal(net.Predict([1, 2]).Data, net.Forward(rows[0].Select(x => new Value(x)))[0].Data);
        Func<IReadOnlyList<double>, Value> model = net.Predict;
        Assert.Equal(net.Evaluate([1, 2])[0], model([1, 2]).Data);
    }
}
