using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>A text of the user that ScottPlot paints, and the letters that are painted after it.</summary>
internal sealed class ChartText
{
    private readonly LabelStyle style;
    private string[] lines;

    public ChartText(LabelStyle style, params string[] lines)
    {
        this.style = style;
        this.lines = lines;
        Reserve();
    }

    /// <summary>Shortens each line to so many pixels.</summary>
    public void Fit(float longest)
    {
        using SKFont font = Typefaces.Font(style.FontSize, style.Bold);
        lines = [.. lines.Select(line => Lettering.Shorten(line, font, longest))];
        Reserve();
    }

    /// <summary>Paints what ScottPlot could not, where it has painted the rest.</summary>
    public void Complete(SKCanvas canvas, bool asSvg)
    {
        using var paint = Paint.NewDisposablePaint();
        PixelRect box = style.Measure(style.Text, paint).Rect(style.Alignment);
        PixelRect painted = style.LastRenderPixelRect;
        CompleteAt(canvas, new Pixel(painted.Left - box.Left, painted.Top - box.Top), asSvg);
    }

    /// <summary>Paints what ScottPlot could not, for a label that was painted at a place.</summary>
    public void CompleteAt(SKCanvas canvas, Pixel origin, bool asSvg)
    {
        using var paint = Paint.NewDisposablePaint();
        MeasuredText measured = style.Measure(style.Text, paint);
        PixelRect box = measured.Rect(style.Alignment);
        canvas.Save();
        canvas.Translate(origin.X, origin.Y);
        canvas.RotateDegrees(style.Rotation);
        for (int i = 0; i < measured.LineWidths.Length; i++)
        {
            float left = box.Left + (box.Width - measured.LineWidths[i]) * style.Alignment.HorizontalFraction();
            float baseline = box.Top + (i + 1) * measured.LineHeight - measured.Bottom;
            ForeignText.Paint(canvas, lines[i], new SKPoint(left, baseline), paint.SKFont, paint.SKPaint, asSvg);
        }

        canvas.Restore();
    }

    private void Reserve()
    {
        using SKFont font = Typefaces.Font(style.FontSize, style.Bold);
        style.Text = string.Join('\n', lines.Select(line => ForeignText.Reserve(line, font)));
    }
}
