namespace Micrograd.Repl.Showing;

/// <summary>The output: a terminal with its size and abilities, or a pipe.</summary>
/// <param name="isTerminal">False for a pipe.</param>
/// <param name="allowsPictures">False with --no-images.</param>
internal sealed class TerminalScreen(bool isTerminal, bool allowsPictures)
{
    private const int WidthOfPipe = 120;

    private (PictureProtocol Protocol, int CellWidth)? pictures;

    public bool IsTerminal => isTerminal;

    /// <summary>https://no-color.org: any text in NO_COLOR turns colors off.</summary>
    public bool InColor { get; } = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public int Width => isTerminal ? Math.Max(20, Console.WindowWidth) : WidthOfPipe;

    public int Height => isTerminal ? Math.Max(2, Console.WindowHeight) : int.MaxValue;

    /// <summary>
    /// How it takes pictures, and how many pixels wide a character is. The terminal is asked when the first picture is
    /// shown: at the start it would cost everybody time.
    /// </summary>
    public (PictureProtocol Protocol, int CellWidth) Pictures => pictures ??=
        isTerminal && allowsPictures ? TerminalQuestion.Ask(Console.Out) : (PictureProtocol.None, 1);
}
