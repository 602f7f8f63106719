namespace Micrograd.Repl.Editing;

/// <content>The actions of the keys.</content>
internal sealed partial class LineEditor
{
    private EditorOutcome Enter()
    {
        if (popup?.Choice is { } choice)
        {
            Accept(choice);
            return Continue;
        }

        bool isOnLastLine = Buffer.Text.IndexOf('\n', Buffer.Caret) < 0;
        if (isOnLastLine
            && (string.IsNullOrWhiteSpace(Buffer.Text) || Tried(() => language.IsComplete(Buffer.Text), true)))
            return Submit();
        if (isOnLastLine && !isPasted && IsOnBlankLine())
        {
            Buffer.Set(Buffer.Text.TrimEnd());
            return Submit();
        }

        NewLine();
        return Continue;
    }

    /// <summary>Enter there runs what is typed: the error then says what is missing.</summary>
    private bool IsOnBlankLine() =>
        string.IsNullOrWhiteSpace(Buffer.Text[TextPlace.LineStart(Buffer.Text, Buffer.Text.Length)..]);

    private EditorOutcome.Submitted Submit()
    {
        string text = Buffer.Text;
        history.Add(text);
        Reset();
        return new EditorOutcome.Submitted(text);
    }

    private EditorOutcome.Abandoned Abandon()
    {
        string text = Buffer.Text;
        Reset();
        return new EditorOutcome.Abandoned(text);
    }

    /// <summary>The colors of the last answer stay: the text that was entered is drawn once more.</summary>
    private void Reset()
    {
        Buffer.Clear();
        (popup, search, paged, helpIsHidden, isPasted) = (null, null, null, false, false);
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

    private EditorOutcome DeleteOrLeave()
    {
        if (Buffer.IsEmpty)
            return new EditorOutcome.Left();
        DeleteForward();
        return Continue;
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

    /// <summary>At the end of a line, Ctrl+K takes the line break.</summary>
    private static int EndToKill(string text, int caret) =>
        TextPlace.LineEnd(text, caret) is var end && end > caret ? end : TextPlace.Next(text, end);

    private static int StartToKill(string text, int caret) =>
        TextPlace.LineStart(text, caret) is var start && start < caret ? start : Math.Max(0, start - 1);

    private void Yank()
    {
        if (kills.Current is not { } killed)
            return;
        yankedAt = Buffer.Caret;
        Buffer.Insert(killed);
    }

    private EditorOutcome YankOlder(int? yankedBefore)
    {
        if (yankedBefore is not { } start || kills.Older() is not { } older)
            return Continue;
        Buffer.Replace(start, Buffer.Caret, older);
        yankedAt = start;
        return Continue;
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
        else if (!Buffer.MoveLine(direction) && !PageOverload(direction))
            Recall(direction, byPrefix: true);
    }

    private bool PageOverload(int direction)
    {
        if (Help is not { Overloads.Count: > 1 and var count } help)
            return false;
        paged = (help.Start, (help.Chosen + direction + count) % count);
        return true;
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
