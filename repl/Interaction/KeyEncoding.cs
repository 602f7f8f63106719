using System.Text;

namespace Micrograd.Repl.Interaction;

/// <summary>
/// The encoding of what is typed. .NET drops the Alt of Alt+&lt; and Alt+>, which have no ConsoleKey, so the encoding
/// makes characters of them that nobody types.
/// </summary>
internal sealed class KeyEncoding() : UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
{
    private const char Alt = '\uE000'; // for private use

    /// <summary>The key of such a character, or null.</summary>
    public static string? NameOf(char typed) => typed is (char)(Alt + '<') or (char)(Alt + '>')
        ? $"Alt+{(char)(typed - Alt)}"
        : null;

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        if (bytes is not [.. var before, (byte)'\e', (byte)'<' or (byte)'>'])
            return base.GetChars(bytes, chars);
        int count = base.GetChars(before, chars);
        chars[count] = (char)(Alt + bytes[^1]);
        return count + 1;
    }
}
