using Micrograd.Html.Films;

namespace Micrograd.Html.Tests.Films;

/// <summary>A film without a browser: frames, limits and errors.</summary>
public class FilmTests
{
    private static readonly Example[] Points = [new([0, 1], 1), new([1, 0], -1)];

    [Fact]
    public void The_first_frame_is_the_beginning_and_each_step_adds_one()
    {
        Film film = Of(new MLP(2, [3, 1]));
        Assert.Equal("Film(1 frame of 13 parameters)", film.ToString());
        for (int i = 0; i < 5; i++)
            film.Add();
        Assert.Equal([0, 1, 2, 3, 4, 5], film.Frames().Select(frame => frame.Step));
    }

    [Fact]
    public void Every_third_step_is_kept_and_the_last_one_always()
    {
        Film film = Of(new MLP(2, [3, 1]), every: 3);
        for (int i = 0; i < 10; i++)
            film.Add();
        Assert.Equal([0, 3, 6, 9, 10], film.Frames().Select(frame => frame.Step));
    }

    [Fact]
    public void A_film_that_grows_too_large_drops_each_second_frame()
    {
        var network = new MLP(2, [9_999, 1]); // 39,997 parameters: 25 frames are within a million numbers
        Film film = Of(network);
        for (int i = 0; i < 25; i++)
            film.Add();
        Assert.Equal([.. Enumerable.Range(0, 13).Select(i => 2 * i), 25], film.Frames().Select(frame => frame.Step));
    }

    [Fact]
    public void A_long_film_of_a_small_network_keeps_at_most_2000_frames()
    {
        Film film = Of(new MLP(2, [1]));
        for (int i = 0; i < 2_001; i++)
            film.Add();
        IReadOnlyList<Frame> frames = film.Frames();
        Assert.Equal([1_998, 2_000, 2_001], frames.TakeLast(3).Select(frame => frame.Step));
        Assert.Equal(1_002, frames.Count);
    }

    [Fact]
    public void A_parameter_that_the_optimizer_does_not_move_has_no_memory()
    {
        var network = new MLP(2, [1]);
        var film = new Film(network, Points, FilmLoss.SquaredError, new Adam(network.Parameters.Skip(1)));
        Assert.Equal([double.NaN, 0, 0, double.NaN, 0, 0], film.Frames()[0].Numbers[3..]);
    }

    [Fact]
    public void The_accuracy_of_targets_0_and_1_knows_where_their_border_is()
    {
        var network = MLP.Of([Layer.Of([Neuron.Of([1.0], 0.0, Activation.Linear)])]);
        Example[] points = [new([0.4], 0), new([0.3], 0), new([-3], 0), new([0.6], 1)]; // borders: 0.5 and 0
        Assert.Equal(1, new Film(network, points, FilmLoss.SquaredError).Frames()[0].Accuracy);
        Assert.Equal(0.5, new Film(network, points, FilmLoss.BinaryCrossEntropy).Frames()[0].Accuracy);
    }

    [Fact]
    public void What_is_wrong_is_said_before_the_training_begins()
    {
        var network = new MLP(2, [3, 1]);
        var three = new MLP(2, [3, 3]);
        Fails("A film was given no examples. Pass those of the training.", () => Of(network, []));
        Fails(
            "Example 2 of the film is (NaN, 0) -> 1, which cannot be drawn. Leave it out.",
            () => Of(network, [Points[0], new([double.NaN, 0], 1)]));
        Fails(
            "Hinge is for a network with one output, and this one has 3. Use FilmLoss.CrossEntropy.",
            () => new Film(three, Points, FilmLoss.Hinge));
        Fails(
            "CrossEntropy is for a network with an output for each class, and this one has 1. "
            + "Use FilmLoss.BinaryCrossEntropy.",
            () => new Film(network, Points, FilmLoss.CrossEntropy));
        Fails(
            "CrossEntropy needs targets that are classes, from 0 up to the number of outputs. They go from -1 to 1.",
            () => new Film(three, Points, FilmLoss.CrossEntropy));
        Fails(
            "The film has 2 classes but was given 1 name. Give one name for each class.",
            () => new Film(network, Points, FilmLoss.Hinge, classNames: ["one"]));
        Fails(
            "A film was asked to keep a frame every 0 steps. Give 1 or more.", () => Of(network, Points, every: 0));
        Fails(
            "A film is a page for the browser, and film.png does not say so. End the path with .html.",
            () => Of(network).Save("film.png"));
    }

    [Fact]
    public void A_loss_of_ones_own_that_gives_nothing_is_refused()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => new Film(new MLP(2, [1]), Points, FilmLoss.Own(() => null!)));
        Assert.Equal("The film's own loss gave null. Return a Value.", error.Message);
    }

    [Fact]
    public void A_training_that_went_to_infinity_is_still_a_film()
    {
        var network = new MLP(2, [3, 1], Activation.Relu);
        Film film = Of(network);
        network.Parameters[0].Data = double.PositiveInfinity;
        network.Parameters[1].Data = double.NaN;
        film.Add();
        Assert.Contains("<tr><th scope=\"row\">1</th><td>NaN</td>", film.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_text_wherever_they_stand()
    {
        var film = new Film(
            new MLP(2, [1]), Points, FilmLoss.Hinge, classNames: ["</script><b>", "it's \"b\""], title: "1 < 2 & '");
        string html = film.ToHtml();
        Assert.Contains("<h1>1 &lt; 2 &amp; &#39;</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><b>", html, StringComparison.Ordinal);
    }

    private static Film Of(MLP network, Example[]? points = null, int every = 1) =>
        new(network, points ?? Points, FilmLoss.SquaredError, every: every);

    private static void Fails(string message, Func<object> make)
    {
        string found = Assert.ThrowsAny<ArgumentException>(make).Message;
        Assert.Equal(message, found.Split(" (Parameter")[0]);
    }
}
