namespace Micrograd.Repl.Showing;

/// <summary>What the output goes to: a terminal with its width and abilities, or a pipe.</summary>
/// <param name="isTerminal">Whether somebody sees it now.</param>
/// <param name="allowsPictures">False with --no-images.</param>
internal sealed class TerminalScreen(bool isTerminal, bool allowsPictures)
{
    private const int WidthOfPipe = 120;

    private PictureProtocol? protocol;

    public bool IsTerminal => isTerminal;

    /// <summary>https://no-color.org: any text in NO_COLOR turns colours off.</summary>
    public bool InColour { get; } = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public int Width => isTerminal ? Math.Max(20, Console.WindowWidth) : WidthOfPipe;

    public int Height => isTerminal ? Math.Max(2, Console.WindowHeight) : int.MaxValue;

    /// <summary>Asked for when the first picture is to be shown, not at the start, where it would cost everybody time.</summary>
    public PictureProtocol Protocol => protocol ??= isTerminal && allowsPictures ? TerminalQuestion.Ask(Console.Out) : PictureProtocol.None;
}
