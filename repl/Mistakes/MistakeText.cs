using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Mistakes;

/// <summary>A mistake in lines: the code, a caret under the place, the compiler's words, the sentence of help.</summary>
internal static class MistakeText
{
    public static string Of(Mistake mistake, bool inColour)
    {
        List<string> lines = mistake.Where is null ? [] : [mistake.Where];
        if (mistake.Line.Trim().Length > 0)
        {
            string before = mistake.Line[..Math.Min(mistake.Column, mistake.Line.Length)];
            int end = Math.Min(mistake.Line.Length, mistake.Column + mistake.Length);
            int width = mistake.Column < end ? TextWidth.Of(mistake.Line[mistake.Column..end]) : 1;
            lines.Add("  " + mistake.Line.TrimEnd());
            lines.Add("  " + new string(' ', TextWidth.Of(before)) + Inks.Paint(new string('^', Math.Max(1, width)), Ink.Wrong, inColour));
        }

        lines.Add(Inks.Paint($"error {mistake.Id}: {mistake.Message}", Ink.Wrong, inColour));
        if (mistake.Advice is not null)
            lines.Add(Inks.Paint(mistake.Advice, Ink.Strong, inColour));
        return string.Join('\n', lines);
    }
}
