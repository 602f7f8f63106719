using Micrograd.Testing;

namespace Micrograd.Tests;

public class RandomTests
{
    [Fact]
    public void The_twister_seeded_by_a_number_gives_the_value_that_the_Cpp_standard_prints()
    {
        // ISO C++ [rand.predef]: the 10000th number of a default-constructed std::mt19937 (seed 5489) is 4123659995.
        var twister = new MersenneTwister(5489u);
        for (int i = 1; i < 10000; i++)
            twister.NextUInt32();

        Assert.Equal(4123659995u, twister.NextUInt32());
    }

    [Fact]
    public void The_twister_seeded_by_words_gives_the_numbers_its_authors_publish()
    {
        // mt19937ar.out, first line.
        var twister = new MersenneTwister([0x123, 0x234, 0x345, 0x456]);
        uint[] published = [1067595299, 955945823, 477289528, 4107218783, 4228976476];

        Assert.Equal(published, published.Select(_ => twister.NextUInt32()));
    }

    [Theory] // python3 -c "import random; print(random.Random(SEED).random())"
    [InlineData(0, 0.8444218515250481)]
    [InlineData(42, 0.6394267984578837)]
    [InlineData(-42, 0.6394267984578837)]
    [InlineData(1099511627777, 0.1757573337592354)]
    [InlineData(long.MinValue, 0.5534639983914199)]
    public void A_seed_of_any_sign_and_size_starts_the_stream_it_starts_in_Python(long seed, double first) =>
        Assert.Equal(first, new PythonRandom(seed).Random());

    [Fact]
    public void The_304_weights_of_the_demo_come_out_in_their_order()
    {
        double[] published = Judge.Fact("mlp-1337-initial-weights.txt").Select(Number.Read).ToArray();
        var random = new PythonRandom(1337);

        Assert.Equal(304, published.Length);
        Assert.Equal(published, published.Select(_ => random.Uniform(-1, 1)));
    }

    [Fact]
    public void Gauss_hands_out_both_numbers_of_a_pair_as_Python_does()
    {
        // r = random.Random(42); [r.gauss(0.5, 2) for _ in range(3)]
        var random = new PythonRandom(42);
        foreach (double published in new[] { 0.21181934084414328, 0.1541927993369614, 0.2773682768646751 })
            Assert.Equal(published, random.Gauss(0.5, 2), LastDigits.Tolerance);
    }

    [Theory] // a = list(range(COUNT)); random.Random(42).shuffle(a); for 8, a power of two, Python draws one bit more
    [InlineData(10, new[] { 7, 3, 2, 8, 5, 6, 9, 4, 0, 1 })]
    [InlineData(8, new[] { 3, 4, 6, 7, 2, 5, 0, 1 })]
    public void Python_shuffles_into_the_same_order(int count, int[] published)
    {
        var items = Enumerable.Range(0, count).ToList();
        new PythonRandom(42).Shuffle(items);
        Assert.Equal(published, items);
    }

    [Theory] // the lines of python-choices.txt: random.choices of Python 3.11
    [InlineData(42, new[] { 0.1, 0.0, 2.5, 1.0, 1e-9, 7.25 }, 1)]
    [InlineData(7, new[] { 1.0, 1.0, 2.0 }, 3)]
    public void Python_chooses_the_same_indices(long seed, double[] weights, int line)
    {
        int[] published = [.. Judge.Fact("python-choices.txt")[line].Split(' ').Select(int.Parse)];
        var random = new PythonRandom(seed);

        Assert.Equal(published, published.Select(_ => random.Choices(weights)));
    }

    [Fact]
    public void An_index_of_weight_0_is_not_chosen_and_a_choice_draws_one_number()
    {
        var random = new PythonRandom(42);
        Assert.Equal(1, random.Choices([0, 3, 0]));
        Assert.Equal(0.025010755222666936, random.Random()); // random.seed(42); random.random(); random.random()
    }

    [Theory]
    [InlineData(new double[0], "Choices was given no weights. Pass one for each index.")]
    [InlineData(new[] { 1, -0.5 }, "The weight of index 1 is -0.5. Pass 0 or more.")]
    [InlineData(new[] { double.NaN, 1 }, "The weight of index 0 is NaN. Pass 0 or more.")]
    [InlineData(new[] { 0.0, 0 }, "The weights add up to 0. Pass finite weights, and one that is above 0.")]
    [InlineData(
        new[] { 1, double.PositiveInfinity },
        "The weights add up to Infinity. Pass finite weights, and one that is above 0.")]
    public void Weights_that_give_no_chances_are_refused(double[] weights, string message) => Assert.Equal(
        $"{message} (Parameter 'weights')",
        Assert.Throws<ArgumentException>(() => new PythonRandom(1).Choices(weights)).Message);

