using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Plotting;

namespace Micrograd.Repl.Report;

/// <summary>A picture as a part of a document: an SVG that stands in the file, with its title for who cannot see it.</summary>
internal static class PictureMarkup
{
    public static string Of(Picture picture, string title)
    {
        string svg = Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.ToSvg()));
        return $"<img class=\"picture\" width=\"{picture.Width}\" height=\"{picture.Height}\" "
            + $"alt=\"{HtmlDocument.Escape(title)}\" src=\"data:image/svg+xml;base64,{svg}\">";
    }
}
