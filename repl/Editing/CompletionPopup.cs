using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>The list under the text, which gets shorter as the user types and longer with a backspace.</summary>
internal sealed class CompletionPopup(Completions completions)
{
    private const int Rows = 8;

    private IReadOnlyList<Completion> matching = completions.Items;
    private string? narrowed;

    public int Start => completions.Start;

    /// <summary>The chosen row, or -1 while nothing is chosen: Enter then runs the line.</summary>
    public int Selected { get; private set; } = -1;

    public IReadOnlyList<Completion> Matching => matching;

    public Completion? Choice => Selected >= 0 ? matching[Selected] : null;

    /// <summary>Keeps the names that fit the word typed so far.</summary>
    /// <returns>False if nothing does.</returns>
    public bool Narrow(string word)
    {
        if (word == narrowed)
            return true;
        narrowed = word;
        matching = [.. completions.Items
            .Select(item => (item, rank: CompletionRank.Of(item.Name, word)))
            .Where(pair => pair.rank is not null)
            .OrderBy(pair => pair.rank) // stable: equal ranks keep their order
            .Select(pair => pair.item)];
        Selected = Math.Min(Selected, 0);
        return matching.Count > 0 && !(matching.Count == 1 && matching[0].Name == word);
    }

    public void Select(int row) => Selected = matching.Count == 0 ? -1 : (row + matching.Count) % matching.Count;

    public IReadOnlyList<Row> Draw(int column, int width)
    {
        int first = Math.Clamp(Selected - Rows / 2, 0, Math.Max(0, matching.Count - Rows));
        Completion[] shown = [.. matching.Skip(first).Take(Rows)];
        int names = shown.Max(item => TextWidth.Of(item.Name)), kinds = shown.Max(item => item.Kind.Length);
        int left = Math.Clamp(column, 0, Math.Max(0, width - names - kinds - 3));
        string margin = new(' ', left);
        List<Row> rows = [.. shown.Select((item, i) => Row.Of(
            new Piece(margin, Ink.Plain),
            new Piece(
                $" {item.Name}{new string(' ', names - TextWidth.Of(item.Name))} ",
                first + i == Selected ? Ink.Selected : Ink.Plain),
            new Piece(" " + item.Kind, Ink.Faint)))];
        if (matching.Count > Rows)
            rows.Add(Row.Of(new Piece($"{margin} {Math.Max(Selected, 0) + 1} of {matching.Count}", Ink.Faint)));
        Completion described = Choice ?? matching[0];
        rows.Add(Row.Of(new Piece(described.Signature(), Ink.Type)));
        if (described.Summary() is { } summary)
            rows.Add(Row.Of(new Piece(summary, Ink.Faint)));
        return rows;
    }
}
