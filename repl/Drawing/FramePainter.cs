using System.Globalization;
using System.Text;

namespace Micrograd.Repl.Drawing;

/// <summary>
/// Turns one frame on the screen into the next, with text and escape sequences for the rows that changed. It never asks
/// the terminal where the caret is: it starts at the left of an empty row and moves from there.
/// </summary>
internal sealed class FramePainter(bool inColor)
{
    private const string HideCaret = "\e[?25l";
    private const string ShowCaret = "\e[?25h";
    private const string ClearRight = "\e[K";
    private const string ClearBelow = "\e[J";

    private Frame? shown;
    private int row;
    private int existing = 1;

    public string Paint(Frame next)
    {
        var text = new StringBuilder(HideCaret);
        for (int i = 0; i < next.Rows.Count; i++)
        {
            string content = next.Rows[i].Render(inColor);
            if (i >= shown?.Rows.Count || shown?.Rows[i].Render(inColor) != content)
                text.Append(StartOf(i)).Append(content).Append(ClearRight);
        }

        if (existing > next.Rows.Count)
            text.Append(StartOf(next.Rows.Count)).Append(ClearBelow);
        text.Append(StartOf(next.CaretRow));
        if (next.CaretColumn > 0)
            text.Append(CultureInfo.InvariantCulture, $"\e[{next.CaretColumn}C");
        (shown, existing) = (next, next.Rows.Count);
        return text.Append(ShowCaret).ToString();
    }

    /// <summary>Leaves the frame on the screen, and moves the caret to a new row under it.</summary>
    public string Finish() => shown is null ? "" : Last(StartOf(existing));

    /// <summary>
    /// Clears the frame after the screen changed its width. The terminal has wrapped a row that no longer fits, so the
    /// rows above the caret are counted as the terminal counts them.
    /// </summary>
    public string Clear(int newWidth)
    {
        if (shown is null)
            return "";
        int up = shown.CaretColumn / newWidth + shown.Rows.Take(shown.CaretRow)
            .Sum(above => Math.Max(1, (above.Width + newWidth - 1) / newWidth));
        return Last((up > 0 ? $"\e[{up}A" : "") + "\r" + ClearBelow);
    }

    /// <summary>Empties the screen; the next frame starts at its top.</summary>
    public string ClearScreen() => Last("\e[H\e[2J");

    /// <summary>The text after which the frame is forgotten: the next one starts at the caret.</summary>
    private string Last(string text)
    {
        (shown, row, existing) = (null, 0, 1);
        return text;
    }

    /// <summary>Moves to the start of a row of the frame, which it makes if there is none.</summary>
    private string StartOf(int target)
    {
        int up = row - target, down = Math.Min(target, existing - 1) - row;
        string move = up > 0 ? $"\e[{up}A" : down > 0 ? $"\e[{down}B" : "";
        for (row = target; existing <= target; existing++)
            move += "\r\n"; // moving down does not scroll, a line feed does
        return move + "\r";
    }
}
