using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>A signature up to its parenthesis, its parameters, and the first sentence of its documentation.</summary>
internal sealed record CallSignature(string Before, IReadOnlyList<string> Parameters, string? Summary)
{
    public string Text => $"{Before}({string.Join(", ", Parameters)})";
}

/// <summary>A call: the place of its parenthesis, its overloads, the one that fits, the present parameter.</summary>
internal sealed record CallHelp(int Start, IReadOnlyList<CallSignature> Overloads, int Chosen, int Parameter)
{
    /// <summary>The signature with the present parameter in bold, and the sentence.</summary>
    public IEnumerable<Row> Draw()
    {
        CallSignature signature = Overloads[Chosen];
        int present = Math.Min(Parameter, signature.Parameters.Count - 1);
        var row = new Row { { signature.Before + "(", Ink.Faint } };
        foreach ((int i, string parameter) in signature.Parameters.Index())
        {
            row.Add(i > 0 ? ", " : "", Ink.Faint);
            row.Add(parameter, i == present ? Ink.Strong : Ink.Faint);
        }

        row.Add(Overloads.Count == 1 ? ")" : $")   {Chosen + 1} of {Overloads.Count}", Ink.Faint);
        yield return row;
        if (signature.Summary is { } summary)
            yield return new Row { { summary, Ink.Faint } };
    }
}
