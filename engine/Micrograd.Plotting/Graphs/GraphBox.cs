using System.Globalization;
using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>
/// A value as it is drawn: its operation, and a box with its label, number and gradient. Sizes in pixels.
/// </summary>
internal sealed record GraphBox
{
    public const float TextSize = 14;
    public const float WordSize = 12;
    public const float Padding = 10;
    public const float WordGap = 5;
    public const float OperationGap = 24;
    public const float FlatHeight = 36;
    public const float LabelRow = 23;
    public const float FieldRow = 18;
    public const float RowPadding = 5;
    private const float OperationSize = 32;
    private const float LongestLabel = 200;
    private const float LongestOperation = 90;
    private const int FewOperands = 3;
    private const float RoomForOperand = 9;
    private const double TooLargeForF4 = 1e7;
    private const double TooSmallForF4 = 0.00005;
    private const string WithoutGrad = "an input: no grad";

    public required string Label { get; init; }

    public required float LabelWidth { get; init; }

    /// <summary>The number, then the gradient or why there is none.</summary>
    public required IReadOnlyList<GraphField> Fields { get; init; }

    /// <summary>The name of the operation; empty for a leaf.</summary>
    public required string Operation { get; init; }

    public required SKSize OperationExtent { get; init; }

    /// <summary>Whether label, number and gradient stand below one another, not side by side.</summary>
    public bool IsStacked { get; init; }

    public float BoxWidth => IsStacked
        ? Math.Max(LabelWidth, Fields.Max(one => one.Width))
        : LabelWidth + Fields.Sum(one => one.Width);

    public float BoxHeight => IsStacked
        ? (Label.Length > 0 ? LabelRow : 0) + FieldRow * Fields.Count + 2 * RowPadding
        : FlatHeight;

    public float Width => Operation.Length == 0 ? BoxWidth : OperationExtent.Width + OperationGap + BoxWidth;

    public float Height => Math.Max(BoxHeight, OperationExtent.Height);

    /// <param name="value">The value.</param>
    /// <param name="operands">How many values it was computed from.</param>
    /// <param name="name">The label to show.</param>
    /// <param name="data">Its number.</param>
    /// <param name="grad">Its gradient.</param>
    /// <param name="atLeast">A number for which there is room in any case, because the numbers will change.</param>
    public static GraphBox Of(
        Value value, int operands, string name, double data, double grad, string atLeast = "")
    {
        using SKFont text = Typefaces.Font(TextSize), bold = Typefaces.Font(TextSize, bold: true);
        using SKFont small = Typefaces.Font(WordSize);
        string label = Lettering.Shorten(Lettering.OnOneLine(name), bold, LongestLabel);
        string operation = Lettering.Shorten(Lettering.OnOneLine(value.Op), bold, LongestOperation);
        GraphField[] fields =
        [
            Field("data", Number(data), atLeast, text, small),
            value.RequiresGrad
                ? Field("grad", Number(grad), atLeast, text, small)
                : Field(WithoutGrad, "", "", text, small),
        ];
        return new GraphBox
        {
            Label = label,
            LabelWidth = label.Length == 0 ? 0 : Lettering.Width(label, bold) + 2 * Padding,
            Fields = fields,
            Operation = operation,
            OperationExtent = operation.Length == 0 ? SKSize.Empty : new SKSize(
                Math.Max(OperationSize, Lettering.Width(operation, bold) + 16),
                operands <= FewOperands ? OperationSize : operands * RoomForOperand),
        };
    }

    /// <summary>
    /// Four decimals, as the lecture draws; a number too large or too small for that as a power of ten.
    /// </summary>
    public static string Number(double number) => number == 0 ? "0.0000" : number.ToString(
        Math.Abs(number) < TooSmallForF4 ? "0.##E+0"
        : double.IsFinite(number) && Math.Abs(number) >= TooLargeForF4 ? "0.0000E+0"
        : "F4",
        CultureInfo.InvariantCulture);

    private static GraphField Field(string word, string number, string atLeast, SKFont text, SKFont small)
    {
        float room = Math.Max(text.MeasureText(number), text.MeasureText(atLeast));
        return new(word, number, small.MeasureText(word) + (room > 0 ? WordGap + room : 0) + 2 * Padding);
    }
}
