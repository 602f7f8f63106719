// What every page loads: the engine, the pictures, and two verbs. Run `dotnet build` first; it lays out artifacts/kit.
#load "../artifacts/kit/stamp.csx"
#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"
#r "nuget: ScottPlot, 5.1.59"
using System.Runtime.CompilerServices;
using Micrograd;
using Micrograd.Plotting;

// A function over a range. It may be one of numbers or one of values; where it could be either, numbers are enough.
[OverloadResolutionPriority(1)]
Picture Plot(
    Func<double, double> f, double from, double to, string title = null, string xLabel = null, string yLabel = null, double? tangentAt = null) =>
    Pictures.Plot(f, from, to, title, xLabel, yLabel, tangentAt);

Picture Plot(
    Func<Value, Value> f, double from, double to, string title = null, string xLabel = null, string yLabel = null, double? tangentAt = null) =>
    Pictures.PlotValue(f, from, to, title, xLabel, yLabel, tangentAt);

// Writes a picture as NAME.png into the folder after --out, or into pictures/, and prints where it is.
void Save(Picture picture, string name)
{
    int option = Args.IndexOf("--out");
    if (option >= 0 && option + 1 == Args.Count)
        throw new ArgumentException("--out needs a folder after it, such as --out slides.");
    string path = Path.Combine(option < 0 ? "pictures" : Args[option + 1], name + ".png");
    picture.Save(path);
    WriteLine(path.Replace('\\', '/'));
}
