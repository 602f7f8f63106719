using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>A computation graph as a picture: record boxes and round operations, from left to right.</summary>
internal sealed class GraphPainting : IPainting
{
    private const float Margin = 24;
    private const float TitleHeight = 36;
    private const float NoteHeight = 34;
    private const float LongestTitle = 750;
    private const string Note = "on a line: the local slope, d(result) / d(operand)";

    private readonly bool slopes;
    private readonly float top;
    private readonly string shownTitle;

    public GraphPainting(Graph graph, IReadOnlyDictionary<Value, string> names, bool slopes, string title)
    {
        Graph = graph;
        Layout = GraphLayout.Of(graph, names, slopes);
        Title = title;
        this.slopes = slopes;
        top = Margin + (title.Length > 0 ? TitleHeight : 0);
        using SKFont bold = Typefaces.Font(18, bold: true), plain = Typefaces.Font(13);
        shownTitle = Lettering.Shorten(Lettering.OnOneLine(title), bold, Math.Max(Layout.Size.Width, LongestTitle));
        float text = Math.Max(Lettering.Width(shownTitle, bold), slopes ? plain.MeasureText(Note) : 0);
        float widest = Math.Max(Layout.Size.Width, text);
        Width = (int)Math.Ceiling(widest + 2 * Margin);
        Height = (int)Math.Ceiling(top + Layout.Size.Height + Margin + (slopes ? NoteHeight : 0));
        double[] numbers = [.. Enumerable.Range(0, graph.Nodes.Count).Select(i => (double)i)];
        Series =
        [
            new Curve("data", numbers, [.. graph.Nodes.Select(node => node.Data)], CurveStyle.Points).Frozen(),
            new Curve("grad", numbers, [.. graph.Nodes.Select(node => node.Grad)], CurveStyle.Points).Frozen(),
        ];
    }

    public Graph Graph { get; }

    public GraphLayout Layout { get; }

    public int Width { get; }

    public int Height { get; }

    public string Title { get; }

    /// <summary>Numbers and gradients in the order of the graph, operands before users.</summary>
    public IReadOnlyList<Curve> Series { get; }

    public IPainting Sized(int width, int height) => throw new InvalidOperationException(
        $"The picture of a graph is as large as the graph makes it, {Width} x {Height} pixels. "
        + "Save it with a scale: Save(\"graph.png\", scale: 2) gives twice the pixels each way.");

    public void PaintOn(SKCanvas canvas, bool asSvg)
    {
        using var ink = new SKPaint { Color = GraphColors.Ink, IsAntialias = true };
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(0, 0, Width, Height, white);
        if (Title.Length > 0)
        {
            using SKFont font = Typefaces.Font(18, bold: true);
            var place = new SKPoint(Width / 2f, Margin + 14);
            Lettering.Paint(canvas, shownTitle, place, SKTextAlign.Center, font, ink, asSvg);
        }

        if (slopes)
        {
            using SKFont font = Typefaces.Font(13);
            using var note = new SKPaint { Color = GraphColors.Slope, IsAntialias = true };
            canvas.DrawText(Note, Width / 2f, Height - Margin, SKTextAlign.Center, font, note);
        }

        canvas.Save();
        canvas.Translate((Width - Layout.Size.Width) / 2, top);
        GraphLinePainter.Paint(canvas, Layout.Lines, slopes);
        GraphBoxPainter.Paint(canvas, Layout, asSvg);
        canvas.Restore();
    }
}
