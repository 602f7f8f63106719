namespace Micrograd.Repl.Hosting;

/// <summary>A page that does not compile. The message is what the compiler says, a line an error.</summary>
internal sealed class PageCompilationException(IEnumerable<string> errors) : Exception(string.Join(Environment.NewLine, errors));
