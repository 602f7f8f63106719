using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Help with names that are almost right, and with names that were never declared.</summary>
internal static class NameHelp
{
    private const string Pictures = "Micrograd.Plotting.Pictures";

    private static readonly string[] Namespaces =
    [
        "System.Threading", "System.IO", "System.Text", "System.Text.Json", "System.Text.RegularExpressions",
        "System.Diagnostics", "System.Globalization", "System.Numerics", "System.Reflection", "System.Net.Http",
        "System.Collections.Concurrent", "Micrograd", "Micrograd.Data", "Micrograd.Plotting", "Micrograd.Terminal",
    ];

    public static string? OfMember(MistakePlace place, MemberAccessExpressionSyntax access)
    {
        ITypeSymbol? type = place.TypeOf(access.Expression)
            ?? place.Model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
        if (type is null)
            return null;
        ILookup<string, ISymbol> members = place.Model
            .LookupSymbols(place.Position, type, includeReducedExtensionMethods: true).ToLookup(member => member.Name);
        string written = access.Name.Identifier.Text;
        return Meant(written, members.Select(group => group.Key), name =>
            $"{access.Expression}.{name}{(members[name].Any(member => member is IMethodSymbol) ? "()" : "")}");
    }

    /// <summary>A type of the framework whose using is missing.</summary>
    public static string? OfNamespace(MistakePlace place)
    {
        Compilation compilation = place.Model.Compilation;
        if (compilation.GetTypeByMetadataName(Pictures)?.MemberNames.Contains(place.Name) is true)
            return $"{place.Name} is a function of the pictures. Write: using static {Pictures};";
        string? home = Namespaces.FirstOrDefault(
            name => compilation.GetTypeByMetadataName($"{name}.{place.Name}") is not null);
        return home is null ? null : $"{place.Name} is in a namespace that is not in use here. Write: using {home};";
    }

    /// <summary>An unknown name.</summary>
    public static string? OfName(MistakePlace place)
    {
        IEnumerable<string> names = place.Model.LookupSymbols(place.Position).Select(symbol => symbol.Name);
        return Meant(place.Name, names, name => name)
            ?? (place.IsInPage ? null : $"Nothing is called {place.Name}. :vars lists the variables.");
    }

    /// <summary>A package or an assembly in a version that this program does not carry.</summary>
    public static string? OfPackage(MistakePlace place)
    {
        if (place.IsInPage || !place.Line.TrimStart().StartsWith("#r", StringComparison.Ordinal)
            || place.Line.Split('"') is not [_, var reference, ..])
            return null;
        return PackageRequest.In(reference) is not null
            ? $"The console carries {CarriedPackages.OfThisProgram.Names} and downloads nothing. "
                + "dotnet-script can run a page with other packages."
            : RefusedReference.Reason(reference);
    }

    private static string? Meant(string written, IEnumerable<string> names, Func<string, string> code) =>
        Nearest(written, names) is not { } nearest ? null
        : string.Equals(nearest, written, StringComparison.OrdinalIgnoreCase)
            ? $"C# tells capital letters from small ones: {code(nearest)}."
            : $"Did you mean {code(nearest)}?";

    /// <summary>The known name that the user probably meant.</summary>
    private static string? Nearest(string written, IEnumerable<string> names)
    {
        int tolerated = written.Length switch { < 3 => 0, < 6 => 1, _ => 2 };
        return names.Where(name => name != written)
            .Select(name => (name, distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant(), tolerated)))
            .Where(pair => pair.distance <= tolerated)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => Math.Abs(pair.name.Length - written.Length)) // exchanged letters are more frequent
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .FirstOrDefault();
    }

    /// <summary>
    /// The number of letters to change, add, remove or exchange with the next; more than is tolerated, it is not
    /// counted to the end.
    /// </summary>
    private static int Distance(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int tolerated)
    {
        int same = from.CommonPrefixLength(to);
        from = from[same..];
        to = to[same..];
        if (from.IsEmpty || to.IsEmpty || tolerated == 0)
            return Math.Max(from.Length, to.Length);
        int changed = Distance(from[1..], to[1..], tolerated - 1);
        int removed = Distance(from[1..], to, tolerated - 1), added = Distance(from, to[1..], tolerated - 1);
        int exchanged = from.Length > 1 && to.Length > 1 && from[0] == to[1] && from[1] == to[0]
            ? Distance(from[2..], to[2..], tolerated - 1)
            : changed;
        return 1 + Math.Min(Math.Min(changed, exchanged), Math.Min(removed, added));
    }
}
