using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>The result of a key.</summary>
internal abstract record EditorOutcome
{
    private EditorOutcome()
    {
    }

    public sealed record Editing : EditorOutcome;

    public sealed record Submitted(string Text) : EditorOutcome;

    public sealed record Abandoned(string Text) : EditorOutcome;

    public sealed record Left : EditorOutcome;

    public sealed record ScreenCleared : EditorOutcome;
}

/// <summary>The editor without a terminal: it takes inputs, and gives a view and an outcome.</summary>
internal sealed partial class LineEditor(ILanguage language, History history, string prompt = "> ")
{
    private static readonly EditorOutcome Continue = new EditorOutcome.Editing();

    private readonly KillRing kills = new();
    private CompletionPopup? popup;
    private HistorySearch? search;
    private bool lastKilled;
    private int? yankedAt;
    private bool helpIsHidden;
    private string? trouble;
    private bool isPasted;

    public EditorBuffer Buffer { get; } = new();

    private string Shown => search?.Shown ?? Buffer.Text;

    private int CaretShown => search?.Shown.Length ?? Buffer.Caret;

    public EditorOutcome Handle(EditorInput input)
    {
        if (input is EditorInput.Key or EditorInput.Paste)
            trouble = null;
        return Tried(() => HandleInput(input), Continue);
    }

    /// <summary>Puts a text before the user, with a sentence that says why.</summary>
    public void Propose(string text, string why)
    {
        Buffer.Set(text);
        (isPasted, trouble) = (true, why);
    }

    public View View() => new(
        new Piece(prompt, Ink.Prompt),
        Shown + FirstLine(Ghost),
        CaretShown,
        [.. Colors(Shown), .. MarksAtCaret()],
        width =>
        {
            IReadOnlyList<Row> below = Tried(() => Below(width), []);
            return trouble is null ? below : [.. below, Row.Of(new Piece(trouble, Ink.Faint))];
        });

    /// <summary>The view of a text that was entered or dropped: it stays on the screen without lists.</summary>
    public View Last(string text) =>
        new(new Piece(prompt, Ink.Prompt), text, text.Length, [.. Colors(text)], _ => []);

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
            Say(failure.Message);
            return otherwise;
        }
    }

    private void Say(string failure) =>
        trouble = "This key or text made an error in the console: " + failure.ReplaceLineEndings(" ");

    private EditorOutcome HandleInput(EditorInput input)
    {
        switch (input)
        {
            case EditorInput.Paste paste:
                EndSearch();
                popup = null;
                isPasted = true;
                Buffer.Insert(PastedText.Clean(paste.Text, language.IsComplete));
                return Continue;
            case EditorInput.Key key:
                EditorOutcome? inSearch = search is null ? null : HandleInSearch(key.Stroke);
                return inSearch ?? Handle(key.Stroke);
            case EditorInput.Answer answer:
                Take(answer.Insight);
                return Continue;
            default:
                return Continue;
        }
    }

    private EditorOutcome Handle(KeyStroke stroke)
    {
        bool killedBefore = lastKilled;
        int? yankedBefore = yankedAt;
        (lastKilled, yankedAt) = (false, null);
        if (Bindings.TryGetValue(stroke.Name, out Binding? binding))
        {
            asksForNames = false;
            EditorOutcome outcome = binding.Act(this, new Preceding(killedBefore, yankedBefore));
            FollowCaret();
            return outcome;
        }

        if (stroke.Text.Length > 0)
            Type(stroke.Text);
        return Continue;
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
        bool isInWord = word is not null && word.All(c => TextPlace.IsWord(c) || IsPathOf(popup, c));
        if (!isInWord || !popup.Narrow(word!))
            popup = null;
    }

    /// <summary>A file name may contain dots and dashes.</summary>
    private static bool IsPathOf(CompletionPopup popup, char c) =>
        c is '.' or '-' or '/' && popup.Matching is [{ Kind: "file" or "folder" }, ..];
}
