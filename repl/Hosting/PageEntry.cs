using System.Reflection;

namespace Micrograd.Repl.Hosting;

/// <summary>Roslyn's way into the assembly of a script.</summary>
internal static class PageEntry
{
    public const string ClassName = "Submission#0";

    /// <summary>Runs it on an array of the scripts so far: slot 0 holds the globals, the next free one receives the script itself.</summary>
    public static Func<object?[], Task<T>> Of<T>(Assembly assembly, string className = ClassName) => assembly.GetType(className, throwOnError: true)!
        .GetMethod("<Factory>", BindingFlags.Public | BindingFlags.Static)!
        .CreateDelegate<Func<object?[], Task<T>>>();
}
