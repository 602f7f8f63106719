using System.Reflection;

namespace Micrograd.Tests;

public class OperationTests
{
    private static readonly double[] Points = [-2.5, -1, -0.3, 0.2, 0.7, 1, 1.9, 4];

    public static TheoryData<string, double> UnaryRows() => Rows<UnaryOperation>(
        (operation, x) => (x > 0 || operation.Name is not ("log" or "sqrt" or "**0.5"))
            && (Math.Abs(x) < 1 || operation.Name is not ("asin" or "acos")));

    public static TheoryData<string, double> BinaryRows() =>
        Rows<BinaryOperation>((operation, x) => x > 0 || operation != Operations.Power);

    private static TheoryData<string, double> Rows<T>(Func<T, double, bool> isInDomain)
        where T : Operation
    {
        var rows = new TheoryData<string, double>();
        foreach (T operation in Operations.All.OfType<T>())
        {
            foreach (double x in Points.Where(x => isInDomain(operation, x)))
                rows.Add(operation.Name, x);
        }

        return rows;
    }

    private static T Named<T>(string name)
        where T : Operation => Operations.All.OfType<T>().Single(operation => operation.Name == name);

    [Theory]
    [MemberData(nameof(UnaryRows))]
    public void The_slope_of_a_function_is_that_of_small_steps(string name, double x)
    {
        var check = GradientCheck.Check(v => Named<UnaryOperation>(name).Apply(v[0]), [x], 1e-7);
        Assert.True(check.Slopes[0].Verdict == SlopeVerdict.Right, check.ToString());
    }

    [Theory]
    [MemberData(nameof(BinaryRows))]
    public void The_slopes_of_an_operation_on_two_are_those_of_small_steps(string name, double a)
    {
        var check = GradientCheck.Check(v => Named<BinaryOperation>(name).Apply(v[0], v[1]), [a, 1.3], 1e-7);
        Assert.True(check.Slopes.All(slope => slope.Verdict == SlopeVerdict.Right), check.ToString());
    }

    [Fact]
    public void Every_row_is_listed_once()
    {
        IEnumerable<FieldInfo> fields = typeof(Operations).GetFields().Where(field =>
            field.FieldType.IsAssignableTo(typeof(Operation)));
        Assert.Equal(fields.Select(field => field.GetValue(null)).ToHashSet(), [.. Operations.All]);
    }

    public static TheoryData<string, double, double, double> ClosedForms()
    {
        var rows = new TheoryData<string, double, double, double>();
        foreach (double x in Points)
        {
            rows.Add("neg", x, -x, -1);
            rows.Add("exp", x, Math.Exp(x), Math.Exp(x));
            rows.Add("tanh", x, Math.Tanh(x), 1 / (Math.Cosh(x) * Math.Cosh(x)));
            rows.Add("math.tanh", x, Math.Tanh(x), 1 / (Math.Cosh(x) * Math.Cosh(x)));
            rows.Add("softplus", x, Math.Log(1 + Math.Exp(x)), 1 / (1 + Math.Exp(-x)));
            rows.Add("relu", x, Math.Max(x, 0), x > 0 ? 1 : 0);
            rows.Add("sigmoid", x, 0.5 + 0.5 * Math.Tanh(x / 2), 0.25 / (Math.Cosh(x / 2) * Math.Cosh(x / 2)));
            rows.Add("abs", x, Math.Abs(x), Math.Sign(x));
            rows.Add("sin", x, Math.Sin(x), Math.Cos(x));
            rows.Add("cos", x, Math.Cos(x), -Math.Sin(x));
            rows.Add("tan", x, Math.Sin(x) / Math.Cos(x), 1 / (Math.Cos(x) * Math.Cos(x)));
            rows.Add("atan", x, Math.Atan2(x, 1), 1 / (1 + x * x));
            rows.Add("sinh", x, (Math.Exp(x) - Math.Exp(-x)) / 2, Math.Cosh(x));
            rows.Add("cosh", x, (Math.Exp(x) + Math.Exp(-x)) / 2, Math.Sinh(x));
            if (Math.Abs(x) < 1)
            {
                rows.Add("asin", x, Math.Atan2(x, Math.Sqrt(1 - x * x)), 1 / Math.Sqrt(1 - x * x));
                rows.Add("acos", x, Math.Atan2(Math.Sqrt(1 - x * x), x), -1 / Math.Sqrt(1 - x * x));
            }

            if (x > 0)
            {
                rows.Add("log", x, Math.Log(x), 1 / x);
                rows.Add("sqrt", x, Math.Sqrt(x), 1 / (2 * Math.Sqrt(x)));
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(ClosedForms))]
    public void Value_and_slope_are_those_of_the_closed_form(string name, double x, double value, double slope)
    {
        Value operand = new(x);
        Value result = Named<UnaryOperation>(name).Apply(operand);
        result.Backward();
        Assert.Equal(value, result.Data, 1e-15 * Math.Max(1, Math.Abs(value))); // a few roundings
        Assert.Equal(slope, operand.Grad, 4e-15 * Math.Max(1, Math.Abs(slope))); // 1 - tanh² cancels
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(-400, -1)]
    [InlineData(1e300, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, -1)]
    public void Tanh_far_out_is_one_with_slope_zero(double x, double expected)
    {
        Value operand = new(x);
        Value result = operand.Tanh();
        result.Backward();
        Assert.Equal(expected, result.Data);
        Assert.Equal(0, operand.Grad);
    }

    [Fact]
    public void Relu_keeps_NaN_and_has_slope_zero_at_zero()
    {
        Value zero = new(0), nan = new(double.NaN);
        (zero.Relu() + 1).Backward();
        Assert.Equal(0, zero.Grad);
        Assert.True(double.IsNaN(nan.Relu().Data));
    }

    [Fact]
    public void Zero_to_the_power_zero_is_one_with_slope_zero()
    {
        Value x = new(0), k = new(0);
        Value byNumber = x.Pow(0), byValue = x.Pow(k);
        (byNumber + byValue).Backward();
        Assert.Equal([1, 1, 0, 0], [byNumber.Data, byValue.Data, x.Grad, k.Grad]);
    }

    [Fact]
    public void A_negative_base_with_a_fractional_power_is_NaN() =>
        Assert.True(double.IsNaN(new Value(-2).Pow(0.5).Data));

    [Fact]
    public void A_number_to_the_power_of_a_value_has_slope_by_the_logarithm()
    {
        Value k = new(3);
        var power = Value.Pow(2, k);
        power.Backward();
        Assert.Equal(8, power.Data);
        Assert.Equal(8 * Math.Log(2), k.Grad);
    }

    [Fact]
    public void Max_and_min_of_equals_share_the_slope()
    {
        Value a = new(1), b = new(1);
        (a.Max(b) + Value.Min(a, b)).Backward();
        Assert.Equal([1, 1], [a.Grad, b.Grad]); // one half from each
    }

    [Fact]
    public void A_users_own_operation_is_like_ours()
    {
        UnaryOperation cube = Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x);
        BinaryOperation hypotenuse = Operation.Binary("hypot", double.Hypot, (a, b, y) => a / y, (a, b, y) => b / y);
        var check = GradientCheck.Check(v => hypotenuse.Apply(cube.Apply(v[0]), v[1]) * 2, [1.5, -0.7]);
        Assert.True(check.Passed, check.ToString());
        Assert.Equal("cube", cube.Apply(2).Op);
    }

