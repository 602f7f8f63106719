namespace Micrograd.Repl.Editing;

/// <content>Ctrl+R: the last entry that contains the typed text, and the entries before it.</content>
internal sealed partial class LineEditor
{
    private string? sought; // null while nothing is
    private int found;
    private bool isNowhere;

    /// <summary>The found entry. The search does not change the buffer.</summary>
    private string Shown => sought is null || found == history.Count ? Buffer.Text : history[found];

    private void StartSearch() => (popup, sought, found, isNowhere) = (null, "", history.Count, false);

    /// <returns>False for a key that accepts the found entry, and then does its usual work.</returns>
    private bool Search(string text, EditorInput.Key key)
    {
        switch (key.Name)
        {
            case "Ctrl+R":
                if (text.Length > 0)
                    Look(text, found);
                return true;
            case "Backspace" or "Ctrl+H":
                Look(text[..TextPlace.Previous(text, text.Length)], history.Count);
                return true;
            case "Escape" or "Ctrl+G" or "Ctrl+C":
                sought = null;
                return true;
            case var _ when key.Text.Length > 0:
                Look(text + key.Text, Math.Min(found + 1, history.Count)); // the present entry may still fit
                return true;
            default:
                EndSearch();
                return false;
        }
    }

    private void Look(string text, int before)
    {
        int place = history.FindBefore(before, text);
        (sought, isNowhere, found) = (text, place < 0, place < 0 ? found : place);
    }

    private void EndSearch()
    {
        if (Shown != Buffer.Text)
            Buffer.Set(Shown);
        sought = null;
    }
}
