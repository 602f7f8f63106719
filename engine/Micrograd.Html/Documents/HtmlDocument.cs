using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Micrograd.Html.Documents;

/// <summary>
/// One self-contained HTML file. Its Content-Security-Policy allows the scripts and styles that it holds, by their
/// hashes, pictures that stand in the file, and nothing else: no request leaves the page.
/// </summary>
/// <param name="title">The document's title, as plain text.</param>
internal sealed partial class HtmlDocument(string title)
{
    private readonly List<string> styles = [Code("theme.css")];
    private readonly List<string> scripts = [];
    private readonly HashSet<string> shared = [];
    private readonly List<HtmlDocument> framed = [];

    /// <summary>The markup between the body's tags, already escaped.</summary>
    public string Body { get; init; } = "";

    /// <summary>Whether a server of this machine serves it: it may ask that server for more.</summary>
    public bool IsServed { get; init; }

    /// <summary>Adds a style sheet of this assembly, such as "graph.css".</summary>
    public HtmlDocument WithStyle(string file)
    {
        styles.Add(Code(file));
        return this;
    }

    /// <summary>Adds a script of this assembly, such as "film.js". Scripts run in the order of the calls.</summary>
    public HtmlDocument WithScript(string file)
    {
        scripts.Add(Code(file));
        return this;
    }

    /// <summary>
    /// Adds what a part of the body needs, once for all parts of its kind. Its scripts share a scope of their own.
    /// </summary>
    public HtmlDocument WithFilesOf(Fragment part)
    {
        styles.AddRange(part.Styles.Where(shared.Add).Select(Code));
        if (part.Scripts.Count > 0 && shared.Add(string.Concat(part.Scripts)))
            scripts.Add($"\"use strict\";\n{{\n{string.Concat(part.Scripts.Select(Code))}}}\n");
        return this;
    }

    /// <summary>
    /// Lets documents with the styles and scripts of another one stand in frames of this one. A frame may do only what
    /// its own policy and this one's allow.
    /// </summary>
    public HtmlDocument WithFramesOf(HtmlDocument other)
    {
        framed.Add(other);
        return this;
    }

    /// <summary>Plain text as it may stand in markup and in an attribute's quotation marks.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The text of a script, style sheet or piece of markup that this assembly carries.</summary>
    public static string Resource(string file)
    {
        using Stream stream = typeof(HtmlDocument).Assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"This assembly carries no file {file}.", nameof(file));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>
    /// A script or style sheet without indentation, lines that are comments, and spaces that say nothing: a page is
    /// small.
    /// </summary>
    private static string Code(string file)
    {
        IEnumerable<string> lines = Resource(file).Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return file.EndsWith(".css", StringComparison.Ordinal)
            ? SpacesOfStyle().Replace(string.Join('\n', lines), "") + "\n"
            : string.Concat(lines.Select(
                line => (HasText().IsMatch(line) ? line : SpacesOfCode().Replace(line, "")) + "\n"));
    }

    [GeneratedRegex(@"(?<=[:;,{}])\s+|\s+(?=\{)")]
    private static partial Regex SpacesOfStyle();

    /// <summary>Around + and - they stay: x - -1 is not x--1.</summary>
    [GeneratedRegex("(?<=[=<>*,;{}()?:&|]) | (?=[=<>*,;{}()?:&|])")]
    private static partial Regex SpacesOfCode();

    /// <summary>A line with a text, a template, a regular expression or a comment in it.</summary>
    [GeneratedRegex("[\"'`/]")]
    private static partial Regex HasText();

    /// <summary>The whole file.</summary>
    public override string ToString()
    {
        string style = Style;
        string policy = "default-src 'none'; img-src data:"
            + Allowed("style", framed.Select(frame => frame.Style).Prepend(style))
            + Allowed("script", framed.SelectMany(frame => frame.scripts).Concat(scripts))
            + (IsServed ? "; connect-src 'self'" : "");
        StringBuilder text = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append($"<title>{Escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n")
            .Append(Body);
        foreach (string script in scripts)
            text.Append($"<script>{script}</script>\n");
        return text.Append("</body>\n</html>\n").ToString();
    }

    private string Style => string.Concat(styles);

    private static string Allowed(string kind, IEnumerable<string> texts) =>
        string.Join(' ', texts.Select(Hash).Distinct()) is { Length: > 0 } hashes ? $"; {kind}-src {hashes}" : "";

    private static string Hash(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