    [Theory] // np.random.seed(SEED); np.random.rand(2), printed in many documents
    [InlineData(0, new[] { 0.5488135039273248, 0.7151893663724195 })]
    [InlineData(42, new[] { 0.3745401188473625, 0.9507143064099162 })]
    public void NumPy_draws_the_same_numbers(long seed, double[] published)
    {
        var random = new NumPyRandom(seed);
        Assert.Equal(published, published.Select(_ => random.Random()));
    }

    [Fact]
    public void NumPy_draws_the_same_numbers_from_a_range()
    {
        // r = np.random.RandomState(0); [r.uniform(-10, 10) for _ in range(2)]
        var random = new NumPyRandom(0);
        Assert.Equal([0.9762700785464951, 4.30378732744839], [random.Uniform(-10, 10), random.Uniform(-10, 10)]);
    }

    [Fact]
    public void NumPy_draws_the_same_numbers_from_a_bell_curve()
    {
        // np.random.seed(0); np.random.randn(2), in NumPy's own documents.
        var random = new NumPyRandom(0);
        Assert.Equal(1.764052345967664, random.Normal(), LastDigits.Tolerance);
        Assert.Equal(0.4001572083672233, random.Normal(), LastDigits.Tolerance);
    }

    [Fact]
    public void A_bell_curve_can_be_moved_and_widened()
    {
        // r = np.random.RandomState(42); [r.normal(5, 2) for _ in range(3)]
        var random = new NumPyRandom(42);
        foreach (double published in new[] { 5.993428306022466, 4.72347139765763, 6.295377076201385 })
            Assert.Equal(published, random.Normal(5, 2), LastDigits.Tolerance);
    }

    [Fact]
    public void NumPy_permutes_into_the_same_order() =>
        Assert.Equal([2, 8, 4, 9, 1, 6, 7, 3, 0, 5], new NumPyRandom(0).Permutation(10)); // np.random.permutation(10)

    [Fact]
    public void NumPy_shuffles_into_the_same_order()
    {
        // a = list(range(8)); np.random.RandomState(42).shuffle(a)
        int[] items = Enumerable.Range(0, 8).ToArray();
        new NumPyRandom(42).Shuffle(items);
        Assert.Equal([1, 5, 0, 7, 2, 4, 3, 6], items);
    }

    [Fact]
    public void The_xorshift_gives_the_numbers_of_LLM101n()
    {
        // RNG(42) of EurekaLabsAI/micrograd, utils.py, run with Python 3.11: three random_u32(), then from the start
        // three uniform(-1, 1)
        var random = new XorShift64(42);
        uint[] whole = [1456360119, 3359763283, 3393612768];
        Assert.Equal(whole, whole.Select(_ => random.RandomU32()));

        random = new XorShift64(42);
        double[] uniform = [-0.32182955741882324, 0.5645116567611694, 0.5802739858627319];
        Assert.Equal(uniform, uniform.Select(_ => random.Uniform(-1, 1)));
    }

    [Fact]
    public void Every_stream_can_stand_where_uniform_numbers_are_wanted()
    {
        IUniformSource[] sources = [new PythonRandom(1), new NumPyRandom(1), new XorShift64(1)];
        Assert.All(sources, source => Assert.InRange(source.Uniform(3, 4), 3, 4));
    }

    [Fact]
    public void Wrong_arguments_are_refused_with_a_cure()
    {
        Refused("NumPyRandom was given the seed -1. " +
            "NumPy takes 0 to 4294967295: choose one of those. (Parameter 'seed')",
            () => new NumPyRandom(-1));
        Refused("NumPyRandom was given the seed 4294967296. " +
            "NumPy takes 0 to 4294967295: choose one of those. (Parameter 'seed')",
            () => new NumPyRandom(4294967296));
        Refused("XorShift64 was given the seed 0. " +
            "Give 1 or more: the seed 0 gives only zeros. (Parameter 'seed')",
            () => new XorShift64(0));
        Refused("Normal was given the deviation -0.5. Give 0 or more. (Parameter 'deviation')",
            () => new NumPyRandom(0).Normal(0, -0.5));
        Refused("Permutation was asked for -1 numbers. Ask for 0 or more. (Parameter 'count')",
            () => new NumPyRandom(0).Permutation(-1));
    }

    private static void Refused(string message, Func<object> act) =>
        Assert.Equal(message, Assert.Throws<ArgumentOutOfRangeException>(act).Message);
}
