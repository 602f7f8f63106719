namespace Micrograd.Repl.Drawing;

/// <summary>
/// The role of a text, which decides its color: one of the sixteen that every terminal has, so that the user's own
/// theme decides how they look.
/// </summary>
/// <param name="Color">The parameters of the escape sequence.</param>
/// <param name="Mark">The same where colors are off. Only what means nothing without a mark has one.</param>
internal readonly record struct Ink(string? Color, string? Mark = null)
{
    public static readonly Ink Plain = new(null);
    public static readonly Ink Keyword = new("35");
    public static readonly Ink Type = new("36");
    public static readonly Ink Method = new("94");
    public static readonly Ink Text = new("32");
    public static readonly Ink Number = new("33");
    public static readonly Ink Comment = new("90");
    public static readonly Ink Prompt = new("1;32");
    public static readonly Ink Faint = new("90");
    public static readonly Ink Strong = new("1");
    public static readonly Ink Selected = new("7", "7");
    public static readonly Ink Wrong = new("31");
    public static readonly Ink Mistaken = new("4;31", "4");
    public static readonly Ink Matched = new("1;36");
    public static readonly Ink Ghost = new("90", "2");
}

internal static class Inks
{
    public static string Paint(string text, Ink ink, bool inColor) =>
        (inColor ? ink.Color : ink.Mark) is { } code && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
