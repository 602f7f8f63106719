using System.Text;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Evaluation;

/// <summary>Answers <c>#load</c> as for a page. A text that is compiled to be run gets stopping points.</summary>
internal sealed class SessionSources(string folder) : SourceReferenceResolver
{
    private readonly PageSourceResolver pages = new(folder);

    /// <summary>
    /// False while errors are looked for in the text as it is; true when the text is compiled to be run.
    /// </summary>
    public bool InsertsStoppingPoints { get; set; }

    public override string? NormalizePath(string path, string? baseFilePath) => pages.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        pages.ResolveReference(path, baseFilePath);

    public override Stream OpenRead(string resolvedPath)
    {
        var file = new MemoryStream(OwnKit.ReadFileOrKit(resolvedPath), writable: false);
        if (!InsertsStoppingPoints)
            return file;
        using var reader = new StreamReader(file);
        SyntaxTree tree = Submission.Parse(reader.ReadToEnd());
        return new MemoryStream(Encoding.UTF8.GetBytes(StoppingPoints.Insert(tree, model: null)));
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
