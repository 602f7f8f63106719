// What every page loads: the engine, the pictures, and short verbs for them. Build first (dotnet build).
#load "../artifacts/kit/stamp.csx"
#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"
#r "nuget: ScottPlot, 5.1.59"
