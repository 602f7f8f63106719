using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Fonts;
using Micrograd.Plotting.Graphs;
using SkiaSharp;

namespace Micrograd.Plotting.Networks;

/// <summary>Paints a network: columns of circles, joined by lines as wide as the weights are large.</summary>
internal sealed record NetworkPainting(NetworkDrawing Network) : IPainting
{
    private const float Margin = 24;
    private const float TitleHeight = 36;
    private const float TitleSize = 18;
    private const float CaptionSize = 14;
    private const float CaptionHeight = 26;
    private const float KeyHeight = 30;
    private const float KeyLine = 34;
    private const float KeyGap = 8;
    private const float BetweenKeys = 26;
    private const float LargestRadius = 24;
    private const float RadiusWithName = 15;
    private const float PartOfPitch = 0.36f;
    private const float LargestPitch = 84;
    private const float WidestPartOfRadius = 0.25f;
    private const float ThinnestLine = 0.5f;

    private static readonly SKColor Positive = Inks.Vermilion.ToSKColor();
    private static readonly SKColor Negative = Inks.Blue.ToSKColor();

    public int Width { get; init; } = 800;

    public int Height { get; init; } = 500;

    public required string Title { get; init; }

    public IReadOnlyList<Curve> Series => Network.Weights;

    private float Top => Margin + (Title.Length > 0 ? TitleHeight : 0);

    private float Bottom => Height - Margin - KeyHeight - CaptionHeight;

    /// <summary>One size for all circles: that of the fullest column.</summary>
    private float Radius => Math.Min(LargestRadius, PartOfPitch * (Bottom - Top) / Network.Widths.Max());

    public IPainting Sized(int width, int height) => this with { Width = width, Height = height };

    public void PaintOn(SKCanvas canvas, bool asSvg)
    {
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
        canvas.DrawRect(0, 0, Width, Height, paint);
        PaintTitle(canvas, paint, asSvg);
        for (int layer = 0; layer < Network.Weights.Count; layer++)
            PaintWeights(canvas, paint, layer);
        for (int column = 0; column < Network.Widths.Count; column++)
            PaintColumn(canvas, paint, column);
        PaintKey(canvas, paint);
    }

    /// <summary>The middle of a circle. The columns share the width, and each is centered.</summary>
    public SKPoint Place(int column, int row)
    {
        float pitch = Math.Min((Bottom - Top) / Network.Widths.Max(), LargestPitch);
        float side = Margin + 2 * LargestRadius;
        float x = side + (Width - 2 * side) * column / (Network.Widths.Count - 1);
        return new SKPoint(x, (Top + Bottom) / 2 + pitch * (row - (Network.Widths[column] - 1) / 2f));
    }

    public float LineWidth(double weight) =>
        ThinnestLine + WidestPartOfRadius * Radius * (float)Network.Share(weight);

    private void PaintTitle(SKCanvas canvas, SKPaint paint, bool asSvg)
    {
        using SKFont font = Typefaces.Font(TitleSize, bold: true);
        string text = Lettering.Shorten(Lettering.OnOneLine(Title), font, Width - 2 * Margin);
        paint.Color = GraphColors.Ink;
        Lettering.Paint(canvas, text, new SKPoint(Width / 2f, Margin + 14), SKTextAlign.Center, font, paint, asSvg);
    }

    /// <summary>The largest weights come last, so that no other line covers them.</summary>
    private void PaintWeights(SKCanvas canvas, SKPaint paint, int layer)
    {
        IReadOnlyList<double> weights = Network.Weights[layer].Y;
        int inputs = Network.Widths[layer];
        foreach (int i in Enumerable.Range(0, weights.Count).OrderBy(i => Network.Share(weights[i])))
        {
            paint.Color = weights[i] < 0 ? Negative : Positive;
            paint.StrokeWidth = LineWidth(weights[i]);
            canvas.DrawLine(Place(layer, i % inputs), Place(layer + 1, i / inputs), paint);
        }
    }

    private void PaintColumn(SKCanvas canvas, SKPaint paint, int column)
    {
        using SKFont font = Typefaces.Font(CaptionSize), bold = Typefaces.Font(CaptionSize, bold: true);
        bool areInputs = column == 0;
        for (int row = 0; row < Network.Widths[column]; row++)
        {
            SKPoint middle = Place(column, row);
            paint.Color = areInputs ? GraphColors.OperationBorder : GraphColors.Border;
            canvas.DrawCircle(middle, Radius, paint);
            paint.Color = areInputs ? GraphColors.Leaf : GraphColors.Operation;
            canvas.DrawCircle(middle, Radius - Math.Min(1.5f, Radius / 4), paint);
            if (Radius < RadiusWithName || !areInputs)
                continue;
            paint.Color = GraphColors.Ink;
            string name = "x" + Numbers.Lowered(row + 1);
            canvas.DrawText(name, middle.X, middle.Y + 5, SKTextAlign.Center, bold, paint);
        }

        int count = Network.Widths[column];
        string caption = areInputs ? (count == 1 ? "1 input" : $"{count} inputs")
            : $"{count} {Network.Activations[column - 1]}";
        paint.Color = GraphColors.Ink;
        float x = Place(column, 0).X;
        float longest = (Width - 2 * Margin) / Network.Widths.Count;
        canvas.DrawText(
            Lettering.Shorten(caption, font, longest), x, Bottom + CaptionHeight - 4, SKTextAlign.Center, font, paint);
    }

    private void PaintKey(SKCanvas canvas, SKPaint paint)
    {
        using SKFont font = Typefaces.Font(CaptionSize);
        (string Text, SKColor Color, double Weight)[] all =
        [
            ("above 0", Positive, Network.Largest / 2),
            ("below 0", Negative, Network.Largest / 2),
            ($"as wide as ±{Numbers.Short(double.Round(Network.Largest, 2))}", GraphColors.Word, Network.Largest),
        ];
        List<(string Text, SKColor Color, double Weight)> shown = [.. all];
        float WidthOf(IEnumerable<(string Text, SKColor Color, double Weight)> keys) =>
            keys.Sum(key => KeyLine + KeyGap + font.MeasureText(key.Text) + BetweenKeys) - BetweenKeys;
        while (shown.Count > 0 && WidthOf(shown) > Width - 2 * Margin)
            shown.RemoveAt(shown.Count - 1);

        float x = (Width - WidthOf(shown)) / 2, y = Height - Margin;
        foreach ((string text, SKColor color, double weight) in shown)
        {
            paint.Color = color;
            paint.StrokeWidth = LineWidth(weight);
            canvas.DrawLine(x, y - 5, x + KeyLine, y - 5, paint);
            paint.Color = GraphColors.Ink;
            canvas.DrawText(text, x + KeyLine + KeyGap, y, SKTextAlign.Left, font, paint);
            x += KeyLine + KeyGap + font.MeasureText(text) + BetweenKeys;
        }
    }
}
