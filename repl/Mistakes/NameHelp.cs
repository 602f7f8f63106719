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

    /// <summary>CS1061, CS0117: a.grad for a.Grad.</summary>
    public static string? OfMember(MistakePlace place)
    {
        if (place.Id is not ("CS1061" or "CS0117") || place.Around<MemberAccessExpressionSyntax>() is not { } access)
            return null;
        SemanticModel model = place.Model;
        ITypeSymbol? type = model.GetTypeInfo(access.Expression).Type
            ?? model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
        if (type is null)
            return null;
        string written = access.Name.Identifier.Text;
        IEnumerable<ISymbol> members = model.LookupSymbols(place.Position, type, includeReducedExtensionMethods: true);
        if (NearestName.To(written, members.Select(member => member.Name)) is not { } nearest)
            return null;
        bool isMethod = members.Any(member => member is IMethodSymbol && member.Name == nearest);
        string call = isMethod ? $"{access.Expression}.{nearest}()" : $"{access.Expression}.{nearest}";
        return NearestName.DiffersInCaseOnly(written, nearest)
            ? $"C# tells capital letters from small ones: {call}."
            : $"Did you mean {call}?";
    }

    /// <summary>CS0103 on the left of an assignment: Python needs no declaration.</summary>
    public static string? Undeclared(MistakePlace place) =>
        place.Id == "CS0103" && place.Node.Parent is AssignmentExpressionSyntax assignment
        && assignment.Left == place.Node && assignment.OperatorToken.Text == "="
            ? $"A new variable is declared with var: var {assignment};"
            : null;

    /// <summary>CS0103, CS0246: a type of the framework whose using is missing.</summary>
    public static string? OfNamespace(MistakePlace place)
    {
        if (place.Id is not ("CS0103" or "CS0246"))
            return null;
        Compilation compilation = place.Model.Compilation;
        if (compilation.GetTypeByMetadataName(Pictures)?.MemberNames.Contains(place.Name) is true)
            return $"{place.Name} is a function of the pictures. Write: using static {Pictures};";
        string? home = Namespaces.FirstOrDefault(
            name => compilation.GetTypeByMetadataName($"{name}.{place.Name}") is not null);
        return home is null ? null : $"{place.Name} is in a namespace that is not in use here. Write: using {home};";
    }

    /// <summary>CS0103, CS0246: an unknown name.</summary>
    public static string? OfName(MistakePlace place)
    {
        if (place.Id is not ("CS0103" or "CS0246"))
            return null;
        IEnumerable<string> names = place.Model.LookupSymbols(place.Position).Select(symbol => symbol.Name);
        if (NearestName.To(place.Name, names) is not { } nearest)
            return place.IsInPage ? null : $"Nothing is called {place.Name}. :vars lists the variables.";
        return NearestName.DiffersInCaseOnly(place.Name, nearest)
            ? $"C# tells capital letters from small ones: {nearest}."
            : $"Did you mean {nearest}?";
    }

    /// <summary>CS0006 and similar: a package or an assembly in a version that this program does not carry.</summary>
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
}
