namespace Micrograd.Repl.Hosting;

/// <summary>A page that does not compile. The message holds the compiler's errors, one a line.</summary>
internal sealed class PageCompilationException(IEnumerable<string> errors)
    : Exception(string.Join(Environment.NewLine, errors));
