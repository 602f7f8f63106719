using Micrograd.Repl.Editing;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Language;

/// <summary>The text of a symbol: its kind, and its signature as C# writes it.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Format = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    public static string Kind(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "value",
        IFieldSymbol { ContainingType.IsScriptClass: true } or ILocalSymbol => "variable",
        INamedTypeSymbol { TypeKind: var kind } => kind.ToString().ToLowerInvariant(),
        _ => symbol.Kind.ToString().ToLowerInvariant(),
    };

    public static string Signature(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => Call(method).Text,
        INamespaceSymbol => $"namespace {symbol}",
        ITypeSymbol => $"{Kind(symbol)} {symbol.ToDisplayString(Format)}",
        _ => symbol.ToDisplayString(Format),
    };

    public static CallSignature Call(IMethodSymbol method)
    {
        string before = method.MethodKind == MethodKind.Constructor
            ? "new " + method.ContainingType.ToDisplayString(Format)
            : method.ToDisplayString(Format);
        string[] parameters = [.. method.Parameters.Select(parameter => parameter.ToDisplayString(Format))];
        return new CallSignature(before, parameters, Documentation.FirstSentence(method));
    }
}
