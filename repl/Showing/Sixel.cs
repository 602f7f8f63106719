using System.Globalization;
using System.Text;

namespace Micrograd.Repl.Showing;

/// <summary>Pixels as Sixel: bands of six rows, one colour after another.</summary>
internal static class Sixel
{
    private const int MostColours = 255;
    private const int BandHeight = 6;

    public static string Of(PngPixels picture)
    {
        int[] keys = Keys(picture);
        Dictionary<int, int> palette = Palette(keys);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"\eP0;1;0q\"1;1;{picture.Width};{picture.Height}"));
        foreach ((int key, int number) in palette.Where(entry => entry.Value >= 0).DistinctBy(entry => entry.Value))
            text.Append(CultureInfo.InvariantCulture, $"#{number};2;{Percent(key >> 8)};{Percent(key >> 4)};{Percent(key)}");
        for (int top = 0; top < picture.Height; top += BandHeight)
            Band(text, picture, keys, palette, top);
        return text.Append("\e\\").ToString();
    }

    /// <summary>Each pixel with four bits a channel.</summary>
    private static int[] Keys(PngPixels picture)
    {
        int[] keys = new int[picture.Width * picture.Height];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (picture.Rgb[3 * i] >> 4 << 8) | (picture.Rgb[3 * i + 1] >> 4 << 4) | (picture.Rgb[3 * i + 2] >> 4);
        return keys;
    }

    /// <summary>A number for each colour; beyond the most frequent ones, that of the nearest.</summary>
    private static Dictionary<int, int> Palette(int[] keys)
    {
        int[] byCount = [.. keys.GroupBy(key => key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key)];
        int[] chosen = byCount[..Math.Min(MostColours, byCount.Length)];
        var palette = chosen.Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number);
        foreach (int rest in byCount[chosen.Length..])
            palette[rest] = palette[chosen.MinBy(key => Distance(key, rest))];
        return palette;
    }

    private static int Distance(int one, int other)
    {
        int red = (one >> 8) - (other >> 8), green = ((one >> 4) & 15) - ((other >> 4) & 15), blue = (one & 15) - (other & 15);
        return red * red + green * green + blue * blue;
    }

    private static int Percent(int channel) => (channel & 15) * 100 / 15;

    private static void Band(StringBuilder text, PngPixels picture, int[] keys, Dictionary<int, int> palette, int top)
    {
        var bits = new SortedDictionary<int, byte[]>();
        for (int y = top; y < Math.Min(top + BandHeight, picture.Height); y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                int number = palette[keys[y * picture.Width + x]];
                if (!bits.TryGetValue(number, out byte[]? columns))
                    bits[number] = columns = new byte[picture.Width];
                columns[x] |= (byte)(1 << (y - top));
            }
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
