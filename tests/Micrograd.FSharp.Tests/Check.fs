/// What the tests of this project share.
[<AutoOpen>]
module Check

open System
open Micrograd
open Xunit

let equal (expected: float) (actual: float) = Assert.Equal(expected, actual)

/// Equal to fourteen digits: F# adds and multiplies in another order there, which moves the last ones.
let close expected actual =
    Assert.True(abs (expected - actual) <= 1e-14 * max 1.0 (abs expected), $"{actual} instead of {expected}")

/// The slope of a function of one value, by Backward.
let slopeOf f x =
    let leaf = Value x
    let result: Value = f leaf
    result.Backward()
    leaf.Grad

let data (value: Value) = value.Data

let refuses<'error when 'error :> exn> (message: string) (action: unit -> obj) =
    let error = Assert.Throws<'error>(Action(action >> ignore))
    Assert.StartsWith(message, error.Message)
