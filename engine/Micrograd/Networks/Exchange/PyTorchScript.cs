namespace Micrograd;

/// <summary>A network as a Python script for PyTorch.</summary>
internal static class PyTorchScript
{
    private const string LectureTanh = """


        def lecture_tanh(x):
            # The lecture's formula, for its digits: torch.tanh has others near 0. From 350 on it is 1.
            e = torch.exp(2 * x.clamp(max=350))
            return (e - 1) / (e + 1)

        """;

    public static string Of(MLP network)
    {
        PlainLayer[] layers = PlainLayer.Of(network, "a script for PyTorch");
        string example = string.Join(',', Enumerable.Repeat("0.5", network.Inputs));
        int numbers = layers.Sum(layer => layer.Weights.Length + layer.Biases.Length);
        string tanh = layers.Any(layer => layer.Activation == Activation.Tanh) ? LectureTanh : "";
        string note = numbers == network.Parameters.Count ? "" :
            "# Some of these numbers are one value in Micrograd. Here each is trained for itself.\n";
        return $$"""
            # A network of Micrograd, {{PlainLayer.Shape(layers)}}, with every digit of its {{numbers}} numbers.
            # To print its outputs for some inputs, one example after another:
            # python3 FILE {{example}}
            import sys

            import torch

            torch.set_default_dtype(torch.float64)
            {{tanh}}

            class MLP(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.layers = torch.nn.ModuleList([
            {{Lines(layers, layer => $"            torch.nn.Linear({layer.Inputs}, {layer.Outputs}),")}}
                    ])

                def forward(self, x):
            {{Lines(layers, layer => $"        x = {Call(layer.Activation, $"self.layers[{layer.Index}](x)")}")}}
                    return x


            net = MLP()
            {{note}}net.load_state_dict({
            {{Lines(layers, State)}}
            })


            # The lecture's loop, to go on from here. For each example xs has a row of inputs and ys a row of answers.
            def train(xs, ys, steps=20, rate=0.1):
                for k in range(steps):
                    # forward
                    loss = ((net(xs) - ys) ** 2).sum()

                    # zero and backward
                    net.zero_grad()
                    loss.backward()

                    # update
                    with torch.no_grad():
                        for p in net.parameters():
                            p += -rate * p.grad

                    print(k, loss.item())


            if __name__ == "__main__":
                for example in sys.argv[1:]:
                    print(net(torch.tensor([float(x) for x in example.split(",")])).tolist())

            """.ReplaceLineEndings("\n");
    }

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));

    private static string Call(Activation activation, string sum) => activation switch
    {
        Activation.Linear => sum,
        Activation.Tanh => $"lecture_tanh({sum})",
        Activation.MathTanh => $"torch.tanh({sum})",
        _ => $"torch.{activation.ToString().ToLowerInvariant()}({sum})",
    };

    private static string State(PlainLayer layer) =>
        $"""
             "{layer.WeightName}": torch.tensor([
         {Lines(layer.Weights.Chunk(layer.Inputs), row => $"        [{Numbers(row)}],")}
             ]),
             "{layer.BiasName}": torch.tensor([{Numbers(layer.Biases)}]),
         """;

    private static string Numbers(double[] numbers) => string.Join(", ", numbers.Select(Number));

    private static string Number(double number) =>
        double.IsFinite(number) ? Digits.AsPython(number)
        : double.IsNaN(number) ? "torch.nan"
        : number > 0 ? "torch.inf" : "-torch.inf";
}
