using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Micrograd.Repl.Report;

/// <summary>The prose of one document: Markdown without HTML, and its headings for the table of contents.</summary>
internal sealed class Prose
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    private readonly List<Heading> headings = [];

    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>The text as markup. Its headings get names, so that a link can lead to them.</summary>
    public string Markup(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (HeadingBlock block in document.Descendants<HeadingBlock>())
        {
            string text = PlainText(block);
            string name = Name(text);
            block.GetAttributes().Id = name;
            headings.Add(new Heading(block.Level, text, name));
        }

        return Html(document);
    }

    /// <summary>The first paragraph of a text as markup, or an empty text.</summary>
    public static string FirstParagraph(string markdown) =>
        Markdown.Parse(markdown, Pipeline).OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph
            ? Html(paragraph)
            : "";

    private static string Html(MarkdownObject part)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(part);
        return text.ToString();
    }

    private static string PlainText(HeadingBlock block) => string.Concat((block.Inline?.Descendants() ?? [])
        .Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }));

    /// <summary>"One step by hand" becomes one-step-by-hand; a second one gets a number.</summary>
    private string Name(string text)
    {
        string letters = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        string name = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        int count = headings.Count(heading => heading.Name.Split("--")[0] == name);
        return count == 0 ? name : $"{name}--{count + 1}";
    }

    /// <summary>A heading of the document.</summary>
    /// <param name="Level">1 for the title.</param>
    /// <param name="Text">Its plain text.</param>
    /// <param name="Name">The name that a link leads to.</param>
    internal sealed record Heading(int Level, string Text, string Name);
}
