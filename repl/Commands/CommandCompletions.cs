using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Commands;

/// <summary>The names of commands after the colon, and of files after <c>:load</c> and <c>:save</c>.</summary>
internal static class CommandCompletions
{
    /// <returns>Null if what is typed is an expression.</returns>
    public static Completions? At(string text, int caret)
    {
        int space = text.IndexOf(' ');
        if (space >= 0 && caret > space)
            return text[..space] is ":load" or ":save" ? Files(text[..caret], space + 1) : null;
        return new Completions(text.IndexOf(':') + 1, [.. Command.All.Select(command => new Completion(
            command.Name[1..], "command", () => $"{command.Name} {command.Arguments}", () => command.Summary))]);
    }

    private static Completions Files(string text, int start)
    {
        int name = Math.Max(start, text.LastIndexOf('/') + 1);
        string folder = name == start ? "." : text[start..name];
        if (!Directory.Exists(folder))
            return Completions.None;
        IEnumerable<Completion> pages = Items(Directory.GetFiles(folder, "*.csx"), "file");
        IEnumerable<Completion> folders = Items(Directory.GetDirectories(folder), "folder");
        return new Completions(name, [.. pages, .. folders.Where(item => !item.Name.StartsWith('.'))]);
    }

    private static IEnumerable<Completion> Items(string[] paths, string kind) => paths
        .Order(StringComparer.Ordinal)
        .Select(path => new Completion(Path.GetFileName(path), kind, () => path, () => null));
}
