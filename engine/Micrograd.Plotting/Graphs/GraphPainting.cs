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
    private readonly string shownTitle = "";
    private readonly GraphLayout? layout;
    private readonly (int Width, int Height) size;
    private readonly string refusal;

    /// <param name="drawn">The graph that is to be painted, with its numbers.</param>
    /// <param name="walkable">The graph to walk through; null if it is too large for that as well.</param>
    /// <param name="slopes">Whether each line shows its local slope.</param>
    /// <param name="title">The title.</param>
    /// <param name="refusal">Why it cannot be painted, and what to do; null if it can.</param>
    public GraphPainting(DrawnGraph drawn, DrawnGraph? walkable, bool slopes, string title, string? refusal)
    {
        Graph = drawn.Graph;
        Walkable = walkable;
        Title = title;
        this.slopes = slopes;
        this.refusal = refusal ?? "";
        double[] numbers = [.. Enumerable.Range(0, drawn.Data.Length).Select(i => (double)i)];
        Series =
        [
            new Curve("data", numbers, drawn.Data, CurveStyle.Points).Frozen(),
            new Curve("grad", numbers, drawn.Grads, CurveStyle.Points).Frozen(),
        ];
        if (refusal is not null)
            return;

        layout = drawn.LayOut(slopes);
        top = Margin + (title.Length > 0 ? TitleHeight : 0);
        using SKFont bold = Typefaces.Font(18, bold: true), plain = Typefaces.Font(13);
        shownTitle = Lettering.Shorten(Lettering.OnOneLine(title), bold, Math.Max(layout.Size.Width, LongestTitle));
        float text = Math.Max(Lettering.Width(shownTitle, bold), slopes ? plain.MeasureText(Note) : 0);
        float widest = Math.Max(layout.Size.Width, text);
        size = (
            (int)Math.Ceiling(widest + 2 * Margin),
            (int)Math.Ceiling(top + layout.Size.Height + Margin + (slopes ? NoteHeight : 0)));
    }

    /// <summary>A graph too large for anything: it is kept, and nothing is drawn of it.</summary>
    public GraphPainting(Graph graph, string title, string refusal)
    {
        Graph = graph;
        Title = title;
        this.refusal = refusal;
        Series = [];
    }

    public Graph Graph { get; }

    /// <summary>The graph to walk through on a page; null if it has too many values.</summary>
    public DrawnGraph? Walkable { get; }

    public GraphLayout Layout => layout ?? throw new InvalidOperationException(refusal);

    /// <summary>Whether there is a picture of it, and not only the graph.</summary>
    public bool IsPainted => layout is not null;

    public int Width => IsPainted ? size.Width : throw new InvalidOperationException(refusal);

    public int Height => IsPainted ? size.Height : throw new InvalidOperationException(refusal);

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
