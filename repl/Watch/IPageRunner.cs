using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>Reads and runs a page in its language, in a process of its own.</summary>
internal interface IPageRunner : IDisposable
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    PreparedPage Prepare(string path);

    /// <summary>Runs it to its end, or until it is stopped.</summary>
    Task Run(PreparedPage page, IReadOnlyList<string> args, Action<PageEvent> happened, CancellationToken stop);

    /// <summary>Prepares what the next run needs: there is time now.</summary>
    void GetReady();
}
