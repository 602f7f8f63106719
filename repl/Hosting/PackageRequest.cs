namespace Micrograd.Repl.Hosting;

/// <summary>The package that a line <c>#r "nuget: Name, Version"</c> asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version, such as 5.1.59 or 5.*; empty if any will do.</param>
internal sealed record PackageRequest(string Name, string Version)
{
    private const string Scheme = "nuget:";

    /// <summary>The request in a reference, or null if the reference does not name a package.</summary>
    public static PackageRequest? In(string reference)
    {
        if (!reference.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        string[] parts = reference.TrimStart()[Scheme.Length..].Split([',', '/'], StringSplitOptions.TrimEntries);
        return new(parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>dotnet-script would download the version that is asked for, so another one does not answer.</summary>
    public bool Accepts(string version) => Version.EndsWith('*')
        ? version.StartsWith(Version[..^1], StringComparison.OrdinalIgnoreCase)
        : Version.Length == 0 || Version.Equals(version, StringComparison.OrdinalIgnoreCase);
}
