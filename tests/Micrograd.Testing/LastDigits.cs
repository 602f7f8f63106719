using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Micrograd.Testing;

/// <summary>
/// Published digits hang on the last bit of exp, log, pow, tanh, sin and cos, which .NET takes from the C library.
/// Those of the pages and the facts are glibc's on x64: there nothing may differ. Another library may round the last
/// bit another way, and a training carries that on; there a test that hangs on it holds to 1e-12 and names this class.
/// </summary>
public static partial class LastDigits
{
    /// <summary>Set MICROGRAD_DIGITS=elsewhere to run the tests as on another system.</summary>
    public static bool AreExactHere { get; } =
        Environment.GetEnvironmentVariable("MICROGRAD_DIGITS") != "elsewhere"
        && OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture == Architecture.X64
        && NativeLibrary.TryLoad("libc.so.6", out _); // musl has no library of that name

    public static double Tolerance { get; } = AreExactHere ? 0 : 1e-12;

    /// <summary>Whether a line is the stated one: elsewhere its numbers may differ by the tolerance.</summary>
    public static bool Agree(string stated, string printed) => Agree(stated, printed, Tolerance);

    /// <summary>
    /// The same with a tolerance, relative to numbers above 1. A number with fewer digits moves what is right of it.
    /// </summary>
    public static bool Agree(string stated, string printed, double tolerance) =>
        stated == printed
        || (tolerance > 0
            && Words(stated) == Words(printed)
            && Number().Matches(stated).Zip(Number().Matches(printed), (a, b) => (Read(a), Read(b)))
                .All(pair => Math.Abs(pair.Item1 - pair.Item2) <= tolerance * Math.Max(1, Math.Abs(pair.Item1))));

    private static string Words(string line) => Spaces().Replace(Number().Replace(line, "#"), " ");

    private static double Read(Match number) => double.Parse(number.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?(E[+-]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
