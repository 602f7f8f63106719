using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>The result of a key.</summary>
internal enum EditorOutcome
{
    Editing,
    Submitted,
    Abandoned,
    Left,
    ScreenCleared,
}

/// <summary>The editor without a terminal: it takes inputs, and gives a view and an outcome.</summary>
internal sealed partial class LineEditor(ILanguage language, History history)
{
    private EditorOutcome outcome;
    private CompletionPopup? popup;
    private bool helpIsHidden;
    private string? trouble;
    private bool isPasted;

    public EditorBuffer Buffer { get; private set; } = new();

    /// <summary>The text that was submitted or abandoned last.</summary>
    public string Entered { get; private set; } = "";

    public EditorOutcome Handle(EditorInput input)
    {
        if (input is EditorInput.Key or EditorInput.Paste)
            trouble = null;
        return Tried(() => Take(input), EditorOutcome.Editing);
    }

    /// <summary>Puts a text before the user, with a sentence that says why.</summary>
    public void Propose(string text, string why)
    {
        Buffer.Set(text);
        (isPasted, trouble) = (true, why);
    }

    public View View() => new(
        Shown + FirstLine(Ghost),
        Question.Caret,
        [.. Moved(insight.Colors, insight.Question.Text, Shown), .. MarksAtCaret()],
        width => [.. Tried(() => Below(width).ToArray(), []), .. Rows(trouble)]);

    /// <summary>The view of the text that was entered or dropped: it stays on the screen without lists.</summary>
    public View Last() =>
        new(Entered, Entered.Length, [.. Moved(insight.Colors, insight.Question.Text, Entered)], _ => []);

    /// <summary>
    /// The boundary of the editor and of the analysis: an exception, such as one of the compiler about a text that is
    /// half typed, becomes a row below.
    /// </summary>
    private T Tried<T>(Func<T> work, T otherwise)
    {
        try
        {
            return work();
        }
        catch (Exception failure)
        {
            popup = null;
            trouble = "This key or text made an error in the console: " + failure.Message.ReplaceLineEndings(" ");
            return otherwise;
        }
    }

    private EditorOutcome Take(EditorInput input)
    {
        outcome = EditorOutcome.Editing;
        switch (input)
        {
            case EditorInput.Paste paste:
                EndSearch();
                popup = null;
                isPasted = true;
                Buffer.Insert(PastedText.Clean(paste.Text, language.IsComplete));
                break;
            case EditorInput.Key key when sought is not { } text || !Search(text, key):
                Press(key);
                break;
            case EditorInput.Answer answer:
                Take(answer.Insight);
                break;
        }

        return outcome;
    }

    private void Press(EditorInput.Key key)
    {
        (before, present) = (present, default);
        if (Bindings.TryGetValue(key.Name, out (string Help, Action<LineEditor> Act) binding))
        {
            asksForNames = false;
            binding.Act(this);
            FollowCaret();
        }
        else if (key.Text.Length > 0)
            Type(key.Text);
    }

    private void Type(string text)
    {
        helpIsHidden = false;
        if (text == "}" && Indentation.PlaceOfClosing(Buffer.Text, Buffer.Caret) is var place && place < Buffer.Caret)
            Buffer.Delete(place, Buffer.Caret);
        Buffer.Insert(text);
        FollowCaret();
        int typed = Buffer.Caret - TextPlace.WordStart(Buffer.Text, Buffer.Caret);
        asksForNames = popup is null && (text == "." || typed == 2 || (asksForNames && typed > 0));
    }

    private void Open(Completions names, string text)
    {
        bool isHere = names.Items.Count > 0 && names.Start <= Buffer.Caret
            && Buffer.Text.StartsWith(text[..names.Start], StringComparison.Ordinal);
        popup = isHere ? new CompletionPopup(names) : null;
        FollowCaret();
    }

    /// <summary>Narrows the popup to the word at the caret, and closes it when the caret leaves the word.</summary>
    private void FollowCaret()
    {
        if (popup is null)
            return;
        string? word = Buffer.Caret >= popup.Start ? Buffer.Text[popup.Start..Buffer.Caret] : null;
        bool isFile = popup.Matching is [{ Kind: "file" or "folder" }, ..]; // its name may contain dots and dashes
        bool isInWord = word?.All(c => TextPlace.IsWord(c) || (isFile && c is '.' or '-' or '/')) ?? false;
        if (!isInWord || !popup.Narrow(word!))
            popup = null;
    }
}
