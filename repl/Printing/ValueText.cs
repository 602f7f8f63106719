using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Printing;

/// <summary>The text of a Value, and of a network as a table of its layers.</summary>
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

    public static string Of(MLP network, int width, bool inColor)
    {
        string shape = string.Join(" -> ", network.Layers.Select(layer => layer.Outputs).Prepend(network.Inputs));
        IEnumerable<string[]> rows = network.Layers.Select((layer, i) => new[]
        {
            $"{i + 1}", $"{layer.Inputs}", $"{layer.Outputs}", $"{layer.Neurons[0].Activation}",
            $"{layer.Parameters.Count}",
        });
        return $"MLP {shape}, {NumberText.Count(network.Parameters.Count, "parameter")}\n" + SpectreText.Table(
            ["layer", "inputs", "neurons", "activation", "parameters"], rows, width, inColor);
    }
}
