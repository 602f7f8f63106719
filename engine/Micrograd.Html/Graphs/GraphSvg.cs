using System.Globalization;
using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Plotting.Graphs;
using SkiaSharp;

namespace Micrograd.Html.Graphs;

/// <summary>The finished graph as SVG, with a class for each kind of mark and the numbers of values and uses.</summary>
internal sealed class GraphSvg
{
    private const float Margin = 14;
    private const int FewValues = 150;
    private const float Baseline = 14;
    private const float HeadLength = 7;
    private const string Head = "m-7-4 7 4-7 4";

    private readonly StringBuilder text = new();
    private readonly WalkedGraph walked;

    private readonly string format;

    private GraphSvg(WalkedGraph walked)
    {
        this.walked = walked;
        format = walked.Shown.Length <= FewValues ? "0.#" : "0";
    }

    public static string Of(WalkedGraph walked, string title) => new GraphSvg(walked).Text(title);

    private string Text(string title)
    {
        SKSize size = walked.Layout.Size;
        double width = Math.Ceiling(size.Width + 2 * Margin), height = Math.Ceiling(size.Height + 2 * Margin);
        Add($"<svg width=\"{width}\" height=\"{height}\" viewBox=\"{-Margin} {-Margin} {width} {height}\" ");
        text.Append("role=\"img\" aria-label=\"").Append(HtmlDocument.Escape(title)).Append("\">\n");
        foreach (GraphLine line in walked.Layout.Lines)
            AddLine(line.Points);
        for (int i = 0; i < walked.Shown.Length; i++)
            AddNode(walked.Shown[i], walked.Layout.Boxes[i], walked.Layout.Places[i]);
        return text.Append("</svg>\n").ToString();
    }

    /// <summary>The lines come in the order of users and operands, by which the page's scripts know them.</summary>
    private void AddLine(IReadOnlyList<SKPoint> points)
    {
        Add($"<path d=\"M{points[0].X} {points[0].Y}");
        for (int i = 1; i < points.Count; i += 2)
        {
            (SKPoint from, SKPoint to, SKPoint next) = (points[i - 1], points[i], points[i + 1]);
            float half = (from.X + to.X) / 2;
            if (from.Y != to.Y || from.X > to.X)
                Add($"C{half} {from.Y} {half} {to.Y} {to.X} {to.Y}");
            Add($"H{next.X}");
        }

        text.Append(Head).Append("\"/>\n");
    }

    private void AddNode(int node, GraphBox box, SKPoint end)
    {
        bool isLeaf = box.Operation.Length == 0;
        float left = end.X - box.BoxWidth;
        text.Append(CultureInfo.InvariantCulture, $"<g data-node=\"{node}\"{(isLeaf ? " class=\"leaf\"" : "")}");
        Add($" transform=\"translate({left} {end.Y})\">");
        if (!isLeaf)
            AddOperation(box);
        float top = -box.BoxHeight / 2;
        Add($"<rect y=\"{top}\" width=\"{box.BoxWidth}\" height=\"{box.BoxHeight}\" rx=\"7\"/>");
        float y = top + GraphBox.RowPadding;
        if (box.Label.Length > 0)
        {
            AddText("b", GraphBox.Padding, y + Baseline, box.Label);
            y += GraphBox.LabelRow;
            Add($"<path d=\"M0 {y}h{box.BoxWidth}\"/>");
        }

        string kind = "d";
        foreach (GraphField field in box.Fields)
        {
            AddText("w", GraphBox.Padding, y + Baseline, field.Word);
            if (field.Number.Length > 0)
                AddText(kind, box.BoxWidth - GraphBox.Padding, y + Baseline, field.Number);
            kind = "g";
            y += GraphBox.FieldRow;
        }

        text.Append("</g>\n");
    }

    private void AddOperation(GraphBox box)
    {
        SKSize size = box.OperationExtent;
        float left = -GraphBox.OperationGap - size.Width, radius = Math.Min(size.Width, size.Height) / 2;
        Add($"<rect class=\"o\" x=\"{left}\" y=\"{-size.Height / 2}\" ");
        Add($"width=\"{size.Width}\" height=\"{size.Height}\" rx=\"{radius}\"/>");
        Add($"<path class=\"l\" d=\"M{-GraphBox.OperationGap} 0H-1{Head}\"/>");
        AddText("s", left + size.Width / 2, 5, box.Operation);
    }

    private void AddText(string kind, float x, float y, string words)
    {
        Add($"<text class=\"{kind}\" x=\"{x}\" y=\"{y}\">");
        text.Append(HtmlDocument.Escape(words)).Append("</text>");
    }

    /// <summary>Places have one decimal, a tenth of a pixel; in a large graph, which is shown small, none.</summary>
    private void Add(FormattableString markup) => text.AppendFormat(
        CultureInfo.InvariantCulture,
        markup.Format,
        [.. markup.GetArguments().Select(one => one is float or double
            ? Convert.ToDouble(one, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture)
            : one)]);
}
