using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Plotting;

namespace Micrograd.Html;

/// <summary>Pictures as pages that a browser opens.</summary>
public static class HtmlPictures
{
    /// <summary>Writes a picture as one HTML file that needs nothing else. It makes folders that are missing.</summary>
    /// <remarks>
    /// A computation graph becomes a page to walk through: each step of the computation and of Backward, with the rule
    /// in words. A leaf can be changed there, and gradients predicted. A chart or a map stands above its numbers as a
    /// table, and the value under the pointer can be read. The file asks for nothing from the network.
    /// </remarks>
    /// <param name="picture">The picture, such as <c>Pictures.Draw(loss)</c>.</param>
    /// <param name="path">Where to, such as "pictures/graph.html".</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException">The path is empty or does not end with .html.</exception>
    /// <exception cref="IOException">The path cannot be written; the message names it and the cause.</exception>
    /// <exception cref="InvalidOperationException">
    /// The graph has more than 20,000 values, or the <see cref="Value.Data"/> under a dot product was set before it was
    /// drawn.
    /// </exception>
    public static string SaveHtml(Picture picture, string path)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (!string.Equals(Path.GetExtension(path), ".html", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"SaveHtml writes a page, and the path is \"{path}\". "
                + "End it with .html, such as \"pictures/graph.html\".",
                nameof(path));
        }

        return PictureFile.Receiver?.Invoke(picture, path) == true
            ? Path.GetFullPath(path)
            : WholeFile.Write(path, Encoding.UTF8.GetBytes(PageOf(picture)), "The page");
    }

    /// <summary>The whole page.</summary>
    internal static string PageOf(Picture picture)
    {
        Fragment content = PictureFragment.Of(picture);
        string title = PictureFragment.TitleOf(picture);
        string shown = picture.Graph is null ? " class=\"unseen\"" : ""; // a chart shows its title itself
        return new HtmlDocument(title)
        {
            Body = $"<main class=\"page\">\n<h1{shown}>{HtmlDocument.Escape(title)}</h1>\n{content.Markup}</main>\n",
        }.WithFilesOf(content).ToString();
    }
}