    [Fact]
    public void Static_and_instance_forms_agree()
    {
        Value x = new(0.6), y = new(-1.2);
        Assert.Equal(
            [
                x.Exp().Data, x.Log().Data, x.Tanh().Data, x.Relu().Data, x.Sigmoid().Data, x.Sqrt().Data, x.Abs().Data,
                x.Sin().Data, x.Cos().Data, x.Tan().Data, x.Asin().Data, x.Acos().Data, x.Atan().Data,
                x.Sinh().Data, x.Cosh().Data,
            ],
            [
                Value.Exp(x).Data, Value.Log(x).Data, Value.Tanh(x).Data, Value.Relu(x).Data, Value.Sigmoid(x).Data,
                Value.Sqrt(x).Data, Value.Abs(x).Data, Value.Sin(x).Data, Value.Cos(x).Data,
                Value.Tan(x).Data, Value.Asin(x).Data, Value.Acos(x).Data, Value.Atan(x).Data,
                Value.Sinh(x).Data, Value.Cosh(x).Data,
            ]);
        Assert.Equal(
            [x.Max(y).Data, x.Min(y).Data, x.Pow(y).Data],
            [Value.Max(x, y).Data, Value.Min(x, y).Data, Value.Pow(x, y).Data]);
    }

    [Fact]
    public void Numbers_stand_on_either_side()
    {
        Value x = new(4);
        Assert.Equal(
            [6, 6, 2, -2, 8, 8, 2, 0.5, 16],
            [
                (x + 2).Data, (2 + x).Data, (x - 2).Data, (2 - x).Data, (x * 2).Data, (2 * x).Data, (x / 2).Data,
                (2 / x).Data, x.Pow(2).Data,
            ]);
    }

    [Fact]
    public void Sum_and_dot_are_one_node_with_the_sum_from_left_to_right()
    {
        Value a = new(0.1), b = new(0.2), c = new(0.3);
        Value sum = Value.Sum([a, b, c]), dot = Value.Dot([a, b], [b, c], c);
        Assert.Equal(0.1 + 0.2 + 0.3, sum.Data);
        Assert.Equal(0.3 + 0.1 * 0.2 + 0.2 * 0.3, dot.Data);
        Assert.Equal(("sum", "dot", 3, 5), (sum.Op, dot.Op, sum.Operands.Count, dot.Operands.Count));
        var check = GradientCheck.Check(
            v => Value.Dot([v[0], v[1]], [v[1], v[2]], v[2]) * Value.Sum(v), [0.4, -1.1, 2]);
        Assert.True(check.Passed, check.ToString());
    }
}
