#load "kit.fsx"
open Micrograd
open type Micrograd.Plotting.Pictures

// # PAGE
//
// A neuron: two numbers and a bias go in, one number comes out. Backward says how much each of them moves it.
let x = Value(2.0, "x")
let w = Value(-3.0, "w")
let b = Value(6.5, "b")
let y = tanh (w * x + b)
y.Backward()
printfn $"y %.4f{y.Data}, slopes: x %.4f{x.Grad}, w %.4f{w.Grad}, b %.4f{b.Grad}"
//> y 0.4621, slopes: x -2.3593, w 1.5729, b 0.7864
Draw y |> save "PAGE"
//> pictures/PAGE.png
