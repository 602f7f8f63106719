using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Commands;

/// <summary>Names of commands after the colon, and of files after <c>:load</c> and <c>:save</c>.</summary>
internal static class CommandCompletions
{
    /// <returns>Null if what is typed is an expression.</returns>
    public static Completions? At(string text, int caret)
    {
        int space = text.IndexOf(' ');
        if (space < 0 || caret <= space)
        {
            int colon = text.IndexOf(':') + 1;
            return new Completions(colon, [.. Command.All.Select(command =>
                new Completion(command.Name[1..], "command", () => $"{command.Name} {command.Arguments}", () => command.Summary))]);
        }

        return text[..space] is ":load" or ":save" ? Files(text, space + 1, caret) : null;
    }

    private static Completions Files(string text, int start, int caret)
    {
        string typed = text[start..caret];
        int name = typed.LastIndexOf('/') + 1;
        string folder = name == 0 ? "." : typed[..name];
        if (!Directory.Exists(folder))
            return Completions.None;
        IEnumerable<Completion> folders = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(path => Item(path, "folder"));
        IEnumerable<Completion> pages = Directory.GetFiles(folder, "*.csx").Order(StringComparer.Ordinal).Select(path => Item(path, "file"));
        return new Completions(start + name, [.. pages, .. folders.Where(item => !item.Name.StartsWith('.'))]);
    }

    private static Completion Item(string path, string kind)
    {
        string name = Path.GetFileName(path);
        return new Completion(name, kind, () => path, () => null);
    }
}
