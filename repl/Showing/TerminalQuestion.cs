using System.Diagnostics;
using System.Text;

namespace Micrograd.Repl.Showing;

/// <summary>Asks the terminal what it can show. Names in the environment may have come from another terminal.</summary>
internal static class TerminalQuestion
{
    /// <summary>
    /// Three questions: does it take a kitty picture, what is its name, what are its device attributes? Every terminal
    /// answers the last.
    /// </summary>
    private const string Question = "\e_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\e\\\e[>q\e[c";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    public static PictureProtocol Ask(TextWriter terminal)
    {
        terminal.Write(Question);
        terminal.Flush();
        return Meaning(Answer());
    }

    /// <summary>
    /// Kitty answers OK; a terminal that takes iTerm2's pictures is known by its name; Sixel is attribute 4 of the
    /// device.
    /// </summary>
    public static PictureProtocol Meaning(string answer)
    {
        if (answer.Contains("_Gi=31;OK", StringComparison.Ordinal))
            return PictureProtocol.Kitty;
        if (answer.Contains("iTerm2", StringComparison.Ordinal) || answer.Contains("WezTerm", StringComparison.Ordinal))
            return PictureProtocol.ITerm2;
        int start = answer.LastIndexOf("[?", StringComparison.Ordinal), end = answer.LastIndexOf('c');
        bool hasSixel = start >= 0 && end > start && answer[(start + 2)..end].Split(';').Skip(1).Contains("4");
        return hasSixel ? PictureProtocol.Sixel : PictureProtocol.None;
    }

    /// <summary>The characters that come back, up to the c that ends the last answer.</summary>
    private static string Answer()
    {
        var answer = new StringBuilder();
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Patience)
        {
            if (!Console.KeyAvailable)
            {
                Thread.Sleep(2);
                continue;
            }

            char c = Console.ReadKey(intercept: true).KeyChar;
            answer.Append(c);
            if (c == 'c' && answer.ToString().Contains("[?", StringComparison.Ordinal))
                break;
        }

        return answer.ToString();
    }
}
