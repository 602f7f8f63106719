namespace Micrograd.Repl.Report;

/// <summary>A part of a page, by its first and last line, which count from 0.</summary>
internal abstract record PagePiece(int First, int Last)
{
    /// <summary>Comments at the margin, without their slashes: Markdown.</summary>
    public sealed record Prose(int First, int Last, string Markdown) : PagePiece(First, Last);

    /// <summary>Code that is not divided further.</summary>
    /// <param name="First">Its first line.</param>
    /// <param name="Last">Its last line.</param>
    /// <param name="Step">The number of its statement; null if it runs nothing.</param>
    public sealed record Code(int First, int Last, int? Step) : PagePiece(First, Last);

    /// <summary>The answers that the page states: <c>//> 14</c>.</summary>
    public sealed record Answers(int First, int Last, IReadOnlyList<string> Lines) : PagePiece(First, Last);
}
