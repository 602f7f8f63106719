using System.Globalization;

namespace Micrograd;

/// <summary>How numbers are written: the shortest digits that read back as the same number, with a point, everywhere.</summary>
internal static class Digits
{
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
