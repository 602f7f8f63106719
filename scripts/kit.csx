// What every page loads: the engine, the pictures, and two verbs. Run `dotnet build` first; it lays out artifacts/kit.
#load "../artifacts/kit/stamp.csx"
#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"
#r "nuget: ScottPlot, 5.1.59"
#r "nuget: Sep, 0.17.1"
#r "nuget: Spectre.Console, 0.57.2"
using System.Runtime.CompilerServices;
using Micrograd;
using Micrograd.Plotting;

// A function over a range. It may be one of numbers or one of values; where it could be either, numbers are enough.
[OverloadResolutionPriority(1)]
Picture Plot(
    Func<double, double> f, double start, double stop, string title = null, string xLabel = null, string yLabel = null,
    double? tangentAt = null) =>
    Pictures.Plot(f, start, stop, title, xLabel, yLabel, tangentAt);

Picture Plot(
    Func<Value, Value> f, double start, double stop, string title = null, string xLabel = null, string yLabel = null,
    double? tangentAt = null) =>
    Pictures.PlotValue(f, start, stop, title, xLabel, yLabel, tangentAt);

// Writes a picture into the folder after --out, or into pictures/, and prints where it is: NAME.png, unless the name
// says .svg. The scale is how many times as wide and high in pixels a PNG is; 2 is sharp on a slide.
void Save(Picture picture, string name, double scale = 2)
{
    int option = Args.IndexOf("--out");
    if (option >= 0 && option + 1 == Args.Count)
        throw new ArgumentException("--out needs a folder after it, such as --out slides.");
    bool saysKind = Path.GetExtension(name).ToLowerInvariant() is
        ".png" or ".svg" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".webp" or ".pdf";
    string file = saysKind ? name : name + ".png"; // picture.Save refuses a kind that it cannot write
    string path = Path.Combine(option < 0 ? "pictures" : Args[option + 1], file);
    picture.Save(path, scale);
    WriteLine(path.Replace('\\', '/'));
}
