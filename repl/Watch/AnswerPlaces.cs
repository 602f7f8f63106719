using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>
/// Finds for each printed line the code beside which the page states it: the lines come in the same order.
/// </summary>
internal sealed class AnswerPlaces
{
    private const string AnyLines = "...";

    private readonly List<(int Step, IReadOnlyList<string> Answers)> groups = [];
    private readonly int last;
    private int group, line;

    public AnswerPlaces(IReadOnlyList<PagePiece> pieces)
    {
        foreach (PagePiece piece in pieces)
        {
            if (piece is PagePiece.Code { Step: { } step })
                last = step;
            else if (piece is PagePiece.Answers answers)
                groups.Add((last, answers.Lines));
        }
    }

    /// <summary>The number of the code that printed the next line.</summary>
    public int PlaceOf(string printed)
    {
        while (group < groups.Count && IsFull(printed))
            (group, line) = (group + 1, 0);
        line++;
        return group < groups.Count ? groups[group].Step : last;
    }

    private bool IsFull(string printed)
    {
        IReadOnlyList<string> answers = groups[group].Answers;
        bool isNext = group + 1 < groups.Count && groups[group + 1].Answers[0] == printed.TrimEnd();
        return answers.Contains(AnyLines) ? isNext : line >= answers.Count;
    }
}
