namespace Micrograd.Repl.Editing;

/// <content>Ctrl+R.</content>
internal sealed partial class LineEditor
{
    private EditorOutcome StartSearch()
    {
        popup = null;
        search = new HistorySearch(history, Buffer.Text);
        return Continue;
    }

    /// <summary>
    /// Handles the keys of the search. Any other key accepts the found entry and then does its usual work.
    /// </summary>
    private EditorOutcome? HandleInSearch(KeyStroke stroke)
    {
        switch (stroke.Name)
        {
            case "Ctrl+R":
                search!.Older();
                return Continue;
            case "Backspace" or "Ctrl+H":
                search!.Backspace();
                return Continue;
            case "Escape" or "Ctrl+G" or "Ctrl+C":
                search = null; // the search does not change the buffer
                return Continue;
            case "Tab" or "Spacebar":
                return null;
            case "Enter":
                EndSearch();
                return null;
            default:
                if (stroke.Text.Length > 0)
                {
                    search!.Type(stroke.Text);
                    return Continue;
                }

                EndSearch();
                return null;
        }
    }

    private void EndSearch()
    {
        if (search is not null && search.Shown != Buffer.Text)
            Buffer.Set(search.Shown);
        search = null;
    }
}
