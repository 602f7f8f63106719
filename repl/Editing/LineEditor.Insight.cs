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
    public Question Question => new(Shown, CaretShown, asksForNames);

    /// <summary>The rest of an entry of the history, which a key accepts.</summary>
    private string Ghost => search is null && Buffer.Caret == Buffer.Text.Length && popup?.Choice is null
        ? history.RestOf(Buffer.Text)
        : "";

    private CallHelp? Help => helpIsHidden || insight.Call is not { } call ? null
        : paged is { } page && page.Call == call.Start && page.Overload < call.Overloads.Count
            ? call with { Chosen = page.Overload }
            : call;

    private void Take(Insight answer)
    {
        insight = answer;
        if (answer.Trouble is { } failure)
            Say(failure);
        if (answer.Mistakes is { } found)
            mistakes = (found, answer.Question.Text);
        if (!asksForNames || !answer.Question.AsksForNames)
            return;
        asksForNames = false;
        Open(answer.Names, answer.Question.Text);
    }

    private IEnumerable<Colored> Colors(string text) => Marks.Moved(insight.Colors, insight.Question.Text, text);

    private IEnumerable<Colored> MarksAtCaret()
    {
        string text = Buffer.Text, ghost = FirstLine(Ghost);
        if (search is not null)
            return [];
        IEnumerable<Colored> marks = Marks.Moved(mistakes.Parts, mistakes.Text, text);
        int[] places = [Buffer.Caret - 1, Buffer.Caret];
        (int Open, int Close)? pair = insight.Question.Text != text ? null : places
            .SelectMany(place => insight.Pairs.Where(pair => pair.Open == place || pair.Close == place))
            .Cast<(int, int)?>().FirstOrDefault();
        if (pair is (var open, var close))
            marks = [.. marks, new Colored(open, 1, Ink.Matched), new Colored(close, 1, Ink.Matched)];
        return [.. marks, new Colored(text.Length, ghost.Length, Ink.Ghost)];
    }

    private static string FirstLine(string text) =>
        text.IndexOf('\n') is var end and >= 0 ? text[..end] + "…" : text;

    private IReadOnlyList<Row> Below(int width)
    {
        if (search is not null)
        {
            string what = search.HasFailed ? "not in the history: " : "search the history: ";
            return [Row.Of(new Piece(what, Ink.Faint), new Piece(search.Query, Ink.Strong))];
        }

        if (popup is not null)
        {
            string before = Buffer.Text[TextPlace.LineStart(Buffer.Text, popup.Start)..popup.Start];
            return popup.Draw(TextWidth.Of(prompt) + TextWidth.Of(before) - 1, width);
        }

        IReadOnlyList<Row> help = Help is null ? [] : CallHelpRows.Of(Help);
        return insight.Open is null ? help : [.. help, Row.Of(new Piece(
            $"{insight.Open} is open.{(isPasted ? "" : " Enter on an empty line runs what is there.")}", Ink.Faint))];
    }
}
