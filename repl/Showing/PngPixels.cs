using System.Buffers.Binary;
using System.IO.Compression;

namespace Micrograd.Repl.Showing;

/// <summary>The pixels of a PNG such as the plots write: 8 bits a channel, not interlaced, with or without alpha.</summary>
internal sealed record PngPixels(int Width, int Height, byte[] Rgb)
{
    private const int SignatureLength = 8;

    public static PngPixels Read(byte[] png)
    {
        using var packed = new MemoryStream();
        int width = 0, height = 0, channels = 0;
        for (int at = SignatureLength; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            ReadOnlySpan<byte> type = png.AsSpan(at + 4, 4), data = png.AsSpan(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                channels = (data[8], data[9], data[12]) switch
                {
                    (8, 2, 0) => 3,
                    (8, 6, 0) => 4,
                    var (bits, colour, _) => throw new NotSupportedException($"A PNG of {bits} bits and colour type {colour} is not shown here."),
                };
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }

            at += length + 12;
        }

        packed.Position = 0;
        return new PngPixels(width, height, Unpack(packed, width, height, channels));
    }

    private static byte[] Unpack(Stream packed, int width, int height, int channels)
    {
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        int stride = width * channels;
        byte[] rgb = new byte[width * height * 3], line = new byte[stride], above = new byte[stride];
        for (int y = 0; y < height; y++)
        {
            int filter = lines.ReadByte();
            lines.ReadExactly(line);
            Unfilter(filter, line, above, channels);
            for (int x = 0; x < width; x++)
                Flatten(line.AsSpan(x * channels, channels), rgb.AsSpan((y * width + x) * 3, 3));
            (line, above) = (above, line);
        }

        return rgb;
    }

    private static void Unfilter(int filter, byte[] line, byte[] above, int channels)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int left = i < channels ? 0 : line[i - channels], up = above[i], corner = i < channels ? 0 : above[i - channels];
            line[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /// <summary>Lays the pixel over white.</summary>
    private static void Flatten(ReadOnlySpan<byte> pixel, Span<byte> rgb)
    {
        int alpha = pixel.Length == 4 ? pixel[3] : 255;
        for (int i = 0; i < 3; i++)
            rgb[i] = (byte)((pixel[i] * alpha + 255 * (255 - alpha)) / 255);
    }
}
