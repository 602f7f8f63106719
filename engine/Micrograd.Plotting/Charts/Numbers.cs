using System.Globalization;

namespace Micrograd.Plotting.Charts;

/// <summary>Numbers as pictures show them: with a decimal point on every machine, and with raised exponents.</summary>
internal static class Numbers
{
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Six digits, for legends: 2.99938, 1.5×10⁻⁷.</summary>
    public static string Short(double number) => Text(number, "G6");

    /// <summary>Like <see cref="Short"/>, but a large number in full: 1,600,000.</summary>
    public static string Full(double number) => Math.Abs(number) is >= 1e3 and < 1e12
        ? Sign(number.ToString("N0", CultureInfo.InvariantCulture))
        : Short(number);

    /// <summary>10⁻³ for -3.</summary>
    public static string PowerOfTen(int exponent) => "10" + Raised(exponent);

    /// <summary>⁻¹² for -12.</summary>
    public static string Raised(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : RaisedDigits[c - '0']));

    /// <summary>₁₂ for 12.</summary>
    public static string Lowered(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(c => (char)('₀' + c - '0')));

    /// <summary>
    /// The label of a tick, with as many decimals as the step between two ticks needs. The number stands for itself
    /// times a power of ten.
    /// </summary>
    public static string Tick(double number, double step, int power = 0)
    {
        double size = Math.Max(Math.Abs(number), step);
        if (power != 0 || size is >= 1e6 or < 1e-4)
            return Text(number, "G6", power);
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 12);
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return Sign(number.ToString(format, CultureInfo.InvariantCulture));
    }

    private static string Text(double number, string format, int power = 0)
    {
        if (number == 0)
            return "0";
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "∞" : "−∞";
        if (power == 0 && Math.Abs(number) is >= 1e-4 and < 1e6)
            return Sign(number.ToString(format, CultureInfo.InvariantCulture));

        string[] parts = number.ToString("0.#####E+0", CultureInfo.InvariantCulture).Split('E');
        string raised = PowerOfTen(int.Parse(parts[1], CultureInfo.InvariantCulture) + power);
        return Sign(parts[0] switch { "1" => raised, "-1" => "-" + raised, var digits => $"{digits}×{raised}" });
    }

    private static string Sign(string text) => text.Replace('-', '−');
}
