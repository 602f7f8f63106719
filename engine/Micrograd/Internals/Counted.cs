namespace Micrograd;

/// <summary>A number of things in words: 1 input, 2 inputs.</summary>
internal static class Counted
{
    public static string Of(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
