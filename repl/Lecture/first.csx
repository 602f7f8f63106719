#load "kit.csx"
using Micrograd;
using static Micrograd.Plotting.Pictures;

// # PAGE
//
// A neuron: two numbers and a bias go in, one number comes out. Backward says how much each of them moves it.
var x = new Value(2.0, "x");
var w = new Value(-3.0, "w");
var b = new Value(6.5, "b");
var y = (w * x + b).Tanh();
y.Backward();
WriteLine($"y {y.Data:F4}, slopes: x {x.Grad:F4}, w {w.Grad:F4}, b {b.Grad:F4}");
//> y 0.4621, slopes: x -2.3593, w 1.5729, b 0.7864
Save(Draw(y), "PAGE");
//> pictures/PAGE.png
