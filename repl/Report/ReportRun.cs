using System.Globalization;

namespace Micrograd.Repl.Report;

/// <summary>Runs a page in a process of its own and makes its document.</summary>
/// <param name="args">The words of the page.</param>
/// <param name="limit">The longest time that it may run.</param>
internal sealed class ReportRun(IReadOnlyList<string> args, TimeSpan limit)
{
    public PageDocument Document(string path)
    {
        using var process = new PageProcess(); // it gets ready while the page is compiled
        var page = new ReportedPage(path);
        var record = new PageRecord();
        if (page.Compiled is { } compiled)
        {
            using var stop = new CancellationTokenSource(limit);
            process.Run(compiled, args, record.Add, stop.Token).GetAwaiter().GetResult();
            if (!record.HasEnded)
            {
                record.CutOff(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The page did not end in {limit.TotalSeconds} s. --seconds N gives it another time."));
            }
        }

        Failed = page.Source.Errors.Count > 0 || record.ExitCode != 0;
        return new PageDocument(page.Source, record, Twin.Of(path));
    }

    /// <summary>Whether the last page has an error or did not come to its end.</summary>
    public bool Failed { get; private set; }
}
