namespace Micrograd.Repl.Hosting;

/// <summary>
/// The package that a line <c>#r "nuget: Name, Version"</c> asks for. dotnet-script downloads that version; this
/// program answers with the version that it carries.
/// </summary>
internal static class PackageRequest
{
    private const string Scheme = "nuget:";

    /// <summary>The package's name, or null if the reference does not name a package.</summary>
    public static string? NameIn(string reference) =>
        reference.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? reference.TrimStart()[Scheme.Length..].Split([',', '/'])[0].Trim()
            : null;
}
