namespace Micrograd.Repl.Showing;

/// <summary>How a terminal takes pictures.</summary>
internal enum PictureProtocol
{
    /// <summary>It does not: curves in braille, graphs as trees.</summary>
    None,
    Kitty,
    ITerm2,
    Sixel,
}
