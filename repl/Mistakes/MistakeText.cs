using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Mistakes;

/// <summary>
/// A mistake as text: the code, a caret under the place, the compiler's message, the sentence of help.
/// </summary>
internal static class MistakeText
{
    public static string Of(Mistake mistake, bool inColor)
    {
        List<string> lines = mistake.Where is null ? [] : [mistake.Where];
        if (mistake.Line.Trim().Length > 0)
        {
            string before = mistake.Line[..Math.Min(mistake.Column, mistake.Line.Length)];
            int end = Math.Min(mistake.Line.Length, mistake.Column + mistake.Length);
            int width = mistake.Column < end ? TextWidth.Of(mistake.Line[mistake.Column..end]) : 1;
            lines.Add("  " + mistake.Line.TrimEnd());
            string carets = new('^', Math.Max(1, width));
            lines.Add("  " + new string(' ', TextWidth.Of(before)) + Inks.Paint(carets, Ink.Wrong, inColor));
        }

        lines.Add(Inks.Paint($"error {mistake.Id}: {mistake.Message}", Ink.Wrong, inColor));
        if (mistake.Advice is not null)
            lines.Add(Inks.Paint(mistake.Advice, Ink.Strong, inColor));
        return string.Join('\n', lines);
    }
}
