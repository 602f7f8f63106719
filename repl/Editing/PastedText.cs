using System.Globalization;
using System.Text;

namespace Micrograd.Repl.Editing;

/// <summary>
/// Pasted text as the editor takes it: line feeds, spaces instead of tabs, no control characters, no line break at the
/// end.
/// </summary>
internal static class PastedText
{
    public static string Clean(string pasted)
    {
        var text = new StringBuilder(pasted.Length);
        foreach (char c in pasted.ReplaceLineEndings("\n").TrimEnd('\n'))
        {
            if (c == '\t')
                text.Append(Indentation.Step);
            else if (c == '\n' || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Control)
                text.Append(c);
        }

        return text.ToString();
    }
}
