using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;

namespace Micrograd.Repl.Hosting;

/// <summary>What a page sees without asking for it: the names that dotnet-script gives it.</summary>
public sealed class PageGlobals(IEnumerable<string> args, TextWriter output)
{
    /// <summary>The words after the page on the command line.</summary>
    public IList<string> Args { get; } = [.. args];

    /// <summary>Writes a value as C# would write it: text in quotes, a list with its elements.</summary>
    public void Print(object? value) => output.WriteLine(CSharpObjectFormatter.Instance.FormatObject(value));
}
