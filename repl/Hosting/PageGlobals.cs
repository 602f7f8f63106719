using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;

namespace Micrograd.Repl.Hosting;

/// <summary>The names that a page has without a line for them, as under dotnet-script.</summary>
public sealed class PageGlobals(IEnumerable<string> args, TextWriter output)
{
    /// <summary>The words after the page on the command line.</summary>
    public IList<string> Args { get; } = [.. args];

    /// <summary>Writes a value as C# would write it: text in quotes, a list with its elements.</summary>
    public void Print(object? value) => output.WriteLine(CSharpObjectFormatter.Instance.FormatObject(value));
}
