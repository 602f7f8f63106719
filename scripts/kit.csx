// What every page loads: the engine, the pictures, two verbs, and the words after an option.
// In a clone, `dotnet build` lays out artifacts/kit.
#load "../artifacts/kit/stamp.csx"
#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Html.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"
#r "nuget: ScottPlot, 5.1.59"
#r "nuget: Sep, 0.17.1"
#r "nuget: Spectre.Console, 0.57.2"
using System.Globalization;
using System.Runtime.CompilerServices;
using Micrograd;
using Micrograd.Html;
using Micrograd.Plotting;

// A page prints the same digits wherever it runs, on each of its threads.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// An error in one of the verbs belongs to the line that called it: they hide from the trace.
//
// A function over a range. It may be one of numbers or one of values; where it could be either, numbers are enough.
// The engine's value is named in full here, so that a page may write a Value of its own.
[StackTraceHidden, OverloadResolutionPriority(1)]
Picture Plot(
    Func<double, double> f, double start, double stop, string title = null, string xLabel = null, string yLabel = null,
    double? tangentAt = null) =>
    Pictures.Plot(f, start, stop, title, xLabel, yLabel, tangentAt);

[StackTraceHidden]
Picture Plot(
    Func<Micrograd.Value, Micrograd.Value> f, double start, double stop, string title = null, string xLabel = null,
    string yLabel = null, double? tangentAt = null) =>
    Pictures.PlotValue(f, start, stop, title, xLabel, yLabel, tangentAt);

// The word after an option on the page's command line; null if the option is not there.
[StackTraceHidden]
string Argument(string option, string what, string example)
{
    string joined = option + "=";
    int at = Args.ToList().FindIndex(word => word == option || word.StartsWith(joined, StringComparison.Ordinal));
    if (at < 0)
        return null;
    string word = Args[at] == option ? Args.ElementAtOrDefault(at + 1) : Args[at][joined.Length..];
    return string.IsNullOrEmpty(word)
        ? throw new ArgumentException($"{option} needs {what} after it, such as {option} {example}.")
        : word;
}

// Writes a picture into the folder after --out, or into pictures/, and prints where it is: NAME.png, unless the name
// says .svg or .html. The scale is how many times as wide and high in pixels a PNG is; 2 is sharp on a slide. An .html
// is a page of its own, and a graph on it can be walked through.
[StackTraceHidden]
void Save(Picture picture, string name, double scale = 2)
{
    bool saysKind = Path.GetExtension(name).ToLowerInvariant() is
        ".png" or ".svg" or ".html" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".webp" or ".pdf";
    string file = saysKind ? name : name + ".png"; // picture.Save refuses a kind that it cannot write
    string path = Path.Combine(Argument("--out", "a folder", "slides") ?? "pictures", file);
    if (Path.GetExtension(path).ToLowerInvariant() == ".html")
        Micrograd.Html.HtmlPictures.SaveHtml(picture, path);
    else
        picture.Save(path, scale);
    WriteLine(path.Replace('\\', '/'));
}

// Writes a film as a page for the browser, NAME.html, where pictures go, and prints where it is.
[StackTraceHidden]
void Save(Film film, string name)
{
    string file = Path.GetExtension(name).Length > 0 ? name : name + ".html";
    string path = Path.Combine(Argument("--out", "a folder", "slides") ?? "pictures", file);
    film.Save(path);
    WriteLine(path.Replace('\\', '/'));
}
