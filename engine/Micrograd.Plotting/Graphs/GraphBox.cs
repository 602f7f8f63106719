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
    public const float BoxHeight = 36;
    private const float OperationSize = 32;
    private const float LongestLabel = 200;
    private const float LongestOperation = 90;
    private const int FewOperands = 3;
    private const float RoomForOperand = 9;
    private const double TooLargeForF4 = 1e7;

    public required string Label { get; init; }

    public required float LabelWidth { get; init; }

    /// <summary>The number, and the gradient where there is one.</summary>
    public required IReadOnlyList<GraphField> Fields { get; init; }

    /// <summary>The name of the operation; empty for a leaf.</summary>
    public required string Operation { get; init; }

    public required SKSize OperationExtent { get; init; }

    public float BoxWidth => LabelWidth + Fields.Sum(one => one.Width);

    public float Width => Operation.Length == 0 ? BoxWidth : OperationExtent.Width + OperationGap + BoxWidth;

    public float Height => Math.Max(BoxHeight, OperationExtent.Height);

    public static GraphBox Of(Value value, int operands)
    {
        using SKFont text = Typefaces.Font(TextSize), bold = Typefaces.Font(TextSize, bold: true);
        using SKFont small = Typefaces.Font(WordSize);
        string label = Lettering.Shorten(Lettering.OnOneLine(value.Label ?? ""), bold, LongestLabel);
        string operation = Lettering.Shorten(Lettering.OnOneLine(value.Op), bold, LongestOperation);
        List<GraphField> fields = [Field("data", value.Data, text, small)];
        if (value.RequiresGrad)
            fields.Add(Field("grad", value.Grad, text, small));
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

    /// <summary>Four decimals, as the lecture draws; a number too large for that as a power of ten.</summary>
    public static string Number(double number) => number.ToString(
        double.IsFinite(number) && Math.Abs(number) >= TooLargeForF4 ? "0.0000E+0" : "F4",
        CultureInfo.InvariantCulture);

    private static GraphField Field(string word, double number, SKFont text, SKFont small) => new(
        word, Number(number), small.MeasureText(word) + WordGap + text.MeasureText(Number(number)) + 2 * Padding);
}
