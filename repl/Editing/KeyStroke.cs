namespace Micrograd.Repl.Editing;

/// <summary>
/// The inputs of the editor: a key, a pasted text, a new size of the screen, an answer of the analysis.
/// </summary>
internal abstract record EditorInput
{
    private EditorInput()
    {
    }

    public sealed record Key(KeyStroke Stroke) : EditorInput;

    public sealed record Paste(string Text) : EditorInput;

    public sealed record Resize : EditorInput;

    public sealed record Answer(Insight Insight) : EditorInput;

    /// <summary>A key or an answer of the terminal that means nothing here.</summary>
    public sealed record Nothing : EditorInput;

    /// <summary>
    /// All keys that were typed at once have come. The keyboard is not read until the editor asks for the next input.
    /// </summary>
    public sealed record EndOfKeys : EditorInput;
}

/// <summary>One key, with the keys that are held down with it.</summary>
/// <param name="Name">As the bindings name it: "Ctrl+A", "Alt+Left", "Enter"; a character is its own name.</param>
/// <param name="Text">The character it types, or nothing.</param>
internal readonly record struct KeyStroke(string Name, string Text)
{
    public static KeyStroke Of(ConsoleKeyInfo info)
    {
        bool control = info.Modifiers.HasFlag(ConsoleModifiers.Control);
        bool alt = info.Modifiers.HasFlag(ConsoleModifiers.Alt);
        bool isText = !char.IsControl(info.KeyChar) && info.KeyChar != '\0';
        if (isText && ((!control && !alt) || (control && alt))) // AltGr arrives as both
            return new(info.KeyChar.ToString(), info.KeyChar.ToString());

        string held = (control ? "Ctrl+" : "") + (alt ? "Alt+" : "");
        // A terminal sends Ctrl+letter as the characters 1 to 26, and some arrive without the modifier.
        if (info.KeyChar is >= '\x01' and <= '\x1A'
            && info.Key is not (ConsoleKey.Enter or ConsoleKey.Tab or ConsoleKey.Backspace))
            return new((alt ? "Ctrl+Alt+" : "Ctrl+") + (char)(info.KeyChar + '@'), "");
        string key = info.Key switch
        {
            ConsoleKey.LeftArrow => "Left",
            ConsoleKey.RightArrow => "Right",
            ConsoleKey.UpArrow => "Up",
            ConsoleKey.DownArrow => "Down",
            >= ConsoleKey.A and <= ConsoleKey.Z => info.Key.ToString(),
            ConsoleKey.Enter or ConsoleKey.Tab or ConsoleKey.Backspace or ConsoleKey.Delete or ConsoleKey.Escape
                or ConsoleKey.Home or ConsoleKey.End or ConsoleKey.PageUp or ConsoleKey.PageDown
                or ConsoleKey.Spacebar => info.Key.ToString(),
            ConsoleKey.D7 when control && !isText => "_", // .NET's name of the character 31
            _ when info.KeyChar is '\x1F' or '\x00' => info.KeyChar == '\0' ? "Spacebar" : "_",
            _ when isText => info.KeyChar.ToString(),
            _ => info.Key.ToString(),
        };
        if ((key is "_" && !control) || (key is "Spacebar" && info.KeyChar == '\0' && !control))
            held = "Ctrl+" + held;
        bool shift = info.Modifiers.HasFlag(ConsoleModifiers.Shift) && key.Length > 1;
        return new(held + (shift ? "Shift+" : "") + key, "");
    }
}
