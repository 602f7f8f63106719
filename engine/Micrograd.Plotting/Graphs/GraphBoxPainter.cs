using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>Paints the boxes, and before each computed value its operation.</summary>
internal static class GraphBoxPainter
{
    private const float Corner = 5;
    private const float Baseline = 5;

    public static void Paint(SKCanvas canvas, GraphLayout layout, bool asSvg)
    {
        using var brush = new Brush { AsSvg = asSvg };
        for (int i = 0; i < layout.Boxes.Count; i++)
        {
            GraphBox box = layout.Boxes[i];
            SKPoint end = layout.Places[i];
            float left = end.X - box.BoxWidth;
            if (box.Operation.Length > 0)
                PaintOperation(canvas, brush, box, new SKPoint(end.X - box.Width, end.Y), left);
            PaintBox(canvas, brush, box, left, end.Y);
        }
    }

    private static void PaintOperation(SKCanvas canvas, Brush brush, GraphBox box, SKPoint left, float boxLeft)
    {
        SKSize size = box.OperationExtent;
        var round = SKRect.Create(left.X, left.Y - size.Height / 2, size.Width, size.Height);
        float radius = Math.Min(size.Width, size.Height) / 2;
        canvas.DrawLine(round.Right, left.Y, boxLeft - 8, left.Y, brush.Stroke(GraphColors.Line, 1.6f));
        SKPoint from = new(round.Right, left.Y), to = new(boxLeft, left.Y);
        Arrowhead.Draw(canvas, from, to, 0, brush.Fill(GraphColors.Line));
        using SKPath outline = Rounded.Path(round, radius);
        canvas.DrawPath(outline, brush.Fill(GraphColors.Operation));
        canvas.DrawPath(outline, brush.Stroke(GraphColors.OperationBorder, 1.6f));
        SKPaint ink = brush.Fill(GraphColors.Ink);
        var middle = new SKPoint(round.MidX, left.Y + Baseline);
        Lettering.Paint(canvas, box.Operation, middle, SKTextAlign.Center, brush.Bold, ink, brush.AsSvg);
    }

    private static void PaintBox(SKCanvas canvas, Brush brush, GraphBox box, float left, float middle)
    {
        var frame = SKRect.Create(left, middle - GraphBox.FlatHeight / 2, box.BoxWidth, GraphBox.FlatHeight);
        SKColor ground = box.Operation.Length == 0 ? GraphColors.Leaf : GraphColors.Computed;
        using SKPath outline = Rounded.Path(frame, Corner);
        canvas.DrawPath(outline, brush.Fill(ground));

        float x = left + box.LabelWidth, baseline = middle + Baseline;
        if (box.Label.Length > 0)
        {
            SKPaint ink = brush.Fill(GraphColors.Ink);
            var start = new SKPoint(left + GraphBox.Padding, baseline);
            Lettering.Paint(canvas, box.Label, start, SKTextAlign.Left, brush.Bold, ink, brush.AsSvg);
        }

        foreach (GraphField field in box.Fields)
        {
            if (x > left)
                canvas.DrawLine(x, frame.Top, x, frame.Bottom, brush.Stroke(GraphColors.Divider, 1.2f));
            float word = x + GraphBox.Padding, end = x + field.Width - GraphBox.Padding;
            canvas.DrawText(field.Word, word, baseline, SKTextAlign.Left, brush.Small, brush.Fill(GraphColors.Word));
            canvas.DrawText(field.Number, end, baseline, SKTextAlign.Right, brush.Text, brush.Fill(GraphColors.Ink));
            x += field.Width;
        }

        canvas.DrawPath(outline, brush.Stroke(GraphColors.Border, 1.4f));
    }

    /// <summary>Paint and fonts, made once for all boxes.</summary>
    private sealed class Brush : IDisposable
    {
        private readonly SKPaint fill = new() { IsAntialias = true };
        private readonly SKPaint stroke = new() { IsAntialias = true, IsStroke = true };

        public bool AsSvg { get; init; }

        public SKFont Text { get; } = Typefaces.Font(GraphBox.TextSize);

        public SKFont Bold { get; } = Typefaces.Font(GraphBox.TextSize, bold: true);

        public SKFont Small { get; } = Typefaces.Font(GraphBox.WordSize);

        public SKPaint Fill(SKColor color)
        {
            fill.Color = color;
            return fill;
        }

        public SKPaint Stroke(SKColor color, float width)
        {
            stroke.Color = color;
            stroke.StrokeWidth = width;
            return stroke;
        }

        public void Dispose()
        {
            fill.Dispose();
            stroke.Dispose();
            Text.Dispose();
            Bold.Dispose();
            Small.Dispose();
        }
    }
}
