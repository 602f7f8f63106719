using System.Reflection;
using System.Runtime.InteropServices;

namespace Micrograd.Repl.Hosting;

/// <summary>The version of this program, which is also that of the engine's packages, and where it runs.</summary>
internal static class ThisProgram
{
    public static string Version { get; } =
        typeof(ThisProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The facts that a report of a mistake needs, one a line.</summary>
    public static IEnumerable<string> Facts =>
    [
        $"runtime   {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}",
        $"system    {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, "
            + $"{Environment.ProcessorCount} processors",
        $"lanes     {System.Numerics.Vector<double>.Count} numbers of 64 bits at once",
        $"terminal  {Variable("TERM")}, {Variable("TERM_PROGRAM")}, {Variable("LANG")}",
        $"program   {AppContext.BaseDirectory}",
        $"cache     {Variable("MICROGRAD_CACHE")}",
        $"packages  {CarriedPackages.OfThisProgram.Names}",
    ];

    private static string Variable(string name) => $"{name}={Environment.GetEnvironmentVariable(name)}";
}
