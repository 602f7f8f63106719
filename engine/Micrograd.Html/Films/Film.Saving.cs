using System.Text;
using Micrograd.Html.Films;

namespace Micrograd.Html;

/// <content>The film as a file.</content>
public sealed partial class Film
{
    /// <summary>
    /// Sees each film with its path before it is written. If it answers true, the film is taken, and no file is
    /// written: so a document shows the films of a page in their places.
    /// </summary>
    internal static Func<Film, string, bool>? Receiver { get; set; }

    /// <summary>Writes the film as one HTML file, which needs no network; missing folders are made.</summary>
    /// <param name="path">Where to, such as "training.html".</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException">The path does not end with .html.</exception>
    /// <exception cref="IOException">The path cannot be written; the message names it and the cause.</exception>
    public string Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"A film is a page for the browser, and {path} does not say so. End the path with .html.",
                nameof(path));
        }

        return Receiver?.Invoke(this, path) == true
            ? Path.GetFullPath(path)
            : WholeFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()), "The film");
    }

    /// <summary>The text of the HTML file.</summary>
    public string ToHtml() => FilmDocument.Of(this);
}
