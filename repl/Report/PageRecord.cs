using System.Globalization;

namespace Micrograd.Repl.Report;

/// <summary>All that a page did so far, statement by statement.</summary>
internal sealed class PageRecord
{
    /// <summary>Before the first statement, in the files that the page loads.</summary>
    public const int BeforeFirst = -1;

    public const int MostLines = 10_000;
    private const int MostLetters = 2_000_000;

    private readonly Dictionary<int, List<PageEvent>> steps = [];
    private int lines, letters;

    /// <summary>The statement that runs or ran last.</summary>
    public int Step { get; private set; } = BeforeFirst;

    /// <summary>The exit code, when the page has ended.</summary>
    public int? ExitCode { get; private set; }

    public PageEvent.Failed? Failure { get; private set; }

    /// <summary>Why the run did not come to its own end; null if it did.</summary>
    public string? Cut { get; private set; }

    public bool HasEnded => ExitCode is not null || Cut is not null;

    public IReadOnlyList<PageEvent> Of(int step) => steps.GetValueOrDefault(step) ?? [];

    /// <summary>Ends the record before the page has ended itself.</summary>
    public void CutOff(string reason) => Cut ??= reason;

    public void Add(PageEvent happened)
    {
        switch (happened)
        {
            case PageEvent.Began began:
                Step = began.Step;
                break;
            case PageEvent.Printed printed:
                Print(printed);
                break;
            case PageEvent.Failed failed:
                Failure = failed;
                break;
            case PageEvent.Ended ended:
                ExitCode = ended.ExitCode;
                break;
            default:
                Items.Add(happened);
                break;
        }
    }

    private List<PageEvent> Items => steps.TryGetValue(Step, out List<PageEvent>? items) ? items : steps[Step] = [];

    /// <summary>Whether the page printed more than a document shows.</summary>
    public bool IsFull => lines >= MostLines || letters >= MostLetters;

    private void Print(PageEvent.Printed printed)
    {
        if (IsFull)
            return;
        string text = printed.Text;
        int end = 0;
        while (end < text.Length && !IsFull)
        {
            letters++;
            if (text[end++] == '\n')
                lines++;
        }

        text = text[..end];
        if (IsFull)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"\n… Cut here: the page printed more than ")
                + (lines >= MostLines ? $"{MostLines:N0} lines." : $"{MostLetters:N0} letters.") + '\n';
        }

        List<PageEvent> items = Items;
        if (items.LastOrDefault() is PageEvent.Printed last && last.IsError == printed.IsError)
            items[^1] = last with { Text = last.Text + text };
        else
            items.Add(printed with { Text = text });
    }
}
