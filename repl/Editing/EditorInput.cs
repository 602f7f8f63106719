namespace Micrograd.Repl.Editing;

/// <summary>The inputs of the editor.</summary>
internal abstract record EditorInput
{
    private EditorInput()
    {
    }

    /// <summary>One key, with the keys that are held down with it.</summary>
    /// <param name="Name">As the bindings name it: "Ctrl+A", "Alt+Left", "Enter"; a character is its own name.</param>
    /// <param name="Text">The character it types, or nothing.</param>
    public sealed record Key(string Name, string Text = "") : EditorInput;

    public sealed record Paste(string Text) : EditorInput;

    /// <summary>A new size of the screen.</summary>
    public sealed record Resize : EditorInput;

    /// <summary>An answer of the analysis.</summary>
    public sealed record Answer(Insight Insight) : EditorInput;

    /// <summary>A key or an answer of the terminal that means nothing here.</summary>
    public sealed record Nothing : EditorInput;

    public static Key Of(ConsoleKeyInfo info)
    {
        bool control = info.Modifiers.HasFlag(ConsoleModifiers.Control);
        bool alt = info.Modifiers.HasFlag(ConsoleModifiers.Alt);
        char c = info.KeyChar;
        bool isText = !char.IsControl(c);
        if (isText && control == alt) // AltGr arrives as both
            return new($"{c}", $"{c}");
        // A terminal sends Ctrl+letter as the characters 1 to 26 and Ctrl+_ as 31; some arrive without the modifier.
        bool isBare = c is (>= '\x01' and <= '\x1A') or '\x1F'
            && info.Key is not (ConsoleKey.Enter or ConsoleKey.Tab or ConsoleKey.Backspace);
        string key = info.Key switch
        {
            _ when isBare => $"{(char)(c + '@')}",
            ConsoleKey.D2 when !isText => "Spacebar", // .NET's names of the characters 0 and 31
            ConsoleKey.D7 when !isText => "_",
            _ when isText && info.Key is not (ConsoleKey.Spacebar or (>= ConsoleKey.A and <= ConsoleKey.Z)) => $"{c}",
            _ => info.Key.ToString().Replace("Arrow", "", StringComparison.Ordinal),
        };
        bool shift = info.Modifiers.HasFlag(ConsoleModifiers.Shift) && key.Length > 1;
        return new((control || isBare ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key);
    }
}
