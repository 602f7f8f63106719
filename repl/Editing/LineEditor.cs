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
    private (string Text, int Caret, CallHelp? Help)? lastHelp;
    private bool helpIsHidden;
    private string? trouble;
    private bool isPasted;

    public EditorBuffer Buffer { get; } = new();

    public EditorOutcome Handle(EditorInput input)
    {
        trouble = null;
        return Tried(() => HandleInput(input), Continue);
    }

    public IReadOnlyList<Colored> Colors(string text) => Tried(() => language.Colors(text), []);

    public View View()
    {
        string text = search?.Shown ?? Buffer.Text;
        int caret = search is null ? Buffer.Caret : text.Length;
        return new View(new Piece(prompt, Ink.Prompt), text, caret, Colors(text), width =>
        {
            IReadOnlyList<Row> below = Tried(() => Below(width), []);
            return trouble is null ? below : [.. below, Row.Of(new Piece(trouble, Ink.Faint))];
        });
    }

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

    private EditorOutcome HandleInput(EditorInput input)
    {
        switch (input)
        {
            case EditorInput.Paste paste:
                EndSearch();
                popup = null;
                isPasted = true;
                Buffer.Insert(PastedText.Clean(paste.Text));
                return Continue;
            case EditorInput.Key key:
                EditorOutcome? inSearch = search is null ? null : HandleInSearch(key.Stroke);
                return inSearch ?? Handle(key.Stroke);
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
        if (text == ".")
            popup = language.IsReady ? Offer() : null;
        else
            FollowCaret();
    }

    private CompletionPopup? Offer()
    {
        Completions completions = language.Complete(Buffer.Text, Buffer.Caret);
        if (completions.Items.Count == 0 || completions.Start > Buffer.Caret)
            return null;
        var offered = new CompletionPopup(completions);
        return offered.Narrow(Buffer.Text[completions.Start..Buffer.Caret]) ? offered : null;
    }

    /// <summary>Narrows the popup to the word at the caret, and closes it when the caret leaves the word.</summary>
    private void FollowCaret()
    {
        if (popup is null)
            return;
        string? word = Buffer.Caret >= popup.Start ? Buffer.Text[popup.Start..Buffer.Caret] : null;
        bool isInWord = word is not null && word.All(c => TextPlace.IsWord(c) || IsPathOf(popup, c));
        if (!isInWord || (popup.Choice is null && !popup.Narrow(word!)))
            popup = null;
    }

    /// <summary>A file name may contain dots and dashes.</summary>
    private static bool IsPathOf(CompletionPopup popup, char c) =>
        c is '.' or '-' or '/' && popup.Matching is [{ Kind: "file" or "folder" }, ..];

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

        return !helpIsHidden && Help() is { } help ? CallHelpRows.Of(help) : [];
    }

    private CallHelp? Help()
    {
        if (!language.IsReady)
            return null;
        if (lastHelp is not { } last || last.Text != Buffer.Text || last.Caret != Buffer.Caret)
            lastHelp = last = (Buffer.Text, Buffer.Caret, language.Call(Buffer.Text, Buffer.Caret));
        return last.Help;
    }
}
