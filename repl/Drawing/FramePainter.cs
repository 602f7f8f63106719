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

    public string Paint(Frame next)
    {
        var text = new StringBuilder(HideCaret);
        int row = shown?.CaretRow ?? 0;
        int existing = shown?.Rows.Count ?? 1;
        for (int i = 0; i < next.Rows.Count; i++)
        {
            string content = next.Rows[i].Render(inColor);
            if (shown is not null && i < shown.Rows.Count && shown.Rows[i].Render(inColor) == content)
                continue;
            MoveTo(text, ref row, i, ref existing);
            text.Append('\r').Append(content).Append(ClearRight);
        }

        if (existing > next.Rows.Count)
        {
            MoveTo(text, ref row, next.Rows.Count, ref existing);
            text.Append('\r').Append(ClearBelow);
        }

        MoveTo(text, ref row, next.CaretRow, ref existing);
        text.Append('\r');
        if (next.CaretColumn > 0)
            text.Append(CultureInfo.InvariantCulture, $"\e[{next.CaretColumn}C");
        shown = next;
        return text.Append(ShowCaret).ToString();
    }

    /// <summary>Leaves the frame on the screen, and moves the caret to a new row under it.</summary>
    public string Finish()
    {
        if (shown is null)
            return "";
        var text = new StringBuilder();
        int row = shown.CaretRow, existing = shown.Rows.Count;
        MoveTo(text, ref row, existing, ref existing);
        shown = null;
        return text.Append('\r').ToString();
    }

    /// <summary>
    /// Clears the frame after the screen changed its width. The terminal has wrapped a row that no longer fits, so the
    /// rows above the caret are counted as the terminal counts them.
    /// </summary>
    public string Clear(int newWidth)
    {
        if (shown is null)
            return "";
        int up = shown.CaretColumn / newWidth;
        for (int i = 0; i < shown.CaretRow; i++)
            up += Math.Max(1, (shown.Rows[i].Width + newWidth - 1) / newWidth);
        shown = null;
        return (up > 0 ? string.Create(CultureInfo.InvariantCulture, $"\e[{up}A") : "") + "\r" + ClearBelow;
    }

    /// <summary>Empties the screen; the next frame starts at its top.</summary>
    public string ClearScreen()
    {
        shown = null;
        return "\e[H\e[2J";
    }

    private static void MoveTo(StringBuilder text, ref int row, int target, ref int existing)
    {
        if (target < row)
            text.Append(CultureInfo.InvariantCulture, $"\e[{row - target}A");
        else if (Math.Min(target, existing - 1) is var within && within > row)
            text.Append(CultureInfo.InvariantCulture, $"\e[{within - row}B");
        for (; existing <= target; existing++)
            text.Append("\r\n"); // moving down does not scroll, a line feed does
        row = target;
    }
}
