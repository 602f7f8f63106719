namespace Micrograd.Repl.Editing;

/// <content>The actions of the keys.</content>
internal sealed partial class LineEditor
{
    private void Enter()
    {
        string text = Buffer.Text;
        bool isOnLastLine = text.IndexOf('\n', Buffer.Caret) < 0;
        if (popup?.Choice is { } choice)
            Accept(choice);
        else if (isOnLastLine && (string.IsNullOrWhiteSpace(text) || Tried(() => language.IsComplete(text), true)))
            End(EditorOutcome.Submitted);
        else if (isOnLastLine && !isPasted && string.IsNullOrWhiteSpace(text[(text.LastIndexOf('\n') + 1)..]))
        {
            Buffer.Set(text.TrimEnd()); // what is typed runs: the error then says what is missing
            End(EditorOutcome.Submitted);
        }
        else
            NewLine();
    }

    /// <summary>The colors of the last answer stay: the text that was entered is drawn once more.</summary>
    private void End(EditorOutcome how)
    {
        (outcome, Entered) = (how, Buffer.Text);
        if (how == EditorOutcome.Submitted)
            history.Add(Entered);
        Buffer = new EditorBuffer();
        (popup, paged, helpIsHidden, isPasted) = (null, null, false, false);
        insight = insight with { Call = null, Open = null, Pairs = [] };
    }

    private void NewLine()
    {
        popup = null;
        (string inserted, int caret) = Indentation.NewLine(Buffer.Text, Buffer.Caret);
        int place = Buffer.Caret + caret;
        Buffer.Insert(inserted);
        Buffer.MoveTo(place);
    }

    private void DeleteOrLeave()
    {
        if (Buffer.Text.Length == 0)
            End(EditorOutcome.Left);
        else
            DeleteForward();
    }

    private void DeleteForward() => Buffer.Delete(Buffer.Caret, TextPlace.Next(Buffer.Text, Buffer.Caret));

    /// <summary>In the indentation of a line, a backspace deletes a whole step.</summary>
    private void Backspace()
    {
        string margin = Buffer.Text[TextPlace.LineStart(Buffer.Text, Buffer.Caret)..Buffer.Caret];
        bool isStep = margin.Length > 0 && margin.Length % Indentation.Step.Length == 0
            && string.IsNullOrWhiteSpace(margin);
        int start = isStep ? Buffer.Caret - Indentation.Step.Length : TextPlace.Previous(Buffer.Text, Buffer.Caret);
        Buffer.Delete(start, Buffer.Caret);
    }

    private void Transpose()
    {
        string text = Buffer.Text;
        bool isAtEnd = Buffer.Caret == TextPlace.LineEnd(text, Buffer.Caret);
        int last = isAtEnd ? Buffer.Caret : TextPlace.Next(text, Buffer.Caret);
        int middle = TextPlace.Previous(text, last), first = TextPlace.Previous(text, middle);
        if (first < middle && first >= TextPlace.LineStart(text, last))
            Buffer.Replace(first, last, text[middle..last] + text[first..middle]);
    }

    private void ChangeWord(Func<string, string> change)
    {
        int end = TextPlace.WordRight(Buffer.Text, Buffer.Caret);
        int start = Math.Max(Buffer.Caret, TextPlace.WordStart(Buffer.Text, end));
        if (start < end)
            Buffer.Replace(start, end, change(Buffer.Text[start..end]));
    }

    private void Go(int direction)
    {
        if (popup is not null && (direction > 0 || popup.Selected >= 0))
            popup.Select(popup.Selected + direction);
        else if (TextPlace.OnOtherLine(Buffer.Text, Buffer.Caret, direction) is { } place)
            Buffer.MoveTo(place);
        else if (Help is { Overloads.Count: > 1 and var count } help)
            paged = (help.Start, (help.Chosen + direction + count) % count);
        else
            Recall(direction, byPrefix: true);
    }

    private void Recall(int direction, bool byPrefix)
    {
        if (history.Step(direction, Buffer.Text, byPrefix) is not { } entry)
            return;
        (popup, helpIsHidden) = (null, true);
        Buffer.Set(entry);
    }

    private void CompleteWord()
    {
        int lineStart = TextPlace.LineStart(Buffer.Text, Buffer.Caret);
        if (popup is not null)
            Accept(popup.Choice ?? popup.Matching[0]);
        else if (string.IsNullOrWhiteSpace(Buffer.Text[lineStart..Buffer.Caret]))
            Buffer.Insert(Indentation.Step);
        else
        {
            ShowCompletions();
            if (popup?.Matching is [var only])
                Accept(only);
        }
    }

    private void ShowCompletions()
    {
        Open(language.Complete(Buffer.Text, Buffer.Caret), Buffer.Text);
        popup?.Select(0);
    }

    private void Accept(Completion choice)
    {
        Buffer.Replace(popup!.Start, Buffer.Caret, choice.Name);
        popup = null;
    }

    private void CloseBelow()
    {
        helpIsHidden = popup is null;
        popup = null;
    }
}
