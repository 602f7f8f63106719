namespace Micrograd.Repl.Hosting;

/// <summary>The package that a line <c>#r "nuget: Name, Version"</c> asks for. The version is what dotnet-script downloads; here the carried one answers.</summary>
internal static class PackageRequest
{
    private const string Scheme = "nuget:";

    /// <summary>The package's name, or null if the reference is none to a package.</summary>
    public static string? NameIn(string reference) =>
        reference.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? reference.TrimStart()[Scheme.Length..].Split([',', '/'])[0].Trim()
            : null;
}
