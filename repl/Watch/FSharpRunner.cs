using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Micrograd.Html.Documents;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>
/// Runs a page by <c>dotnet fsi</c>. Nobody says which line printed what, so what it prints is laid out by the answers
/// that the page states.
/// </summary>
internal sealed partial class FSharpRunner : IPageRunner
{
    public PreparedPage Prepare(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var code = new CodeText(text, FSharpColors.Of(text));
        PagePiece[] pieces = [.. PagePieces.Of(code.Lines)
            .Select((piece, i) => piece is PagePiece.Code part ? part with { Step = i } : piece)];
        var source = new PageSource(path, pieces, code, []);
        return new PreparedPage(
            new(() => source), Compiled: null, CanRun: true, StatementsOf(source), [.. Files(path)], Twin: null);
    }

    public async Task Run(
        PreparedPage page, IReadOnlyList<string> args, Action<PageEvent> happened, CancellationToken stop)
    {
        PageSource source = page.Source.Value;
        var start = new ProcessStartInfo("dotnet", ["fsi", source.Path, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        await using CancellationTokenRegistration kill = stop.Register(() => process.Kill(entireProcessTree: true));
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var answers = new AnswerPlaces(source.Pieces);
        DateTime began = DateTime.UtcNow;
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            happened(new PageEvent.Began(answers.PlaceOf(line)));
            if (Picture(line, began) is { } picture)
                happened(picture);
            happened(new PageEvent.Printed(line + "\n", IsError: false));
        }

        await process.WaitForExitAsync(CancellationToken.None);
        if (stop.IsCancellationRequested)
            return;
        if (await errors is { Length: > 0 } said)
            Fail(said, source, happened);
        happened(new PageEvent.Ended(process.ExitCode));
    }

    public void GetReady()
    {
    }

    public void Dispose()
    {
    }

    /// <summary>An error belongs below the code that has its line.</summary>
    private static void Fail(string errors, PageSource source, Action<PageEvent> happened)
    {
        Match place = Place().Matches(errors).FirstOrDefault(match => match.Groups["file"].Value == source.Name)
            ?? Match.Empty;
        int line = place.Success ? int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) - 1 : -1;
        PagePiece.Code? code = source.Pieces.OfType<PagePiece.Code>()
            .LastOrDefault(part => part.First <= Math.Max(line, 0));
        if (line >= 0 && code?.Step is { } step)
            happened(new PageEvent.Began(step));
        string[] own = [.. errors.Split('\n').Where(said => !said.StartsWith("   at ", StringComparison.Ordinal))];
        happened(new PageEvent.Failed(line, string.Join('\n', own).Trim()));
    }

    /// <summary>The page says where it saved a picture; fsi runs it, so the picture is a file.</summary>
    private static PageEvent.Saved? Picture(string line, DateTime began)
    {
        string kind = Path.GetExtension(line).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".svg" => "image/svg+xml",
            ".html" => "text/html",
            _ => "",
        };
        if (kind.Length == 0 || !File.Exists(line) || File.GetLastWriteTimeUtc(line) < began)
            return null;
        string title = Path.GetFileNameWithoutExtension(line);
        if (kind == "text/html")
            return new PageEvent.Saved(line, IsWide: true, PictureMarkup.Frame(title, File.ReadAllText(line)));
        string bytes = Convert.ToBase64String(File.ReadAllBytes(line));
        string markup =
            $"<img class=\"still\" alt=\"{HtmlDocument.Escape(title)}\" src=\"data:{kind};base64,{bytes}\">";
        return new PageEvent.Saved(line, IsWide: false, markup);
    }

    private static Dictionary<int, string> StatementsOf(PageSource source) =>
        source.Pieces.OfType<PagePiece.Code>().ToDictionary(
            part => part.Step!.Value,
            part => string.Join('\n', source.Code.Lines.Skip(part.First).Take(part.Last - part.First + 1)));

    /// <summary>The page and what it loads.</summary>
    private static HashSet<string> Files(string path)
    {
        HashSet<string> found = [];
        Queue<string> open = new([path]);
        while (open.TryDequeue(out string? file))
        {
            if (!found.Add(file) || !File.Exists(file))
                continue;
            foreach (string loaded in PageFolder.LoadedBy(file))
                open.Enqueue(loaded);
        }

        return found;
    }

    /// <summary><c>page.fsx(5,3): error</c> from the compiler, <c>page.fsx:line 5</c> from an exception.</summary>
    [GeneratedRegex(@"(?<file>[^/\\\s]+\.fsx)(?:\((?<line>\d+),\d+\): error|:line (?<line>\d+))")]
    private static partial Regex Place();
}
