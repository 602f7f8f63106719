using System.Text;

namespace Micrograd.Plotting;

/// <summary>Saves a picture as PNG or SVG, as the end of the path says.</summary>
internal static class PictureFile
{
    public static string Save(Picture picture, string path, double scale)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ArgumentException(
                "A picture needs a path to be saved at, such as \"pictures/loss.png\".", nameof(path));
        }

        byte[] bytes = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => picture.ToPng(scale),
            ".SVG" => Encoding.UTF8.GetBytes(picture.ToSvg()),
            "" => throw Unknown($"{path} does not say which kind of picture it is."),
            ".HTML" => throw new ArgumentException(
                $"A picture alone is saved as .png or .svg. For {path} call HtmlPictures.SaveHtml(picture, path) of "
                + "Micrograd.Html, or the verb Save of a page.",
                nameof(path)),
            var other => throw Unknown($"A picture cannot be saved as {other} ({path})."),
        };
        return WholeFile.Write(path, bytes, "The picture");

        static ArgumentException Unknown(string problem) =>
            new($"{problem} End the path with .png or .svg.", nameof(path));
    }
}
