using System.Text;
using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>A page and what it did, as the parts of a document in their order.</summary>
internal sealed partial class PageDocument
{
    private readonly List<DocumentBlock> blocks = [];
    private readonly List<string> differences = [];
    private readonly Prose prose = new();
    private readonly CodeText code;
    private readonly PageRecord record;
    private readonly Func<int, IReadOnlyList<PageEvent>> before;
    private readonly ILookup<int, PageFailure> errors;
    private readonly HashSet<int> wrong;
    private readonly Twin? twin;
    private readonly StringBuilder printed = new();
    private string unfinished = "";
    private (int First, int Last)? waiting;

    /// <param name="page">The page.</param>
    /// <param name="record">Its run, which may go on; an empty one if it does not compile.</param>
    /// <param name="twin">The page in F#, or null.</param>
    /// <param name="before">What a statement did in the run before; it stands there until this run comes there.</param>
    public PageDocument(
        PageSource page, PageRecord record, Twin? twin, Func<int, IReadOnlyList<PageEvent>>? before = null)
    {
        this.before = before ?? (_ => []);
        this.record = record;
        this.twin = twin;
        code = page.Code;
        errors = page.Errors.ToLookup(error => error.Line);
        wrong = [.. page.Errors.Select(error => error.Line).Append(record.Failure?.Line ?? -1)];
        int paragraphs = 0;
        IsAligned = twin?.HasParagraphs(page.Pieces.Count(piece => piece is PagePiece.Prose)) ?? false;
        Failures(-1);
        Happened(PageRecord.BeforeFirst);
        Gap(0);
        foreach (PagePiece piece in page.Pieces)
        {
            switch (piece)
            {
                case PagePiece.Prose paragraph:
                    FlushCode();
                    Add(prose.Markup(paragraph.Markdown));
                    if (Introduction.Length == 0)
                        Introduction = Prose.FirstParagraph(paragraph.Markdown);
                    Gap(++paragraphs);
                    break;
                case PagePiece.Code part:
                    Show(part);
                    break;
                case PagePiece.Answers answers:
                    Compare(answers, page.Path);
                    break;
            }
        }

        FlushCode();
        End();
        if (twin is not null && !IsAligned)
        {
            Add("<details><summary>This page in F#</summary>"
                + $"<pre class=\"code\"><code>{twin.Whole}</code></pre></details>\n");
        }
    }

    /// <summary>The parts, each one an element.</summary>
    public IReadOnlyList<DocumentBlock> Blocks => blocks;

    /// <summary>Where the page prints something else than it states.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>The first picture that fits a card as markup, or an empty text.</summary>
    public string CardPicture { get; private set; } = "";

    /// <summary>The first paragraph as markup, or an empty text.</summary>
    public string Introduction { get; private set; } = "";

    public IReadOnlyList<Prose.Heading> Headings => prose.Headings;

    /// <summary>Whether each part of the code can be shown in F# in its place.</summary>
    public bool IsAligned { get; }

    private void Show(PagePiece.Code part)
    {
        waiting = (waiting?.First ?? part.First, part.Last);
        int[] failing = [.. Enumerable.Range(part.First, part.Last - part.First + 1).Where(errors.Contains)];
        foreach (int line in failing)
        {
            waiting = (waiting?.First ?? line, line);
            FlushCode();
            Failures(line);
            waiting = line < part.Last ? (line + 1, part.Last) : null;
        }

        if (part.Step is not { } step)
            return;
        bool hasFailedHere = record.Failure is not null && record.Step == step;
        if (record.Of(step).Count > 0 || hasFailedHere)
        {
            if (!IsBeginOfLine(step))
                FlushCode();
            Happened(step);
        }
        else if (!record.HasEnded && step >= record.Step && before(step) is { Count: > 0 } old)
        {
            FlushCode();
            int first = blocks.Count;
            Show(old, int.MaxValue);
            for (int i = first; i < blocks.Count; i++)
                blocks[i] = blocks[i] with { IsOld = true };
        }
    }

    private void FlushCode()
    {
        if (waiting is not { } lines)
            return;
        waiting = null;
        string text = code.Between(lines.First, lines.Last, wrong);
        if (text.Length > 0)
            Add($"<pre class=\"code{(IsAligned ? " cs" : "")}\"><code>{text}</code></pre>\n");
    }

    private void Gap(int paragraphs)
    {
        if (IsAligned && twin!.CodeAfter(paragraphs) is { Length: > 0 } text)
            Add($"<pre class=\"code fs\"><code>{text}</code></pre>\n");
    }

    private void Add(string markup) => blocks.Add(new DocumentBlock(markup));

    private void Failures(int line)
    {
        foreach (PageFailure error in errors[line])
            Add(Failed(error.Text));
    }

    private static string Failed(string text, string more = "") =>
        $"<div class=\"failed\"><strong>Error</strong><pre>{HtmlDocument.Escape(text)}</pre>{more}</div>\n";
}
