using System.Globalization;
using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>
/// Signature help as rows: the signature with the present parameter in bold, and the first sentence of the
/// documentation.
/// </summary>
internal static class CallHelpRows
{
    public static IReadOnlyList<Row> Of(CallHelp help)
    {
        CallSignature signature = help.Overloads[help.Chosen];
        List<Piece> pieces = [new(signature.Before, Ink.Faint)];
        for (int i = 0; i < signature.Parameters.Count; i++)
        {
            if (i > 0)
                pieces.Add(new Piece(", ", Ink.Faint));
            bool isPresent = i == Math.Min(help.Parameter, signature.Parameters.Count - 1);
            pieces.Add(new Piece(signature.Parameters[i], isPresent ? Ink.Strong : Ink.Faint));
        }

        string count = help.Overloads.Count == 1
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"   {help.Chosen + 1} of {help.Overloads.Count}");
        pieces.Add(new Piece(signature.After + count, Ink.Faint));
        return signature.Summary is null
            ? [new Row(pieces)]
            : [new Row(pieces), Row.Of(new Piece(signature.Summary, Ink.Faint))];
    }
}
