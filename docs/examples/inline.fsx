#load "../../scripts/kit.fsx"
open Micrograd
open type Micrograd.Plotting.Pictures

// 'n is whatever has a Max, a 0 and a 1: float, and Value.
let inline relu (x: 'n) : 'n when 'n: (static member Max: 'n * 'n -> 'n) = 'n.Max(x, LanguagePrimitives.GenericZero)

let inline hinge ys (ps: 'n list) : 'n =
    List.map2 (fun y p -> relu (LanguagePrimitives.GenericOne<'n> - y * p)) ys ps |> List.average

let ys = [ 1.0; -1.0 ]
let scores = [ Value(0.5, "s1"); Value(2.0, "s2") ]
let loss = hinge ys scores
loss.Backward()

printfn $"on floats {hinge ys [ 0.5; 2.0 ]}, on values {loss.Data}"
printfn $"slopes {scores |> List.map _.Grad}"
//> on floats 1.75, on values 1.75
//> slopes [-0.5; 0.5]
Draw(loss, title = "A hinge loss on values") |> save "inline"
//> pictures/inline.png
