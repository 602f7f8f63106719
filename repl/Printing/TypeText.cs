namespace Micrograd.Repl.Printing;

/// <summary>A type as C# writes it: <c>Func&lt;double, double&gt;</c>, <c>double[]</c>.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.Name.Contains("AnonymousType", StringComparison.Ordinal))
            return "anonymous";
        if (!type.IsGenericType)
            return type.Name;
        string arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        bool isTuple = type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);
        return isTuple ? $"({arguments})" : $"{type.Name.Split('`')[0]}<{arguments}>";
    }
}
