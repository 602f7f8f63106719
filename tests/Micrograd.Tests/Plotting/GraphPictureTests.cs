using Micrograd.Plotting;
using Micrograd.Plotting.Graphs;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class GraphPictureTests
{
    [Fact]
    public void The_boxes_say_label_data_and_grad_with_four_decimals()
    {
        Value l = Lecture();
        l.Backward();
        GraphLayout layout = LayoutOf(Pictures.Draw(l));
        Assert.Equal(
            ["a | data 2.0000 | grad 6.0000", "b | data -3.0000 | grad -4.0000", "* e | data -6.0000 | grad -2.0000",
                "c | data 10.0000 | grad -2.0000", "+ d | data 4.0000 | grad -2.0000", "f | data -2.0000 | grad 4.0000",
                "* L | data -8.0000 | grad 1.0000"],
            layout.Boxes.Select(Text));
    }

    [Fact]
    public void The_series_are_data_and_grad_in_the_order_of_the_graph()
    {
        Value l = Lecture();
        l.Backward();
        Picture picture = Pictures.Draw(l);
        Assert.Equal([2, -3, -6, 10, 4, -2, -8], picture.Series[0].Y);
        Assert.Equal([6, -4, -2, -2, -2, 4, 1], picture.Series[1].Y);
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void No_box_covers_another(string name)
    {
        SKRect[] boxes = BoxesOf(LayoutOf(Graphs(name)));
        for (int i = 0; i < boxes.Length; i++)
            Assert.DoesNotContain(boxes[..i], other => other.IntersectsWith(boxes[i]));
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void No_line_runs_under_a_box(string name)
    {
        GraphLayout layout = LayoutOf(Graphs(name));
        SKRect[] boxes = [.. BoxesOf(layout).Select(box => SKRect.Inflate(box, -2, -2))];
        foreach (GraphLine line in layout.Lines)
        {
            // The straight pieces cross columns; the curves lie in the free space between them.
            for (int i = 1; i + 2 < line.Points.Count; i += 2)
            {
                (SKPoint from, SKPoint to) = (line.Points[i], line.Points[i + 1]);
                float left = Math.Min(from.X, to.X), right = Math.Max(from.X, to.X); // to the next row: backwards
                var way = new SKRect(left, from.Y - 0.5f, right, to.Y + 0.5f);
                Assert.DoesNotContain(boxes, box => box.IntersectsWith(way));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Every_line_goes_to_the_right_or_to_the_next_row_and_stays_in_the_picture(string name)
    {
        GraphLayout layout = LayoutOf(Graphs(name));
        Assert.All(layout.Lines, line => Assert.All(line.Points.Skip(1).Index(), point =>
            Assert.True(point.Item.X >= line.Points[point.Index].X || IsBack(line.Points, point.Index))));
        Assert.All(
            layout.Lines.SelectMany(line => line.Points), point => Assert.InRange(point.Y, 0, layout.Size.Height));
        var picture = SKRect.Inflate(SKRect.Create(layout.Size), 0.01f, 0.01f); // the places are rounded
        Assert.All(BoxesOf(layout), box => Assert.True(picture.Contains(box), $"{box} in {picture}"));
    }

    [Fact]
    public void The_lectures_graph_has_no_crossing_and_its_leaves_stand_beside_their_use()
    {
        GraphLayout layout = LayoutOf(Pictures.Draw(Lecture()));
        Assert.Equal(layout.Places[2].X, layout.Places[3].X); // c beside e, not in the first column
        Assert.Equal(layout.Places[4].X, layout.Places[5].X); // f beside d
        Assert.True(layout.Places[0].Y < layout.Places[1].Y, "a above b, as it is written");
    }

    [Fact]
    public void In_a_plus_a_two_lines_can_be_told_apart()
    {
        var a = new Value(3, "a");
        GraphLayout layout = LayoutOf(Pictures.Draw(a + a));
        Assert.Equal(2, layout.Lines.Count);
        Assert.True(Math.Abs(layout.Lines[0].Points[0].Y - layout.Lines[1].Points[0].Y) >= 10);
        Assert.True(Math.Abs(layout.Lines[0].Points[^1].Y - layout.Lines[1].Points[^1].Y) >= 10);
    }

    [Fact]
    public void Each_line_carries_the_slope_of_its_use()
    {
        var a = new Value(3, "a");
        GraphLayout layout = LayoutOf(Pictures.Draw(a * new Value(4, "b"), slopes: true));
        Assert.Equal([4, 3], layout.Lines.Select(line => line.Slope));
    }

    [Fact]
    public void A_neuron_unfolds_into_times_and_plus()
    {
        var neuron = Neuron.Of([new Value(1), new Value(2)], new Value(3), Activation.Tanh);
        Value o = neuron.Forward([new Value(4), new Value(5)]);
        Assert.Equal(["dot", "tanh"], Operations(Pictures.Draw(o)));
        Assert.Equal(["*", "+", "*", "+", "tanh"], Operations(Pictures.Draw(o, unfold: true)));
    }

    [Fact]
    public void An_input_that_is_a_plain_number_says_why_it_has_no_grad()
    {
        Value o = new MLP(1, [1]).Predict([2.0]);
        Assert.Contains(LayoutOf(Pictures.Draw(o)).Boxes, box => Text(box) == "x₁ | data 2.0000 | an input: no grad ");
    }

    [Theory]
    [InlineData(1e300, "1.0000E+300")]
    [InlineData(-12345678, "-1.2346E+7")]
    [InlineData(1234567, "1234567.0000")]
    [InlineData(0.00005, "0.0001")]
    [InlineData(0.000049, "4.9E-5")]
    [InlineData(-2.345678e-12, "-2.35E-12")]
    [InlineData(-0.0, "0.0000")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_number_that_four_decimals_would_stretch_or_hide_is_a_power_of_ten(double number, string text) =>
        Assert.Equal(text, GraphBox.Number(number));

    [Fact]
    public void A_long_label_is_cut_and_a_line_break_becomes_a_space()
    {
        var value = new Value(1, "a label\nthat goes on and on and on and on");
        string label = LayoutOf(Pictures.Draw(value)).Boxes[0].Label;
        Assert.StartsWith("a label that goes", label, StringComparison.Ordinal);
        Assert.EndsWith("…", label, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_is_painted_in_its_box()
    {
        GraphLayout layout = LayoutOf(Pictures.Draw(new Value(1, "MMMM")));
        using SKBitmap bitmap = Pixels.Of(Pictures.Draw(new Value(1, "MMMM")));
        Assert.True(Pixels.Dark(bitmap, 30, 28, 24 + (int)layout.Boxes[0].LabelWidth - 4, 56) > 60);
    }

    [Fact]
    public void Drawn_twice_the_bytes_are_the_same()
    {
        static Picture Make() => Pictures.Draw(Lecture(), slopes: true, title: "L");
        Assert.Equal(Make().ToPng(), Make().ToPng());
        Assert.Equal(Graphs("network").ToSvg(), Graphs("network").ToSvg());
    }

    [Fact]
    public void Labels_are_escaped_in_an_svg() => Assert.Contains(
        "a &lt;b&gt; &amp; c", Pictures.Draw(new Value(1, "a <b> & c")).ToSvg(), StringComparison.Ordinal);

    public static TheoryData<string> Graphs() =>
        ["lecture", "twins", "shared", "chain", "network", "unfolded", "random"];

    /// <summary>Between two rows a line goes back; before and after, it goes down.</summary>
    private static bool IsBack(IReadOnlyList<SKPoint> points, int from) =>
        points[from].Y == points[from + 1].Y
        && points[from - 1].Y < points[from].Y && points[from + 2].Y > points[from].Y;

    private static Picture Graphs(string name)
    {
        var x = new Value(0.5, "x");
        var net = new MLP(2, [3, 1]);
        Value output = net.Forward([x, new Value(-2, "y")])[0];
        return name switch
        {
            "lecture" => Pictures.Draw(Lecture()),
            "twins" => Pictures.Draw(x * x + (x * 2 + x).Tanh() * x),
            "shared" => Pictures.Draw(
                Enumerable.Range(0, 8).Aggregate(new Value(1, "y"), (y, _) => (y * x + 1).Tanh())),
            "chain" => Pictures.Draw(Enumerable.Range(0, 30).Aggregate(x, (sum, i) => sum + i)),
            "network" => Pictures.Draw(output),
            "unfolded" => Pictures.Draw(output, unfold: true),
            _ => Pictures.Draw(Scramble()),
        };
    }

    private static Value Scramble()
    {
        var random = new System.Random(1);
        List<Value> values = [new Value(1, "a"), new Value(2, "b"), new Value(3, "c")];
        while (values.Count < 60)
            values.Add(values[random.Next(values.Count)] * values[random.Next(values.Count)]);
        return Value.Sum([.. values]);
    }

    private static Value Lecture()
    {
        Value a = new(2, "a"), b = new(-3, "b"), c = new(10, "c"), f = new(-2, "f");
        Value e = a * b;
        e.Label = "e";
        Value d = e + c;
        d.Label = "d";
        Value l = d * f;
        l.Label = "L";
        return l;
    }

    private static GraphLayout LayoutOf(Picture picture) => ((GraphPainting)picture.Painting).Layout;

    private static IEnumerable<string> Operations(Picture picture) =>
        LayoutOf(picture).Boxes.Select(box => box.Operation).Where(operation => operation.Length > 0);

    private static string Text(GraphBox box)
    {
        IEnumerable<string> parts = box.Fields.Select(field => $"{field.Word} {field.Number}");
        return (box.Operation.Length > 0 ? box.Operation + " " : "")
            + string.Join(" | ", box.Label.Length > 0 ? parts.Prepend(box.Label) : parts);
    }

    private static SKRect[] BoxesOf(GraphLayout layout) => [.. layout.Boxes.Zip(layout.Places, (box, place) =>
        SKRect.Create(place.X - box.Width, place.Y - box.Height / 2, box.Width, box.Height))];
}
