using System.Text;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Evaluation;

/// <summary>Answers <c>#load</c> as for a page. A text that is compiled to be run gets stopping points.</summary>
internal sealed class SessionSources(string folder) : PageSourceResolver(folder)
{
    /// <summary>
    /// Null while errors are looked for in the text as it is; when the text is compiled to be run, the submission
    /// without stopping points: it knows what the names mean.
    /// </summary>
    public Compilation? Running { get; set; }

    /// <summary>A page is read anew each time: it may have changed since it was loaded before.</summary>
    public override Stream OpenRead(string resolvedPath)
    {
        if (Running?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == resolvedPath) is not { } page)
            return new MemoryStream(OwnKit.ReadFileOrKit(resolvedPath), writable: false);
        var model = new Lazy<SemanticModel>(() => Running.GetSemanticModel(page));
        return new MemoryStream(Encoding.UTF8.GetBytes(StoppingPoints.Insert(page, model)));
    }
}
