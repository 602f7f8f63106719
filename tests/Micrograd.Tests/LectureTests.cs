using Micrograd.Testing;

namespace Micrograd.Tests;

/// <summary>The numbers printed in the lecture, the article and micrograd's README, to the last digit.</summary>
public class LectureTests
{
    [Fact]
    public void Gradients_of_the_first_expression()
    {
        Value a = new(2, "a"), b = new(-3, "b"), c = new(10, "c"), f = new(-2, "f");
        Value e = a * b, d = e + c, loss = d * f;
        loss.Backward();
        Assert.Equal(
            [-8, 6, -4, -2, -2, -2, 4, 1], [loss.Data, a.Grad, b.Grad, c.Grad, e.Grad, d.Grad, f.Grad, loss.Grad]);

        foreach (Value leaf in new[] { a, b, c, f })
            leaf.Data += 0.01 * leaf.Grad;
        Assert.Equal([2.06, -3.04, 9.98, -1.96], [a.Data, b.Data, c.Data, f.Data]);
        Assert.Equal(-7.286496, ((a * b + c) * f).Data);
    }

    [Fact]
    public void Slope_of_the_first_expression_in_b_by_a_small_step()
    {
        static double L(double b) => (new Value(2) * b + 10 * Value.One).Data * -2;
        Assert.Equal(-3.9999999999995595, (L(-3 + 0.001) - L(-3)) / 0.001);
    }

    private sealed record TanhNeuron(Value X1, Value X2, Value W1, Value W2, Value B, Value N)
    {
        public static TanhNeuron New()
        {
            Value x1 = new(2, "x1"), x2 = new(0, "x2"), w1 = new(-3, "w1"), w2 = new(1, "w2");
            Value b = new(6.8813735870195432, "b");
            return new(x1, x2, w1, w2, b, x1 * w1 + x2 * w2 + b);
        }
    }

    [Fact]
    public void Gradients_of_the_tanh_neuron()
    {
        var neuron = TanhNeuron.New();
        Value o = neuron.N.Tanh();
        o.Backward();
        Assert.Equal(0.8813735870195432, neuron.N.Data);
        Assert.Equal(0.7071067811865476, o.Data);
        Assert.Equal(0.4999999999999999, neuron.N.Grad);
        Assert.Equal([-1.4999999999999996, 0.4999999999999999], [neuron.X1.Grad, neuron.X2.Grad]);
        Assert.Equal([0.9999999999999998, 0, 0.4999999999999999], [neuron.W1.Grad, neuron.W2.Grad, neuron.B.Grad]);
    }

    [Fact]
    public void Gradients_of_the_neuron_with_tanh_in_pieces()
    {
        var neuron = TanhNeuron.New();
        Value e = (2 * neuron.N).Exp();
        Value o = (e - 1) / (e + 1);
        o.Backward();
        Assert.Equal(0.7071067811865477, o.Data);
        Assert.Equal([-1.5, 0.5], [neuron.X1.Grad, neuron.X2.Grad]);
        Assert.Equal([1, 0, 0.5, 0.5], [neuron.W1.Grad, neuron.W2.Grad, neuron.B.Grad, neuron.N.Grad]);
    }

    [Fact]
    public void Every_node_of_the_neuron_in_pieces_has_the_lectures_number_and_gradient()
    {
        var neuron = TanhNeuron.New();
        Value e = (2 * neuron.N).Exp();
        Value o = (e - 1) / (e + 1);
        o.Backward();

        (string Op, double Data, double Grad)[] published =
        [
            ("", 1, -0.10355339059327374), ("", 2, 0.2203433967548858), ("", 6.881373587019543, 0.5), ("", -3, 1),
            ("", 2, -1.5),
            ("*", -6, 0.5), ("", 1, 0), ("", 0, 0.5), ("*", 0, 0.5), ("+", -6, 0.5), ("+", 0.8813735870195432, 0.5),
            ("*", 1.7627471740390863, 0.25), ("exp", 5.828427124746192, 0.04289321881345247),
            ("+", 6.828427124746192, -0.10355339059327374), ("**-1", 0.1464466094067262, 4.828427124746192),
            ("", -1, 0.1464466094067262), ("+", 4.828427124746192, 0.1464466094067262), ("*", 0.7071067811865477, 1),
        ];
        Assert.Equal(published.Order(), Graph.Of(o).Nodes.Select(node => (node.Op, node.Data, node.Grad)).Order());
    }

