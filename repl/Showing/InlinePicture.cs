namespace Micrograd.Repl.Showing;

/// <summary>The way in which a terminal takes pictures.</summary>
internal enum PictureProtocol
{
    /// <summary>The terminal takes none: curves are drawn in braille, graphs as trees.</summary>
    None,
    Kitty,
    ITerm2,
    Sixel,
}

/// <summary>A PNG as the escape sequences that make a terminal draw it.</summary>
internal static class InlinePicture
{
    private const int ChunkLength = 4096;

    public static string Of(byte[] png, PictureProtocol protocol, int columns) => protocol switch
    {
        PictureProtocol.Kitty => Kitty(png, columns),
        PictureProtocol.ITerm2 => $"\e]1337;File=inline=1;size={png.Length};width={columns};preserveAspectRatio=1:"
            + $"{Convert.ToBase64String(png)}\a",
        PictureProtocol.Sixel => Sixel.Of(png),
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "This terminal takes no pictures."),
    };

    /// <summary>In chunks of at most 4096 characters, as the protocol asks.</summary>
    private static string Kitty(byte[] png, int columns)
    {
        char[][] chunks = [.. Convert.ToBase64String(png).Chunk(ChunkLength)];
        return string.Concat(chunks.Select((chunk, i) =>
        {
            string control = i == 0 ? $"a=T,f=100,q=2,c={columns}," : "";
            int more = i < chunks.Length - 1 ? 1 : 0;
            return $"\e_G{control}m={more};{new string(chunk)}\e\\";
        }));
    }
}
