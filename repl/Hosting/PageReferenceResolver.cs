using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// Answers <c>#r</c>. For a package or an assembly that this program carries, the answer is its own; for another
/// assembly, the file at that path, seen from the file that asks. Another version of a carried package, or another file
/// by the name of its assembly, has no answer.
/// </summary>
internal sealed class PageReferenceResolver(string baseFolder) : MetadataReferenceResolver
{
    private static readonly string ThisProgram = typeof(PageReferenceResolver).Assembly.Location;

    /// <summary>The console asks from two threads.</summary>
    private readonly ConcurrentDictionary<string, PortableExecutableReference> answered = [];

    /// <summary>The assemblies outside the framework that were given as an answer.</summary>
    public IEnumerable<string> AnsweredPaths => answered.Select(answer => answer.Key).Order(StringComparer.Ordinal);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (PackageRequest.In(reference) is { } package)
            return [.. AssembliesOf(package).Take(1)]; // Roslyn throws if there are several; see AssembliesOfPackagesIn

        string name = HostAssemblies.NameIn(reference);
        string asked = Path.GetFullPath(reference, Path.GetDirectoryName(baseFilePath) ?? baseFolder);
        if (HostAssemblies.Find(name) is not { } own)
            return File.Exists(asked) ? [Reference(asked)] : [];
        if (File.Exists(asked) && CarriedPackages.OfThisProgram.Holding(name) is not null)
        {
            if (BuildOf(asked) != BuildOf(own))
                return [];
            answered[asked] = Reference(own); // a kept page looks whether that file has changed
        }

        return [Reference(own)];
    }

    /// <summary>The number that the compiler gave to this build of an assembly; null if the file is none.</summary>
    private static Guid? BuildOf(string path)
    {
        try
        {
            using var module = ModuleMetadata.CreateFromFile(path);
            return module.GetModuleVersionId();
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// All assemblies of all packages that a page and the files it loads ask for. The compilation needs them added.
    /// </summary>
    public IEnumerable<PortableExecutableReference> AssembliesOfPackagesIn(Compilation compilation) => compilation
        .SyntaxTrees
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives())
        .Select(directive => PackageRequest.In(directive.File.ValueText))
        .OfType<PackageRequest>()
        .SelectMany(AssembliesOf);

    public override bool ResolveMissingAssemblies => true;

    /// <summary>
    /// A referenced assembly names another one in its signatures. That is this program's own, or the one in the same
    /// folder.
    /// </summary>
    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        // The globals are the only type of this program that a page sees, and they need only the framework.
        if (definition is not PortableExecutableReference { FilePath: { } asking } || asking == ThisProgram)
            return null;
        string path = HostAssemblies.Find(referenceIdentity.Name)
            ?? Path.Combine(Path.GetDirectoryName(asking)!, referenceIdentity.Name + ".dll");
        return File.Exists(path) ? Reference(path) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private IEnumerable<PortableExecutableReference> AssembliesOf(PackageRequest package) =>
        CarriedPackages.OfThisProgram.AssembliesOf(package)
            .Select(HostAssemblies.Find).OfType<string>().Select(Reference);

    private PortableExecutableReference Reference(string path)
    {
        if (HostAssemblies.IsFramework(path))
            return FrameworkReferences.At(path);
        return answered.GetOrAdd(path, file => MetadataReference.CreateFromFile(file));
    }
}
