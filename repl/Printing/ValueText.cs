using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Printing;

/// <summary>The text of a Value, alone and in a table.</summary>
internal static class ValueText
{
    public static string Of(Value value, bool inColor)
    {
        string Number(double number) => Inks.Paint(NumberText.Of(number), Ink.Number, inColor);
        string label = value.Label is { } name ? $", label={Inks.Paint($"\"{name}\"", Ink.Text, inColor)}" : "";
        string op = value.Op.Length > 0 ? $", op={Inks.Paint($"\"{value.Op}\"", Ink.Text, inColor)}" : "";
        string grad = value.RequiresGrad ? $", grad={Number(value.Grad)}" : "";
        return $"Value(data={Number(value.Data)}{grad}{label}{op})";
    }

    /// <summary>Label, data, gradient and operation.</summary>
    public static string[] Cells(Value value) =>
    [
        value.Label ?? "",
        NumberText.Of(value.Data),
        value.RequiresGrad ? NumberText.Of(value.Grad) : "",
        value.Op,
    ];
}
