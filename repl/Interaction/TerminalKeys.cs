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
            return EditorInput.Of(key);
        if (!MoreComes())
            return new EditorInput.Key("Escape");
        ConsoleKeyInfo second = Console.ReadKey(intercept: true);
        switch (second.KeyChar)
        {
            case '[': // parameters, and the character that ends them
                return Meaning(Rest(c => c is >= '@' and <= '~'));
            case 'P' or '_' or ']' or '^' or 'X' when MoreComes(): // the terminal says late, for example, its name
                Rest(c => c is '\a' or '\\');
                return new EditorInput.Nothing();
        }

        EditorInput.Key plain = EditorInput.Of(second);
        return new EditorInput.Key("Alt+" + (plain.Text.Length == 1 ? plain.Text.ToUpperInvariant() : plain.Name));
    }

    private static EditorInput Meaning(string sequence) => sequence switch
    {
        "200~" => new EditorInput.Paste(Pasted()),
        "Z" => new EditorInput.Key("Shift+Tab"),
        "13;2u" or "27;2;13~" => new EditorInput.Key("Shift+Enter"),
        "13;3u" or "27;3;13~" or "13;5u" or "27;5;13~" => new EditorInput.Key("Alt+Enter"),
        "127;5u" or "27;5;127~" => new EditorInput.Key("Ctrl+Backspace"),
        _ => new EditorInput.Nothing(),
    };

    /// <summary>The characters that come at once, up to the one that ends them.</summary>
    private static string Rest(Func<char, bool> ends)
    {
        var text = new StringBuilder();
        while ((text.Length == 0 || !ends(text[^1])) && MoreComes())
            text.Append(Console.ReadKey(intercept: true).KeyChar);
        return text.ToString();
    }

    private static string Pasted()
    {
        var text = new StringBuilder();
        int BeforeEnd() => Math.Max(0, text.Length - EndOfPaste.Length);
        while (text.ToString(BeforeEnd(), text.Length - BeforeEnd()) != EndOfPaste)
            text.Append(Console.ReadKey(intercept: true).KeyChar);
        return text.ToString(0, BeforeEnd());
    }

    private static bool MoreComes() => SpinWait.SpinUntil(() => Console.KeyAvailable, RestOfSequence);
}
