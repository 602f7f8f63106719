using System.Globalization;
using System.Text;

namespace Micrograd.Repl.Showing;

/// <summary>A PNG as the escape sequences that make a terminal draw it.</summary>
internal static class InlinePicture
{
    private const int ChunkLength = 4096;

    public static string Of(byte[] png, PictureProtocol protocol, int columns) => protocol switch
    {
        PictureProtocol.Kitty => Kitty(png, columns),
        PictureProtocol.ITerm2 => ITerm2(png, columns),
        PictureProtocol.Sixel => Sixel.Of(png),
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "This terminal takes no pictures."),
    };

    /// <summary>In chunks of at most 4096 characters, as the protocol asks.</summary>
    private static string Kitty(byte[] png, int columns)
    {
        string data = Convert.ToBase64String(png);
        var text = new StringBuilder();
        for (int at = 0; at < data.Length; at += ChunkLength)
        {
            int length = Math.Min(ChunkLength, data.Length - at);
            string control = at == 0 ? string.Create(CultureInfo.InvariantCulture, $"a=T,f=100,q=2,c={columns},") : "";
            int more = at + length < data.Length ? 1 : 0;
            text.Append(CultureInfo.InvariantCulture, $"\e_G{control}m={more};")
                .Append(data, at, length).Append("\e\\");
        }

        return text.ToString();
    }

    private static string ITerm2(byte[] png, int columns)
    {
        string data = Convert.ToBase64String(png);
        return string.Create(CultureInfo.InvariantCulture,
            $"\e]1337;File=inline=1;size={png.Length};width={columns};preserveAspectRatio=1:{data}\a");
    }
}
