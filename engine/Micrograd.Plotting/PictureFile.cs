using System.Text;

namespace Micrograd.Plotting;

/// <summary>Saves a picture as PNG or SVG, as the end of the path says.</summary>
internal static class PictureFile
{
    /// <summary>
    /// Sees each picture with its path before it is written. If it answers true, the picture is taken, and no file is
    /// written: so a document shows the pictures of a page in their places.
    /// </summary>
    public static Func<Picture, string, bool>? Receiver { get; set; }

    public static string Save(Picture picture, string path, double scale)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ArgumentException(
                "A picture needs a path to be saved at, such as \"pictures/loss.png\".", nameof(path));
        }

        string ending = Path.GetExtension(path).ToUpperInvariant();
        if (ending is ".PNG" or ".SVG" && Receiver?.Invoke(picture, path) == true)
            return Path.GetFullPath(path);
        byte[] bytes = ending switch
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
