namespace Micrograd.Repl.Drawing;

/// <summary>The role of a piece of text, which decides its color.</summary>
internal enum Ink
{
    Plain,
    Keyword,
    Type,
    Method,
    Text,
    Number,
    Comment,
    Prompt,
    Faint,
    Strong,
    Selected,
    Wrong,
    Mistaken,
    Matched,
    Ghost,
}

/// <summary>The sixteen colors that every terminal has, so that the user's own theme decides how they look.</summary>
internal static class Inks
{
    public const string Reset = "\e[0m";

    public static string Start(Ink ink) => ink switch
    {
        Ink.Keyword => "\e[35m",
        Ink.Type => "\e[36m",
        Ink.Method => "\e[94m",
        Ink.Text => "\e[32m",
        Ink.Number => "\e[33m",
        Ink.Comment or Ink.Faint or Ink.Ghost => "\e[90m",
        Ink.Prompt => "\e[1;32m",
        Ink.Strong => "\e[1m",
        Ink.Selected => "\e[7m",
        Ink.Wrong => "\e[31m",
        Ink.Mistaken => "\e[4;31m",
        Ink.Matched => "\e[1;36m",
        _ => "",
    };

    /// <summary>The text in its color. Where colors are off, only what means nothing without a mark has one.</summary>
    public static string Paint(string text, Ink ink, bool inColor)
    {
        string start = inColor ? Start(ink) : ink switch
        {
            Ink.Selected => "\e[7m",
            Ink.Mistaken => "\e[4m",
            Ink.Ghost => "\e[2m",
            _ => "",
        };
        return start.Length > 0 && text.Length > 0 ? start + text + Reset : text;
    }
}
