using System.Text;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Evaluation;

/// <summary>Answers <c>#load</c> as for a page. A text that is compiled to be run gets stopping points.</summary>
/// <param name="folder">The folder of what is typed.</param>
/// <param name="submission">
/// Null while errors are looked for in the text as it is; when the text is compiled to be run, the submission without
/// stopping points: it knows what the names mean.
/// </param>
internal sealed class SessionSources(string folder, Compilation? submission) : PageSourceResolver(folder)
{
    public override Stream OpenRead(string resolvedPath)
    {
        if (submission?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == resolvedPath) is not { } page)
            return base.OpenRead(resolvedPath);
        var model = new Lazy<SemanticModel>(() => submission.GetSemanticModel(page));
        return new MemoryStream(Encoding.UTF8.GetBytes(StoppingPoints.Insert(page, model)));
    }
}
