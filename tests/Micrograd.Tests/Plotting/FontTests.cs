using System.Diagnostics;
using Micrograd.Plotting;
using Micrograd.Plotting.Fonts;
using Micrograd.Testing;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class FontTests
{
    [Theory]
    [InlineData("The quick brown fox jumps over 0123456789 lazy dogs: +-*/=<>()[]{}|~^_%&#@!?\"'`")]
    [InlineData("äöüßéèçñøåœŁšž ΑΒΓΔΘΛΣΦΨΩ αβγδεζηθκλμνξπρστφχψω Яйцо")]
    [InlineData("∂∇Σ∑∏∫√∞≤≥≠≈≡·×−±…→←↑↓⇒∈∀∃½ŷ°′″⟨⟩ℝ")]
    [InlineData("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋ₙ")]
    public void Both_faces_have_a_glyph_for_each_character(string text)
    {
        Assert.True(Typefaces.Regular.ContainsGlyphs(text));
        Assert.True(Typefaces.Bold.ContainsGlyphs(text));
    }

    [Fact]
    public void The_license_travels_with_the_font()
    {
        using Stream license = typeof(Picture).Assembly.GetManifestResourceStream("LICENSE-DejaVu.txt")!;
        using var reader = new StreamReader(license);
        Assert.Contains("Bitstream Vera", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_own_plots_keep_their_font()
    {
        Pictures.Plot(x => x, 0, 1).ToPng();
        using var plot = new ScottPlot.Plot();
        Assert.NotEqual(EmbeddedFontResolver.Name, plot.Axes.Bottom.Label.FontName);
    }

    [Fact]
    public void Title_labels_ticks_and_legend_are_not_blank()
    {
        Curve[] curves = [Curve.Of("one", x => x, 0, 1), Curve.Of("two", x => 1 - x, 0, 1)];
        using SKBitmap with = Pixels.Of(Pictures.Curves(curves, "Title", "along", "up"));
        Assert.True(Pixels.Dark(with, 200, 10, 600, 45) > 100, "title");
        Assert.True(Pixels.Dark(with, 300, 465, 500, 490) > 50, "x label");
        Assert.True(Pixels.Dark(with, 5, 200, 35, 300) > 20, "y label");
        Assert.True(Pixels.Dark(with, 36, 55, 64, 440) > 50, "y ticks");
    }

    [Fact]
    public void Text_is_there_on_a_machine_without_fonts()
    {
        string folder = Directory.CreateTempSubdirectory("micrograd-no-fonts-").FullName;
        string configuration = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(configuration, $"<fontconfig><cachedir>{folder}</cachedir></fontconfig>");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(FontTests).Assembly.Location,
                "-method",
                $"*{nameof(Title_labels_ticks_and_legend_are_not_blank)}",
            },
            Environment = { ["FONTCONFIG_FILE"] = configuration, ["FONTCONFIG_PATH"] = folder },
        };
        ProcessRun run = TimedProcess.Run(start);
        Directory.Delete(folder, recursive: true);
        Assert.True(run.ExitCode == 0 && run.Output.Contains("Total: 1,", StringComparison.Ordinal), $"{run}");
    }
}
