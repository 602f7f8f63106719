using Micrograd.Testing;

namespace Micrograd.Tests;

public class DatasetTests
{
    [Fact]
    public void Moons_are_those_of_the_demo_notebook_to_the_last_digit() => Same(Judge.Moons(), Datasets.Moons());

    [Fact]
    public void Circles_are_those_of_scikit_learn()
    {
        // make_circles(5, noise=0.05, factor=0.5, random_state=0), scikit-learn 1.2.1, y = 2y - 1
        Same([
            new([0.548936899205287, 0.1120446599600729], 1),
            new([1.0933778995074983, -0.04886389399382055], -1),
            new([-0.9524955791237205, -0.007567860414884772], -1),
            new([-0.2551609425896778, 0.45354262698913794], 1),
            new([-0.24279782144195633, -0.3602990265440704], 1),
        ], Datasets.Circles(5, 0.05, 0, 0.5));
    }

    [Fact]
    public void Circles_without_noise_lie_on_their_radii()
    {
        // 1e-15: cos² + sin² is 1 up to the rounding of four operations.
        Assert.All(Datasets.Circles(40, 0, 3, 0.3), point => Assert.Equal(point.Target < 0 ? 1 : 0.3,
            double.Hypot(point.Inputs[0], point.Inputs[1]), 1e-15));
    }

    [Fact]
    public void Blobs_are_those_of_scikit_learn()
    {
        // make_blobs(5, centers=3, random_state=0), scikit-learn 1.2.1
        Same([
            new([-1.0830407804764797, 3.2515565887073894], 2),
            new([0.8730512267529372, 4.714385829386762], 0),
            new([1.9263584960720843, 4.152430119150692], 0),
            new([2.8163052465798715, 1.0193386764307653], 1),
            new([2.199311092593756, 2.351937166900912], 1),
        ], Datasets.Blobs(5, 3, 1, 0));
    }

    [Fact]
    public void Blobs_have_the_classes_that_scikit_learn_documents() =>
        Assert.Equal([0, 0, 1, 0, 2, 2, 2, 1, 1, 0], Datasets.Blobs(10, 3, 1, 0).Select(point => point.Target));

    [Fact]
    public void The_yin_yang_is_that_of_LLM101n()
    {
        // gen_data_yinyang(RNG(42), n=100) of EurekaLabsAI/micrograd, utils.py, run with Python 3.11
        Splits splits = Datasets.YinYang(new XorShift64(42));

        Assert.Equal([80, 10, 10], [splits.Train.Count, splits.Validation.Count, splits.Test.Count]);
        Assert.Equal(
            [
                new([-0.6436591148376465, 1.1290233135223389], 0),
                new([1.502126693725586, -1.2461860179901123], 1),
                new([1.0598013401031494, 0.09119725227355957], 2),
                new([0.07363224029541016, 0.7329816818237305], 0),
            ], splits.Train.Take(4));
        Assert.Equal(new Example([0.8037683963775635, -0.04935622215270996], 2), splits.Validation[0]);
        Assert.Equal(new Example([0.21432042121887207, 1.640775442123413], 0), splits.Test[^1]);
    }

    [Fact]
    public void The_yin_yang_leaves_the_stream_where_LLM101n_draws_its_weights()
    {
        // The next number of RNG(42) after gen_data_yinyang(RNG(42), n=100), from the same Python.
        var random = new XorShift64(42);
        Datasets.YinYang(random);
        Assert.Equal(3735046468u, random.RandomU32());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(19)]
    public void No_split_of_a_yin_yang_is_empty(int samples)
    {
        Splits splits = Datasets.YinYang(new PythonRandom(1), samples);
        Assert.DoesNotContain(0, new[] { splits.Train.Count, splits.Validation.Count, splits.Test.Count });
        Assert.Equal(samples, splits.Train.Count + splits.Validation.Count + splits.Test.Count);
    }

    [Fact]
    public void Xor_draws_in_the_order_of_the_Playground()
    {
        // The rule of dataset.ts, classifyXORData, computed by Python 3.11 with random.Random(1337)
        Assert.Equal(
            [new([1.4775285695147062, 0.6326557360500085], 1), new([-3.6431271631121915, 3.543737469076315], -1)],
            Datasets.Xor(2, 0.1));
    }

    [Fact]
    public void Xor_without_noise_has_opposite_corners_alike_and_a_gap_at_the_axes()
    {
        Assert.All(Datasets.Xor(), point =>
        {
            Assert.Equal(Math.Sign(point.Inputs[0] * point.Inputs[1]), point.Target);
            Assert.All(point.Inputs, coordinate => Assert.InRange(Math.Abs(coordinate), 0.3, 5.3));
        });
    }

