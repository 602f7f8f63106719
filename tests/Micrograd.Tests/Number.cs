using System.Globalization;

namespace Micrograd.Tests;

/// <summary>Reads a published number, everywhere the same.</summary>
internal static class Number
{
    public static double Read(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
