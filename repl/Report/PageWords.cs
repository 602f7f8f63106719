namespace Micrograd.Repl.Report;

/// <summary>The words after a command that makes documents: a page or folder, options, the page's words.</summary>
internal sealed class PageWords
{
    private readonly Dictionary<string, string> options = [];
    private readonly string use;

    /// <param name="words">All words after the command.</param>
    /// <param name="use">The way to type them.</param>
    /// <param name="known">The options; each takes a value.</param>
    public PageWords(string[] words, string use, params string[] known)
    {
        this.use = use;
        int end = Array.IndexOf(words, "--");
        Args = end < 0 ? [] : words[(end + 1)..];
        var own = new Queue<string>(end < 0 ? words : words[..end]);
        while (own.TryDequeue(out string? word))
        {
            if (known.Contains(word))
                options[word] = own.TryDequeue(out string? value) ? value : "";
            else if (word.StartsWith('-'))
                Wrong ??= $"unknown option {word}. {use}";
            else if (Page.Length > 0)
                Wrong ??= $"{word} is one page too many. {use}";
            else
                Page = word;
        }
    }

    public string Page { get; } = "";

    public IReadOnlyList<string> Args { get; }

    /// <summary>The first word that does not belong here, with the way to type it; or null.</summary>
    public string? Wrong { get; }

    /// <summary>Says that there is no such page, or is null.</summary>
    public string? Missing => Page.Length == 0 ? $"name a page or a folder of pages: {use}"
        : !File.Exists(Page) && !Directory.Exists(Page) ? $"{Page} does not exist. {use}"
        : null;

    /// <summary>The value of an option: null if it was not named, empty if nothing comes after it.</summary>
    public string? this[string option] => options.GetValueOrDefault(option);
}
