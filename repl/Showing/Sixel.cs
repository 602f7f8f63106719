using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Micrograd.Repl.Showing;

/// <summary>A PNG as Sixel: bands of six rows, one color after another.</summary>
internal static class Sixel
{
    private const int MostColors = 255;
    private const int BandHeight = 6;

    public static string Of(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        int[] keys = [.. picture.Pixels.Select(Key)];
        Dictionary<int, int> palette = Palette(keys);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\eP0;1;0q\"1;1;{picture.Width};{picture.Height}");
        foreach ((int key, int number) in palette.DistinctBy(entry => entry.Value))
        {
            int red = Percent(key >> 8), green = Percent(key >> 4), blue = Percent(key);
            text.Append(CultureInfo.InvariantCulture, $"#{number};2;{red};{green};{blue}");
        }

        int bandLength = BandHeight * picture.Width;
        for (int start = 0; start < keys.Length; start += bandLength)
            Band(text, keys.AsSpan(start, Math.Min(bandLength, keys.Length - start)), picture.Width, palette);
        return text.Append("\e\\").ToString();
    }

    /// <summary>The color of each pixel with four bits a channel.</summary>
    private static int Key(SKColor pixel) => (pixel.Red >> 4 << 8) | (pixel.Green >> 4 << 4) | (pixel.Blue >> 4);

    /// <summary>
    /// A number for each color. Beyond the most frequent colors, a color gets the number of the nearest one.
    /// </summary>
    private static Dictionary<int, int> Palette(int[] keys)
    {
        int[] byCount = [.. keys.CountBy(key => key)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => entry.Key)];
        int[] chosen = byCount[..Math.Min(MostColors, byCount.Length)];
        var palette = chosen.Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number);
        foreach (int rest in byCount[chosen.Length..])
            palette[rest] = palette[chosen.MinBy(key => Distance(key, rest))];
        return palette;
    }

    private static int Distance(int one, int other)
    {
        int red = (one >> 8) - (other >> 8);
        int green = ((one >> 4) & 15) - ((other >> 4) & 15);
        int blue = (one & 15) - (other & 15);
        return red * red + green * green + blue * blue;
    }

    private static int Percent(int channel) => (channel & 15) * 100 / 15;

    private static void Band(StringBuilder text, ReadOnlySpan<int> keys, int width, Dictionary<int, int> palette)
    {
        var bits = new SortedDictionary<int, byte[]>();
        for (int i = 0; i < keys.Length; i++)
        {
            int number = palette[keys[i]];
            if (!bits.TryGetValue(number, out byte[]? columns))
                bits[number] = columns = new byte[width];
            columns[i % width] |= (byte)(1 << (i / width));
        }

        foreach ((int number, byte[] columns) in bits)
        {
            text.Append(CultureInfo.InvariantCulture, $"#{number}");
            Runs(text, columns);
            text.Append('$');
        }

        text.Append('-');
    }

    private static void Runs(StringBuilder text, byte[] columns)
    {
        for (int x = 0; x < columns.Length;)
        {
            int end = x;
            while (end < columns.Length && columns[end] == columns[x])
                end++;
            char sixel = (char)('?' + columns[x]);
            if (end - x > 3)
                text.Append(CultureInfo.InvariantCulture, $"!{end - x}{sixel}");
            else
                text.Append(sixel, end - x);
            x = end;
        }
    }
}
