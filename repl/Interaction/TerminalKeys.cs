using System.Diagnostics;
using System.Text;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// Makes inputs of the keys that System.Console reads. It knows the keys of terminfo; pastes and some newer keys arrive
/// as plain escape sequences.
/// </summary>
internal static class TerminalKeys
{
    public const string AskForPastes = "\e[?2004h";
    public const string NoPastes = "\e[?2004l";

    private const string EndOfPaste = "\e[201~";
    private static readonly TimeSpan RestOfSequence = TimeSpan.FromMilliseconds(20);

    public static EditorInput Read()
    {
        ConsoleKeyInfo key = Console.ReadKey(intercept: true);
        if (key.Key != ConsoleKey.Escape && key.KeyChar != '\e')
            return new EditorInput.Key(KeyStroke.Of(key));
        if (!MoreComes())
            return Named("Escape");
        ConsoleKeyInfo second = Console.ReadKey(intercept: true);
        if (second.KeyChar == '[')
            return Meaning(Sequence());
        if (second.KeyChar is 'P' or '_' or ']' or '^' or 'X' && MoreComes())
            return LateAnswer();
        var plain = KeyStroke.Of(second);
        return Named("Alt+" + (plain.Text.Length == 1 ? plain.Text.ToUpperInvariant() : plain.Name));
    }

    private static EditorInput Meaning(string sequence) => sequence switch
    {
        "200~" => new EditorInput.Paste(Pasted()),
        "Z" => Named("Shift+Tab"),
        "13;2u" or "27;2;13~" => Named("Shift+Enter"),
        "13;3u" or "27;3;13~" => Named("Alt+Enter"),
        "13;5u" or "27;5;13~" => Named("Alt+Enter"),
        "127;5u" or "27;5;127~" => Named("Ctrl+Backspace"),
        _ => new EditorInput.Nothing(),
    };

    private static EditorInput.Key Named(string name) => new(new KeyStroke(name, ""));

    /// <summary>The parameters of an escape sequence and the letter that ends it.</summary>
    private static string Sequence()
    {
        var sequence = new StringBuilder();
        while (MoreComes())
        {
            char c = Console.ReadKey(intercept: true).KeyChar;
            sequence.Append(c);
            if (c is >= '@' and <= '~')
                break;
        }

        return sequence.ToString();
    }

    /// <summary>Leaves out a text that the terminal sends, such as its name: up to a bell or a backslash.</summary>
    private static EditorInput.Nothing LateAnswer()
    {
        while (MoreComes() && Console.ReadKey(intercept: true).KeyChar is not ('\a' or '\\'))
        {
            // Nobody asks for it any more.
        }

        return new EditorInput.Nothing();
    }

    private static string Pasted()
    {
        var text = new StringBuilder();
        while (!EndsWith(text, EndOfPaste))
            text.Append(Console.ReadKey(intercept: true).KeyChar);
        return text.ToString(0, text.Length - EndOfPaste.Length);
    }

    private static bool EndsWith(StringBuilder text, string end) =>
        text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    private static bool MoreComes()
    {
        long start = Stopwatch.GetTimestamp();
        while (!Console.KeyAvailable)
        {
            if (Stopwatch.GetElapsedTime(start) > RestOfSequence)
                return false;
            Thread.Sleep(1);
        }

        return true;
    }
}
