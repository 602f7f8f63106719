using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <content>The answers of the analysis and of the history, which come beside the typing.</content>
internal sealed partial class LineEditor
{
    private Insight insight = new(new Question("", 0, AsksForNames: false));
    private (IReadOnlyList<Colored> Parts, string Text) mistakes = ([], "");
    private (int Call, int Overload)? paged;
    private bool asksForNames;

    /// <summary>The question to which an answer is wanted now.</summary>
    public Question Question => new(Shown, sought is null ? Buffer.Caret : Shown.Length, asksForNames);

    /// <summary>The rest of an entry of the history, which a key accepts.</summary>
    private string Ghost => sought is null && Buffer.Caret == Buffer.Text.Length && popup?.Choice is null
        ? history.RestOf(Buffer.Text)
        : "";

    private CallHelp? Help => helpIsHidden || insight.Call is not { } call ? null
        : paged is { } page && page.Call == call.Start && page.Overload < call.Overloads.Count
            ? call with { Chosen = page.Overload }
            : call;

    private void Take(Insight answer)
    {
        insight = answer;
        if (answer.Mistakes is { } wrong)
            mistakes = (wrong, answer.Question.Text);
        if (asksForNames && answer.Question.AsksForNames)
        {
            asksForNames = false;
            Open(answer.Names, answer.Question.Text);
        }

        if (answer.Trouble is { } failure)
            throw failure;
    }

    private IEnumerable<Colored> MarksAtCaret()
    {
        if (sought is not null)
            return [];
        string text = Buffer.Text;
        int[] places = insight.Question.Text == text ? [Buffer.Caret - 1, Buffer.Caret] : [];
        IEnumerable<int> pair = places
            .SelectMany(place => insight.Pairs.Where(pair => pair.Open == place || pair.Close == place))
            .Take(1).SelectMany(pair => new[] { pair.Open, pair.Close });
        return
        [
            .. Moved(mistakes.Parts, mistakes.Text, text),
            .. pair.Select(place => new Colored(place, 1, Ink.Matched)),
            new Colored(text.Length, FirstLine(Ghost).Length, Ink.Ghost),
        ];
    }

    private static string FirstLine(string text) =>
        text.IndexOf('\n') is var end and >= 0 ? text[..end] + "…" : text;

    private IEnumerable<Row> Below(int width)
    {
        if (sought is not null)
        {
            string what = isNowhere ? "not in the history: " : "search the history: ";
            return [new Row { { what, Ink.Faint }, { sought, Ink.Strong } }];
        }

        if (popup is not null)
        {
            string left = Buffer.Text[TextPlace.LineStart(Buffer.Text, popup.Start)..popup.Start];
            return popup.Draw(Drawing.View.Prompt.Length + TextWidth.Of(left) - 1, width);
        }

        string how = isPasted ? "" : " Enter on an empty line runs what is there.";
        return [.. Help?.Draw() ?? [], .. Rows(insight.Open is null ? null : $"{insight.Open} is open.{how}")];
    }

    private static IEnumerable<Row> Rows(string? text) => text is null ? [] : [new Row { { text, Ink.Faint } }];

    /// <summary>
    /// Colored parts of a text after it was changed in one place: they go with it until the next answer comes. One that
    /// is half in that place is dropped.
    /// </summary>
    private static IEnumerable<Colored> Moved(IReadOnlyList<Colored> parts, string before, string now)
    {
        int start = before.AsSpan().CommonPrefixLength(now);
        int end = before.Length, shift = now.Length - before.Length;
        while (end > start && end + shift > start && before[end - 1] == now[end + shift - 1])
            end--;
        foreach (Colored part in parts)
        {
            int partEnd = part.Start + part.Length;
            if (partEnd <= start)
                yield return part;
            else if (part.Start >= end)
                yield return part with { Start = part.Start + shift };
            else if (part.Start < start && partEnd > end)
                yield return part with { Length = part.Length + shift };
        }
    }
}
