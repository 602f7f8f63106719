using System.Globalization;
using static System.FormattableString;

namespace Micrograd.Repl.Printing;

/// <summary>The text of numbers and other single things, the same on every machine.</summary>
internal static class NumberText
{
    /// <summary>The text of a single thing, or null if the object has parts.</summary>
    public static string? OfScalar(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        char c => $"'{c}'",
        Enum name => name.ToString(),
        IFormattable one when one.GetType().IsPrimitive || one
            is decimal or System.Numerics.BigInteger or DateTime or DateTimeOffset or TimeSpan or Guid =>
            one.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>All digits that it takes to tell the number from every other.</summary>
    public static string Of(double number) => Invariant($"{number}");

    /// <summary>Six digits: enough to read, too few to compute with.</summary>
    public static string Short(double number) => Invariant($"{number:G6}");

    /// <summary>1,000,000 items.</summary>
    public static string Count(long count, string thing) => Invariant($"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
