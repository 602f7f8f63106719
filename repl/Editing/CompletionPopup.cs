using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>The list under the text, which gets shorter as the user types and longer with a backspace.</summary>
internal sealed class CompletionPopup(Completions completions)
{
    private const int Rows = 8;

    private string? narrowed;

    public int Start => completions.Start;

    /// <summary>The chosen row, or -1 while nothing is chosen: Enter then runs the line.</summary>
    public int Selected { get; private set; } = -1;

    public IReadOnlyList<Completion> Matching { get; private set; } = completions.Items;

    public Completion? Choice => Selected >= 0 ? Matching[Selected] : null;

    /// <summary>Keeps the names that fit the word typed so far.</summary>
    /// <returns>False if nothing does.</returns>
    public bool Narrow(string word)
    {
        if (word == narrowed)
            return true;
        narrowed = word;
        Matching = [.. completions.Items
            .Where(item => Misfit(item.Name, word) is not null)
            .OrderBy(item => Misfit(item.Name, word))]; // stable: equal ranks keep their order
        Selected = Math.Min(Selected, 0);
        return Matching.Count > 0 && !(Matching.Count == 1 && Matching[0].Name == word);
    }

    public void Select(int row) => Selected = Matching.Count == 0 ? -1 : (row + Matching.Count) % Matching.Count;

    public IEnumerable<Row> Draw(int column, int width)
    {
        int first = Math.Clamp(Selected - Rows / 2, 0, Math.Max(0, Matching.Count - Rows));
        Completion[] shown = [.. Matching.Skip(first).Take(Rows)];
        int names = shown.Max(item => TextWidth.Of(item.Name)), kinds = shown.Max(item => item.Kind.Length);
        string margin = new(' ', Math.Clamp(column, 0, Math.Max(0, width - names - kinds - 3)));
        foreach ((int i, Completion item) in shown.Index())
        {
            string name = $" {item.Name}{new string(' ', names - TextWidth.Of(item.Name))} ";
            Ink ink = first + i == Selected ? Ink.Selected : Ink.Plain;
            yield return new Row { { margin, Ink.Plain }, { name, ink }, { " " + item.Kind, Ink.Faint } };
        }

        if (Matching.Count > Rows)
            yield return new Row { { $"{margin} {Math.Max(Selected, 0) + 1} of {Matching.Count}", Ink.Faint } };
        Completion described = Choice ?? Matching[0];
        yield return new Row { { described.Signature(), Ink.Type } };
        if (described.Summary() is { } summary)
            yield return new Row { { summary, Ink.Faint } };
    }

    /// <summary>How badly a name fits the typed word: 0 is best, null is no fit. ZG fits ZeroGrad.</summary>
    private static int? Misfit(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : typed.Length < 2 ? null
        : string.Concat(name.Where(char.IsUpper)).StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 2
        : name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 3
        : null;
}
