using System.Reflection;

namespace Micrograd.Repl.Hosting;

/// <summary>The method with which Roslyn lets a script be started.</summary>
internal static class PageEntry
{
    public const string ClassName = "Submission#0";

    /// <summary>
    /// The method takes an array of the scripts so far: slot 0 holds the globals, and the script puts itself into the
    /// next free slot.
    /// </summary>
    public static Func<object?[], Task<T>> Of<T>(Assembly assembly, string className = ClassName) => assembly
        .GetType(className, throwOnError: true)!
        .GetMethod("<Factory>", BindingFlags.Public | BindingFlags.Static)!
        .CreateDelegate<Func<object?[], Task<T>>>();
}
