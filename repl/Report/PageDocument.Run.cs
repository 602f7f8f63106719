using System.Globalization;
using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <content>What the statements of the page did.</content>
internal sealed partial class PageDocument
{
    private void Happened(int step)
    {
        Show(record.Of(step), step);
        if (record.Failure is { } failure && record.Step == step)
            Add(Failed(failure.Text, "<p>The code below did not run.</p>"));
    }

    private void Show(IReadOnlyList<PageEvent> events, int step)
    {
        PageEvent.Saved? picture = null;
        foreach (PageEvent happened in events)
        {
            switch (happened)
            {
                case PageEvent.Saved saved:
                    AddPicture(picture);
                    picture = saved;
                    break;
                case PageEvent.Printed text when picture is not null && Says(text, picture.Path):
                    Figure(picture, $"<figcaption class=\"printed\">{HtmlDocument.Escape(picture.Path)}</figcaption>");
                    printed.Append(picture.Path).Append('\n');
                    Print(text with { Text = text.Text[(picture.Path.Length + 1)..] }, step);
                    picture = null;
                    break;
                case PageEvent.Printed text:
                    AddPicture(picture);
                    picture = null;
                    Print(text, step);
                    break;
            }
        }

        AddPicture(picture);
    }

    private void AddPicture(PageEvent.Saved? picture)
    {
        if (picture is not null)
            Figure(picture, "");
    }

    private void Figure(PageEvent.Saved picture, string caption)
    {
        if (CardPicture.Length == 0 && !picture.IsWide)
            CardPicture = picture.Markup;
        Add($"<figure>{picture.Markup}{caption}</figure>\n");
    }

    /// <summary>Save prints the path of the picture.</summary>
    private bool Says(PageEvent.Printed text, string path) =>
        unfinished.Length == 0 && text.Text.StartsWith(path + '\n', StringComparison.Ordinal);

    /// <summary>Whether all that a statement did is to begin a line, which a later one ends.</summary>
    private bool IsBeginOfLine(int step) => record.Step > step && record.Of(step).All(happened =>
        happened is PageEvent.Printed { IsError: false } begin
        && !begin.Text.Contains('\n', StringComparison.Ordinal));

    private void Print(PageEvent.Printed text, int step)
    {
        if (text.IsError)
        {
            Add(Printed("printed error", text.Text));
            return;
        }

        printed.Append(text.Text);
        string all = unfinished + text.Text;
        bool goesOn = record.Step > step; // the next statement ends the line
        int end = goesOn ? all.LastIndexOf('\n') + 1 : all.Length;
        unfinished = all[end..];
        if (end > 0)
            Add(Printed("printed", all[..end]));
    }

    private static string Printed(string kind, string text) => text.Length == 0
        ? ""
        : $"<pre class=\"{kind}\"><samp>{HtmlDocument.Escape(text.TrimEnd('\n'))}</samp></pre>\n";

    private static string[] Lines(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd())];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>
    /// Holds what was printed since the last answers against these. What did not run yet is not compared.
    /// </summary>
    private void Compare(PagePiece.Answers answers, string page)
    {
        string[] found = Lines(printed.ToString());
        if (record.ExitCode is null || record.Failure is not null || record.IsFull)
            return;
        printed.Clear();
        if (PageAnswers.Difference(answers.Lines, found) is not { } difference)
            return;
        FlushCode();
        differences.Add(string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileName(page)}:{answers.First + 1}: {difference}"));
        Add("<p class=\"differs\"><strong>Not as the page says.</strong> "
            + $"{HtmlDocument.Escape(difference)}</p>\n");
    }

    private void End()
    {
        if (unfinished.Length > 0)
            Add(Printed("printed", unfinished));
        if (record.Cut is { } reason)
            Add($"<p class=\"cut\"><strong>Cut here.</strong> {HtmlDocument.Escape(reason)}</p>\n");
        else if (record.ExitCode is { } code and not 0 && record.Failure is null)
            Add($"<p class=\"cut\"><strong>The page ended with exit code {code}.</strong></p>\n");
    }
}