    [Fact]
    public void The_arms_of_a_spiral_mirror_each_other_through_the_origin()
    {
        IReadOnlyList<Example> points = Datasets.Spiral(100);
        for (int i = 0; i < 50; i++)
        {
            // 1e-14: sin(t + π) is -sin(t) up to the rounding of t + π, about 2e-15, times the radius of at most 5.
            Assert.Equal(-points[i].Inputs[0], points[i + 50].Inputs[0], 1e-14);
            Assert.Equal(-points[i].Inputs[1], points[i + 50].Inputs[1], 1e-14);
            Assert.Equal((1, -1), (points[i].Target, points[i + 50].Target));
        }
    }

    [Fact]
    public void A_spiral_winds_outwards_evenly()
    {
        // Radius 5i/n on the first arm; half way round (i/n = 1/3.5) it has passed the angle π, below the origin.
        Example[] arm = Datasets.Spiral(140).Take(70).ToArray();
        Assert.Equal([0, 0], arm[0].Inputs);
        for (int i = 0; i < 70; i++)
            Assert.Equal(5.0 * i / 70, double.Hypot(arm[i].Inputs[0], arm[i].Inputs[1]), 1e-14);
        Assert.Equal(0, arm[20].Inputs[0], 1e-14);
        Assert.Equal(-5 * 20 / 70.0, arm[20].Inputs[1], 1e-14);
    }

    [Fact]
    public void Mini_batches_cut_NumPys_permutation_into_pieces()
    {
        // np.random.RandomState(0).permutation(10), four at a time
        Assert.Equal([[2, 8, 4, 9], [1, 6, 7, 3], [0, 5]], MiniBatches.Shuffled(10, 4, new NumPyRandom(0)));
    }

    [Fact]
    public void The_next_pass_visits_the_examples_in_another_order()
    {
        var random = new NumPyRandom(0);
        Assert.NotEqual(MiniBatches.Shuffled(10, 10, random)[0], MiniBatches.Shuffled(10, 10, random)[0]);
    }

    [Fact]
    public void Examples_with_the_same_numbers_are_equal()
    {
        Assert.Equal(new Example([1, 2], 3), new Example(new List<double> { 1, 2 }, 3));
        Assert.Equal(new Example([1, 2], 3).GetHashCode(), new Example(new List<double> { 1, 2 }, 3).GetHashCode());
        Assert.NotEqual(new Example([1, 2], 3), new Example([2, 1], 3));
        Assert.NotEqual(new Example([1, 2], 3), new Example([1, 2], 4));
    }

    [Fact]
    public void An_example_reads_as_its_numbers() =>
        Assert.Equal("(0.5, -1) -> 1", new Example([0.5, -1], 1).ToString());

    [Fact]
    public void Wrong_arguments_are_refused_with_a_cure()
    {
        Refused("Moons was asked for 1 samples. Ask for at least 2, one for each moon. (Parameter 'samples')",
            () => Datasets.Moons(1));
        Refused("Moons was given the noise -0.1. Give a number that is 0 or more. (Parameter 'noise')",
            () => Datasets.Moons(100, -0.1));
        Refused("Xor was given the noise NaN. Give a number that is 0 or more. (Parameter 'noise')",
            () => Datasets.Xor(100, double.NaN));
        Refused("Circles was given the factor 1. " +
            "Give the inner radius, from 0 up to but not including 1. (Parameter 'factor')",
            () => Datasets.Circles(factor: 1));
        Refused("Blobs was asked for 0 centers. Ask for at least 1. (Parameter 'centers')",
            () => Datasets.Blobs(centers: 0));
        Refused("Blobs was asked for 2 samples. Ask for at least 3, one for each center. (Parameter 'samples')",
            () => Datasets.Blobs(2));
        Refused("Blobs was given the deviation -1. Give a number that is 0 or more. (Parameter 'deviation')",
            () => Datasets.Blobs(deviation: -1));
        Refused("YinYang was asked for 9 samples. " +
            "Ask for at least 10, so that no split is empty. (Parameter 'samples')",
            () => Datasets.YinYang(new XorShift64(42), 9));
        Refused("Spiral was asked for 7 samples. Ask for an even number, one half for each arm. (Parameter 'samples')",
            () => Datasets.Spiral(7));
        Refused("Shuffled was asked for batches of 0. Ask for at least 1 example a batch. (Parameter 'size')",
            () => MiniBatches.Shuffled(10, 0, new NumPyRandom(0)));
    }

    private static void Same(Example[] published, IReadOnlyList<Example> made)
    {
        Assert.Equal(published.Length, made.Count);
        foreach ((Example? expected, Example? actual) in published.Zip(made))
        {
            Assert.Equal(expected.Target, actual.Target);
            Assert.Equal(expected.Inputs.Count, actual.Inputs.Count);
            foreach ((double a, double b) in expected.Inputs.Zip(actual.Inputs))
                Assert.Equal(a, b, LastDigits.Tolerance);
        }
    }

    private static void Refused(string message, Func<object> act) =>
        Assert.Equal(message, Assert.Throws<ArgumentOutOfRangeException>(act).Message);
}
