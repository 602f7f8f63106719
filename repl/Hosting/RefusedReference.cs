namespace Micrograd.Repl.Hosting;

/// <summary>Says why a reference has no answer, where the compiler can only say that a file is missing.</summary>
internal static class RefusedReference
{
    private const string OtherWay = "or run the page with dotnet-script, which downloads packages: "
        + "dotnet script PAGE.csx";

    /// <summary>The reason, or null if it is the compiler's: there is no such file.</summary>
    public static string? Reason(string reference)
    {
        if (PackageRequest.In(reference) is { } request)
            return OfPackage(request);
        string name = HostAssemblies.NameIn(reference);
        return CarriedPackages.OfThisProgram.Holding(name) is { } package
            ? $"micrograd has its own {name}, from the package {package}, and this file is another one. "
                + $"Write #r \"nuget: {package.Name}\" to use micrograd's, {OtherWay}"
            : null;
    }

    private static string? OfPackage(PackageRequest request)
    {
        CarriedPackages carried = CarriedPackages.OfThisProgram;
        if (carried.Find(request.Name) is not { } package)
        {
            return $"The package {request.Name} is not carried by micrograd, which has {carried.Names}. "
                + "dotnet-script downloads packages and can run this page: dotnet script PAGE.csx";
        }

        return request.Accepts(package.Version)
            ? null
            : $"micrograd carries {package}, not {request.Version}. Ask for that version, {OtherWay}";
    }
}
