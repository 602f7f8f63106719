using Micrograd.Repl.Editing;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Language;

/// <summary>The text of a symbol: its kind, and its signature as C# writes it.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat ParameterFormat = TypeFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    public static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "value",
        IFieldSymbol { ContainingType.IsScriptClass: true } or ILocalSymbol => "variable",
        IFieldSymbol => "field",
        IParameterSymbol => "parameter",
        INamespaceSymbol => "namespace",
        ITypeSymbol { TypeKind: var kind } => kind.ToString().ToLowerInvariant(),
        IEventSymbol => "event",
        _ => "name",
    };

    public static string Type(ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    public static string Signature(ISymbol symbol, int overloads)
    {
        string more = overloads > 1 ? $"  (+ {overloads - 1} more)" : "";
        return symbol switch
        {
            IMethodSymbol method => Join(Call(method, null)) + more,
            IPropertySymbol { IsReadOnly: true } one => $"{Type(one.Type)} {Owner(one)}{one.Name} {{ get; }}",
            IPropertySymbol one => $"{Type(one.Type)} {Owner(one)}{one.Name} {{ get; set; }}",
            IFieldSymbol one => $"{Type(one.Type)} {Owner(one)}{one.Name}",
            ILocalSymbol local => $"{Type(local.Type)} {local.Name}",
            IParameterSymbol parameter => $"{Type(parameter.Type)} {parameter.Name}",
            INamespaceSymbol space => $"namespace {space.ToDisplayString()}",
            ITypeSymbol type => $"{Kind(type)} {Type(type)}",
            _ => symbol.Name,
        };
    }

    public static CallSignature Call(IMethodSymbol method, string? summary)
    {
        bool isConstructor = method.MethodKind == MethodKind.Constructor;
        string before = isConstructor
            ? $"new {Type(method.ContainingType)}("
            : $"{Type(method.ReturnType)} {Owner(method)}{Name(method)}(";
        string[] parameters = [.. method.Parameters.Select(parameter => parameter.ToDisplayString(ParameterFormat))];
        return new CallSignature(before, parameters, ")", summary);
    }

    private static string Name(IMethodSymbol method) => method.TypeParameters.Length == 0
        ? method.Name
        : $"{method.Name}<{string.Join(", ", method.TypeArguments.Select(Type))}>";

    private static string Owner(ISymbol symbol) =>
        symbol.ContainingType is { IsScriptClass: false, Name.Length: > 0 } type ? Type(type) + "." : "";

    private static string Join(CallSignature call) => call.Before + string.Join(", ", call.Parameters) + call.After;
}
