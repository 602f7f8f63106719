using System.Globalization;

namespace Micrograd;

/// <summary>
/// How numbers are written: the shortest digits that read back as the same number, with a point, everywhere.
/// </summary>
internal static class Digits
{
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>As Python prints it: 1.0 and 1e-05 where C# has 1 and 1E-05.</summary>
    public static string AsPython(double number)
    {
        string digits = Of(number).Replace('E', 'e');
        return digits.All(c => char.IsAsciiDigit(c) || c == '-') ? digits + ".0" : digits;
    }
}
