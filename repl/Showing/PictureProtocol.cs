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
