using Micrograd.Repl.Drawing;
using Spectre.Console;

namespace Micrograd.Repl.Printing;

/// <summary>The text of a Value, and of a network as a table of its layers.</summary>
internal static class ValueText
{
    public static string Of(Value value, bool inColor)
    {
        string Number(double number) => Inks.Paint(NumberText.OfScalar(number)!, Ink.Number, inColor);
        string label = value.Label is { } name ? $", label={Inks.Paint($"\"{name}\"", Ink.Text, inColor)}" : "";
        string op = value.Op.Length > 0 ? $", op={Inks.Paint($"\"{value.Op}\"", Ink.Text, inColor)}" : "";
        string grad = value.RequiresGrad ? $", grad={Number(value.Grad)}" : "";
        return $"Value(data={Number(value.Data)}{grad}{label}{op})";
    }

    public static IReadOnlyList<string> Heading { get; } = ["", "label", "data", "grad", "op"];

    public static IReadOnlyList<string> Cells(int index, Value value) =>
    [
        NumberText.OfScalar(index)!,
        value.Label ?? "",
        NumberText.OfScalar(value.Data)!,
        value.RequiresGrad ? NumberText.OfScalar(value.Grad)! : "",
        value.Op,
    ];

    public static string Of(MLP network, int width, bool inColor)
    {
        string shape = string.Join(" -> ", network.Layers.Select(layer => layer.Outputs).Prepend(network.Inputs));
        string heading = $"MLP {shape}, {NumberText.Count(network.Parameters.Count, "parameter")}";
        IEnumerable<IReadOnlyList<string>> rows = network.Layers.Select((layer, i) => (IReadOnlyList<string>)
        [
            NumberText.OfScalar(i + 1)!, NumberText.OfScalar(layer.Inputs)!, NumberText.OfScalar(layer.Outputs)!,
            layer.Neurons[0].Activation.ToString(), NumberText.OfScalar(layer.Parameters.Count)!,
        ]);
        Table table = SpectreText.Table(["layer", "inputs", "neurons", "activation", "parameters"], rows);
        return heading + "\n" + SpectreText.Of(table, width, inColor);
    }
}
