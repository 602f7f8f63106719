using System.Text;
using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>The code of a page as markup, line by line, without the answers that it states.</summary>
internal sealed class CodeText
{
    private readonly List<string> plain = [];
    private readonly List<string> markup = [];

    /// <param name="text">The page's text.</param>
    /// <param name="colors">Its colors, in order; they do not overlap, or the first one counts.</param>
    public CodeText(string text, IReadOnlyList<ColoredSpan> colors)
    {
        int start = 0, next = 0;
        foreach (string whole in text.Split('\n'))
        {
            string line = whole.TrimEnd('\r');
            while (next < colors.Count && colors[next].Start + colors[next].Length <= start)
                next++;
            plain.Add(line);
            markup.Add(Markup(line, start, colors.Skip(next)));
            start += whole.Length + 1;
        }
    }

    public IReadOnlyList<string> Lines => plain;

    /// <summary>
    /// The lines from <paramref name="first"/> to <paramref name="last"/>; those with an error are marked. A line that
    /// held only an answer is left out.
    /// </summary>
    public string Between(int first, int last, IReadOnlySet<int> wrong)
    {
        IEnumerable<string> lines = Enumerable.Range(first, last - first + 1)
            .Where(line => !IsAnswer(plain[line]))
            .Select(line => wrong.Contains(line)
                ? $"<mark class=\"wrong\" id=\"line-{line + 1}\">{markup[line]}</mark>"
                : markup[line]);
        return string.Join('\n', lines).Trim('\n');
    }

    private static bool IsAnswer(string line) => line.TrimStart().StartsWith("//>", StringComparison.Ordinal);

    private static string Markup(string line, int start, IEnumerable<ColoredSpan> colors)
    {
        int end = start + line.Length, place = start;
        var text = new StringBuilder();
        foreach (ColoredSpan span in colors)
        {
            if (span.Start >= end)
                break;
            int from = Math.Max(span.Start, place), to = Math.Min(span.Start + span.Length, end);
            if (from >= to)
                continue;
            string colored = line[(from - start)..(to - start)];
            if (span.Class == "comment" && IsAnswer(colored))
                return text.ToString().TrimEnd();
            text.Append(HtmlDocument.Escape(line[(place - start)..(from - start)]))
                .Append($"<span class=\"{span.Class}\">{HtmlDocument.Escape(colored)}</span>");
            place = to;
        }

        return text.Append(HtmlDocument.Escape(line[(place - start)..])).ToString();
    }
}
