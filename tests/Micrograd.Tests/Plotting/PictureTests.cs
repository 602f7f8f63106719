using Micrograd.Plotting;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public sealed class PictureTests : IDisposable
{
    private static readonly Picture Parabola = Pictures.Plot(x => x * x, -1, 1, "A parabola & more");

    private readonly string folder = Directory.CreateTempSubdirectory("micrograd-pictures-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_png_has_the_size_of_the_picture()
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.Plot(x => x, 0, 1).Sized(640, 360));
        Assert.Equal((640, 360), (bitmap.Width, bitmap.Height));
    }

    [Fact]
    public void A_scale_of_two_has_twice_the_pixels_each_way()
    {
        using SKBitmap bitmap = Pixels.Of(Parabola, scale: 2);
        Assert.Equal((1600, 1000), (bitmap.Width, bitmap.Height));
    }

    [Fact]
    public void Saved_without_a_scale_it_is_sharp_on_a_full_HD_slide()
    {
        using var bitmap = SKBitmap.Decode(Parabola.Save(Path.Combine(folder, "sharp.png")));
        Assert.Equal((1600, 1000), (bitmap.Width, bitmap.Height));
    }

    [Fact]
    public void Folders_that_are_missing_are_made()
    {
        string path = Path.Combine(folder, "a", "b", "parabola.png");
        Assert.Equal(path, Parabola.Save(path));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(path)[..4]);
    }

    [Fact]
    public void The_path_that_comes_back_is_a_full_one()
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder, "x.svg"));
        Assert.Equal(Path.GetFullPath(relative), Parabola.Save(relative));
    }

    [Fact]
    public void Saving_again_replaces_the_file_and_leaves_nothing_else_behind()
    {
        string path = Path.Combine(folder, "one.svg");
        File.WriteAllText(path, "old");
        Parabola.Save(path);
        Assert.StartsWith("<?xml", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void The_extension_may_be_written_in_capitals() =>
        Assert.True(File.Exists(Parabola.Save(Path.Combine(folder, "X.PNG"))));

    [Theory]
    [InlineData("loss.jpg", "A picture cannot be saved as .JPG (loss.jpg). End the path with .png or .svg.")]
    [InlineData(
        "loss.html",
        "A picture alone is saved as .png or .svg. For loss.html call HtmlPictures.SaveHtml(picture, path) of "
        + "Micrograd.Html, or the verb Save of a page.")]
    [InlineData("loss", "loss does not say which kind of picture it is. End the path with .png or .svg.")]
    [InlineData(" ", "A picture needs a path to be saved at, such as \"pictures/loss.png\".")]
    public void A_path_of_another_kind_is_refused_with_those_there_are(string path, string message) => Assert.Equal(
        $"{message} (Parameter 'path')", Assert.Throws<ArgumentException>(() => Parabola.Save(path)).Message);

    [Fact]
    public void A_path_that_cannot_be_written_is_named_with_the_cause()
    {
        string blocked = Path.Combine(folder, "file.txt");
        File.WriteAllText(blocked, "a file where a folder would have to be");
        string path = Path.Combine(blocked, "x.png");
        IOException error = Assert.Throws<IOException>(() => Parabola.Save(path));
        Assert.Equal($"The picture cannot be written to {path}: {blocked} is a file, not a folder.", error.Message);
        Assert.NotNull(error.InnerException);
    }

    [Fact]
    public void A_folder_that_does_not_let_one_write_is_named_and_the_unfinished_file_is_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the folder /proc lets nobody write, whoever runs the tests");
        Assert.Equal(
            "The picture cannot be written to /proc/loss.png: the folder /proc does not let you write. Choose another.",
            Assert.Throws<IOException>(() => Parabola.Save("/proc/loss.png")).Message);
    }

    [Fact]
    public void A_folder_of_that_name_is_not_overwritten()
    {
        string path = Directory.CreateDirectory(Path.Combine(folder, "taken.png")).FullName;
        Assert.Equal(
            $"The picture cannot be written to {path}: there is a folder of that name.",
            Assert.Throws<IOException>(() => Parabola.Save(path)).Message);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void The_same_picture_made_twice_has_the_same_bytes()
    {
        static Picture Make() => Pictures.Plot(Math.Sin, 0, 6, "sin", tangentAt: 1);
        Assert.Equal(Make().ToPng(), Make().ToPng());
        Assert.Equal(Make().ToSvg(), Make().ToSvg());
    }

    [Fact]
    public void An_svg_carries_its_title_and_scales_with_the_page()
    {
        string svg = Parabola.ToSvg();
        Assert.Contains("viewBox=\"0 0 800 500\"", svg, StringComparison.Ordinal);
        Assert.Contains("<title>A parabola &amp; more</title>", svg, StringComparison.Ordinal);
        Assert.Contains("font-family=\"DejaVu Sans, Verdana, sans-serif\"", svg, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(svg);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_scale_is_above_zero(double scale) => Assert.StartsWith(
        "A scale is above 0: 1 for the picture's own size, 2 for twice that.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Parabola.ToPng(scale)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_png_that_would_not_fit_into_memory_is_refused_with_advice() => Assert.Equal(
        "The picture is 80,000 x 50,000 pixels, too large for a PNG. "
        + "Save it with a smaller scale or as .svg, or draw less.",
        Assert.Throws<InvalidOperationException>(() => Parabola.ToPng(100)).Message);

    [Theory]
    [InlineData(99, 500, "width")]
    [InlineData(10_001, 500, "width")]
    [InlineData(800, 99, "height")]
    public void A_side_has_from_100_to_10000_pixels(int width, int height, string side) => Assert.StartsWith(
        $"A {side} is given in pixels, from 100 to 10000. (Parameter '{side}')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Parabola.Sized(width, height)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_picture_says_what_it_is() =>
        Assert.Equal("Picture(\"A parabola & more\", 800 x 500 pixels)", Parabola.ToString());

    [Fact]
    public void At_another_size_it_is_the_same_picture_and_the_first_keeps_its_own()
    {
        Picture small = Parabola.Sized(400, 300);
        Assert.Equal("Picture(\"A parabola & more\", 400 x 300 pixels)", small.ToString());
        Assert.Same(Parabola.Series[0], small.Series[0]);
        Assert.Equal((800, 500), (Parabola.Width, Parabola.Height));
    }

    [Fact]
    public void At_its_own_size_it_has_the_same_bytes() =>
        Assert.Equal(Parabola.ToSvg(), Parabola.Sized(400, 300).Sized(800, 500).ToSvg());

    [Fact]
    public void A_map_is_800_by_640_pixels_until_it_is_sized()
    {
        Picture map = Pictures.DecisionMap((x, y) => x, [new ClassPoint(0, 0)]);
        Assert.Equal((800, 640, 300), (map.Width, map.Height, map.Sized(300, 300).Height));
    }

    [Fact]
    public void The_picture_of_a_graph_has_the_size_of_the_graph_and_says_what_to_do()
    {
        Picture graph = Pictures.Draw(new Value(2, "a") * 3);
        Assert.Equal(
            $"The picture of a graph is as large as the graph makes it, {graph.Width} x {graph.Height} pixels. "
            + "Save it with a scale: Save(\"graph.png\", scale: 2) gives twice the pixels each way.",
            Assert.Throws<InvalidOperationException>(() => graph.Sized(400, 300)).Message);
    }
}
