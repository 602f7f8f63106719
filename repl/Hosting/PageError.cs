using System.Diagnostics;
using System.Reflection;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// An exception as its reader needs it: the line of the page that led to it, and the message, without a stack trace.
/// </summary>
internal static class PageError
{
    /// <summary>
    /// Whether types and calls are shown, too: one setting of the process, because any of its threads can fail.
    /// </summary>
    public static bool IsVerbose { get; set; }

    /// <summary><c>page.csx:12: error: message</c>, and the messages of the causes on lines of their own.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="namesType">Whether its type stands in the place of <c>error</c>.</param>
    public static string Describe(Exception error, bool namesType = false)
    {
        List<Exception> chain = [];
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
            chain.Add(cause);

        // Of the exceptions that passed through the page, the innermost one is nearest to the user's mistake.
        string? place = chain.AsEnumerable().Reverse().Select(PlaceInPage).FirstOrDefault(found => found is not null);
        List<string> messages = [];
        foreach (string? message in chain.Where(cause => !IsWrapper(cause)).Select(cause => cause.Message))
        {
            if (!messages.Any(said => said.Contains(message, StringComparison.Ordinal)))
                messages.Add(message);
        }

        string where = place is null ? "" : $"{place}: ";
        string kind = namesType ? (chain.Find(cause => !IsWrapper(cause)) ?? error).GetType().Name : "error";
        string said = $"{where}{kind}: {string.Join(Environment.NewLine + "  because: ", messages)}";
        return IsVerbose ? $"{said}{Environment.NewLine}{error}" : said;
    }

    /// <summary>
    /// Ends the process for an exception on a thread that the page started: nothing can catch it any more.
    /// </summary>
    public static void EndProcess(Exception error, TextWriter errors)
    {
        PageRunner.Flush(Console.Out);
        errors.WriteLine(Describe(error));
        Environment.Exit(PageRunner.Failed);
    }

    /// <summary>
    /// Tasks, reflection and static fields wrap an exception in another one that says nothing itself.
    /// </summary>
    private static bool IsWrapper(Exception error) => error
        is TargetInvocationException { InnerException: not null }
        or TypeInitializationException { InnerException: not null }
        or AggregateException { InnerExceptions.Count: 1 };

    private static string? PlaceInPage(Exception error) => new StackTrace(error, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileLineNumber() > 0 && IsPage(frame.GetMethod()))
        .Select(frame => $"{DisplayPath.Of(frame.GetFileName()!)}:{frame.GetFileLineNumber()}")
        .FirstOrDefault();

    /// <summary>
    /// Only an assembly compiled from a page has symbols but no file. The functions of the kit are in it, too, but they
    /// hide themselves: the reader looks for the line that called them.
    /// </summary>
    private static bool IsPage(MethodBase? method) =>
        method is { Module.Assembly.Location: "" } && !method.IsDefined(typeof(StackTraceHiddenAttribute));
}
