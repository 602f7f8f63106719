using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// Answers <c>#load</c>: a path is relative to the file that holds the line. Where no kit.csx lies beside that file,
/// the page's own answers, or this program's. Keeps the files it read, because the cache compares them.
/// </summary>
internal class PageSourceResolver(string baseFolder)
    : SourceFileResolver(ImmutableArray<string>.Empty, baseFolder)
{
    private readonly Dictionary<string, SourceText> read = [];

    public IReadOnlyCollection<SourceText> Sources => read.Values;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        base.ResolveReference(path, baseFilePath)
        ?? (path == OwnKit.Name ? NormalizePath(path, baseFilePath: null) : null);

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(Read(resolvedPath).Bytes, writable: false);

    public SourceText Read(string path)
    {
        if (!read.TryGetValue(path, out SourceText? source))
            read[path] = source = new(path, OwnKit.ReadFileOrKit(path));
        return source;
    }

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
