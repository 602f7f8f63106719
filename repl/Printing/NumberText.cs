using System.Globalization;

namespace Micrograd.Repl.Printing;

/// <summary>Numbers and other single things, the same on every machine.</summary>
internal static class NumberText
{
    /// <summary>The text of something that fits on part of a line, or null if the object is more than that.</summary>
    public static string? OfScalar(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        char c => $"'{c}'",
        Enum name => name.ToString(),
        double or float or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        IFormattable number when value.GetType().IsPrimitive || value is System.Numerics.BigInteger => number.ToString(null, CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset or TimeSpan or Guid => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>For a column of a table: enough digits to read, not to compute with.</summary>
    public static string Short(double number) => number.ToString("G6", CultureInfo.InvariantCulture);

    public static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>1,000,000 items.</summary>
    public static string Count(long count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
