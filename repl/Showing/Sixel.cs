using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Micrograd.Repl.Showing;

/// <summary>A PNG as Sixel: bands of six rows, one color after another.</summary>
internal static partial class Sixel
{
    private const int MostColors = 255;
    private const int BandHeight = 6;

    public static string Of(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        int[] keys = [.. picture.Pixels.Select(Key)];
        Dictionary<int, int> palette = Palette(keys);
        IEnumerable<string> colors = palette.DistinctBy(entry => entry.Value).Select(entry =>
            $"#{entry.Value};2;{Percent(entry.Key >> 8)};{Percent(entry.Key >> 4)};{Percent(entry.Key)}");
        IEnumerable<string> bands = keys.Chunk(BandHeight * picture.Width)
            .Select(band => Band([.. band.Select(key => palette[key])], picture.Width));
        return $"\eP0;1;0q\"1;1;{picture.Width};{picture.Height}{string.Concat(colors)}{string.Concat(bands)}\e\\";
    }

    /// <summary>The color of each pixel with four bits a channel.</summary>
    private static int Key(SKColor pixel) => (pixel.Red >> 4 << 8) | (pixel.Green >> 4 << 4) | (pixel.Blue >> 4);

    /// <summary>A number for each color. Beyond the most frequent, a color has the number of the nearest one.</summary>
    private static Dictionary<int, int> Palette(int[] keys)
    {
        int[] byCount = [.. keys.CountBy(key => key)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => entry.Key)];
        int[] chosen = byCount[..Math.Min(MostColors, byCount.Length)];
        return byCount.ToDictionary(
            key => key, key => Array.IndexOf(chosen, chosen.MinBy(other => Distance(key, other))));
    }

    private static int Distance(int one, int other)
    {
        int red = (one >> 8) - (other >> 8);
        int green = ((one >> 4) & 15) - ((other >> 4) & 15);
        int blue = (one & 15) - (other & 15);
        return red * red + green * green + blue * blue;
    }

    private static int Percent(int channel) => (channel & 15) * 100 / 15;

    /// <summary>Color by color a letter for each column, of six bits. A long run of a letter is a number.</summary>
    private static string Band(int[] numbers, int width)
    {
        var text = new StringBuilder();
        foreach (IGrouping<int, int> places in Enumerable.Range(0, numbers.Length).GroupBy(i => numbers[i])
            .OrderBy(group => group.Key))
        {
            char[] columns = new char[width];
            Array.Fill(columns, '?');
            foreach (int i in places)
                columns[i % width] += (char)(1 << (i / width));
            string runs = Run().Replace(new string(columns), run => $"!{run.Length}{run.Value[0]}");
            text.Append('#').Append(places.Key).Append(runs).Append('$');
        }

        return text.Append('-').ToString();
    }

    [GeneratedRegex(@"(.)\1{3,}")]
    private static partial Regex Run();
}
