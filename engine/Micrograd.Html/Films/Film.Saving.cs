using System.Text;
using Micrograd.Html.Films;

namespace Micrograd.Html;

/// <content>The film as a file.</content>
public sealed partial class Film
{
    /// <summary>Writes the film as one HTML file, which needs no network; missing folders are made.</summary>
    /// <param name="path">Where to, such as "training.html".</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException">The path does not end with .html.</exception>
    /// <exception cref="IOException">The path cannot be written; the message names it and the cause.</exception>
    public string Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase)
            ? WholeFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()), "The film")
            : throw new ArgumentException(
                $"A film is a page for the browser, and {path} does not say so. End the path with .html.",
                nameof(path));
    }

    /// <summary>The text of the HTML file.</summary>
    public string ToHtml() => FilmDocument.Of(this);
}
