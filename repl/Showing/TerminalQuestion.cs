using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Micrograd.Repl.Showing;

/// <summary>Asks the terminal what it can show. Names in the environment may have come from another terminal.</summary>
internal static class TerminalQuestion
{
    /// <summary>
    /// Does it take a kitty picture, what is its name, how large is a character, what are its device attributes? Every
    /// terminal answers the last.
    /// </summary>
    private const string Question = "\e_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\e\\\e[>q\e[16t\e[c";

    private const int UsualCellWidth = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <returns>The protocol, and the width of a character in pixels.</returns>
    public static (PictureProtocol Protocol, int CellWidth) Ask(TextWriter terminal)
    {
        terminal.Write(Question);
        terminal.Flush();
        string answer = Answer();
        return (Meaning(answer), CellWidth(answer));
    }

    /// <summary><c>[6;16;8t</c>: 16 pixels high and 8 wide.</summary>
    public static int CellWidth(string answer) =>
        Regex.Match(answer, @"\[6;\d+;(\d+)t", RegexOptions.CultureInvariant) is { Success: true } size
        && int.TryParse(size.Groups[1].Value, CultureInfo.InvariantCulture, out int width) && width is > 0 and < 100
            ? width
            : UsualCellWidth;

    /// <summary>
    /// Kitty answers OK; a terminal that takes iTerm2's pictures is known by its name; Sixel is attribute 4 of the
    /// device.
    /// </summary>
    public static PictureProtocol Meaning(string answer)
    {
        bool Has(string pattern) => Regex.IsMatch(answer, pattern, RegexOptions.CultureInvariant);
        return Has("_Gi=31;OK") ? PictureProtocol.Kitty
            : Has("iTerm2|WezTerm") ? PictureProtocol.ITerm2
            : Has(@"\[\?\d+[\d;]*;4[;c]") ? PictureProtocol.Sixel
            : PictureProtocol.None;
    }

    /// <summary>The characters that come back, up to the c that ends the last answer.</summary>
    private static string Answer()
    {
        string answer = "";
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Patience
            && !(answer.EndsWith('c') && answer.Contains("[?", StringComparison.Ordinal)))
        {
            if (Console.KeyAvailable)
                answer += Console.ReadKey(intercept: true).KeyChar;
            else
                Thread.Sleep(2);
        }

        return answer;
    }
}