    [Fact]
    public void A_value_used_twice_gathers_both_slopes()
    {
        Value a = new(3);
        (a + a).Backward();
        Assert.Equal(2, a.Grad);
    }

    [Fact]
    public void Gradients_of_the_articles_expression()
    {
        Value a = new(-2), b = new(3);
        Value d = a * b, e = a + b, f = d * e;
        f.Backward();
        Assert.Equal([-6, -3, -8, 1, -6], [f.Data, a.Grad, b.Grad, d.Grad, e.Grad]);

        Value moved = new(-1.7);
        Assert.Equal(-6.63, (moved * b * (moved + b)).Data, 1e-14); // the article prints two decimals
    }

    [Fact]
    public void PyTorchs_gradients_from_float32_inputs()
    {
        Value x1 = new((float)2), x2 = new((float)0), w1 = new((float)-3), w2 = new((float)1);
        Value b = new(6.8813735870195432f);
        Value o = (x1 * w1 + x2 * w2 + b).Tanh();
        o.Backward();
        Assert.Equal(0.7071066904050358, o.Data);
        Assert.Equal(0.5000001283844369, x2.Grad);
        Assert.Equal(0, w2.Grad);
        Assert.Equal(-1.5000003851533106, x1.Grad);
        Assert.Equal(1.0000002567688737, w1.Grad);
    }

    [Fact]
    public void Loss_of_the_printed_predictions()
    {
        double[] predictions = [0.9817830812439714, -0.9863881624765284, -0.9766534529377958, 0.9729591216966093];
        double[] targets = [1, -1, -1, 1];
        IEnumerable<Value> squares = predictions.Zip(targets, (p, y) => (new Value(p) - y).Pow(2));
        Assert.Equal(0.0017934086088756394, squares.Aggregate(Value.Zero, (sum, term) => sum + term).Data);
    }

    [Fact]
    public void The_readmes_expression()
    {
        Value a = new(-4.0), b = new(2.0);
        Value c = a + b;
        Value d = a * b + b.Pow(3);
        c += c + 1;
        c += 1 + c + -a;
        d += d * 2 + (b + a).Relu();
        d += 3 * d + (b - a).Relu();
        Value e = c - d;
        Value f = e.Pow(2);
        Value g = f / 2.0;
        g += 10.0 / f;
        g.Backward();
        Assert.Equal([24.70408163265306, 138.83381924198252, 645.5772594752186], [g.Data, a.Grad, b.Grad]);
    }

    [Fact]
    public void The_sanity_test_of_micrograd()
    {
        Value x = new(-4);
        Value z = 2 * x + 2 + x;
        Value q = z.Relu() + z * x;
        Value h = (z * z).Relu();
        Value y = h + q + q * x;
        y.Backward();
        Assert.Equal([-20, 46], [y.Data, x.Grad]);
    }

    [Fact]
    public void A_neuron_seeded_like_the_exercise() => Assert.Equal(
        0.102443419482938,
        new Neuron(2, Activation.Relu, Initialization.ZeroBias).Forward([1, -2]).Data,
        1e-15);

    [Fact]
    public void The_exercises_function_and_its_gradient()
    {
        Value a = new(2), b = new(3), c = new(4);
        Value f = -a.Pow(3) + (3 * b).Sin() - 1.0 / c + b.Pow(2.5) - a.Sqrt();
        f.Backward();

        // The exercise states the four numbers; NumPy's sin and pow may round the last digit another way.
        Assert.Equal(6.336362190988558, f.Data, 2e-15);
        Assert.Equal(-12.353553390593273, a.Grad, 2e-15);
        Assert.Equal(10.25699027111255, b.Grad, 2e-15);
        Assert.Equal(0.0625, c.Grad, LastDigits.Tolerance);
    }

    [Fact]
    public void The_exercises_softmax()
    {
        Value[] logits = [0, 3, -2, 1];
        Value[] exponentials = [.. logits.Select(Value.Exp)];
        Value loss = -(exponentials[3] / exponentials.Aggregate(Value.Zero, (sum, term) => sum + term)).Log();
        loss.Backward();
        Assert.Equal(2.1755153626167147, loss.Data, LastDigits.Tolerance);

        // The exercise compares with PyTorch to five digits; the figures are that engine's in doubles.
        double[] published = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986];
        for (int i = 0; i < 4; i++)
            Assert.Equal(published[i], logits[i].Grad, 1e-15);
    }
}
