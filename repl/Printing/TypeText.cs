namespace Micrograd.Repl.Printing;

/// <summary>A type as C# writes it: <c>Func&lt;double, double&gt;</c>, <c>double[]</c>.</summary>
internal static class TypeText
{
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.Name.Contains("AnonymousType", StringComparison.Ordinal))
            return "anonymous";
        if (!type.IsGenericType)
            return type.Namespace == nameof(System) ? Keyword(type.Name) : type.Name;
        string arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        bool isTuple = type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);
        return isTuple ? $"({arguments})" : $"{type.Name.Split('`')[0]}<{arguments}>";
    }

    private static string Keyword(string name) => name switch
    {
        "Boolean" => "bool",
        "Int16" => "short",
        "UInt16" => "ushort",
        "Int32" => "int",
        "UInt32" => "uint",
        "Int64" => "long",
        "UInt64" => "ulong",
        "Single" => "float",
        "Byte" or "SByte" or "Char" or "Decimal" or "Double" or "Object" or "String" or "Void" =>
            name.ToLowerInvariant(),
        _ => name,
    };
}
