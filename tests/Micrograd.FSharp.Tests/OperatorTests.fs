module OperatorTests

open Micrograd
open Xunit

[<Fact>]
let ``Sum of a list adds its values`` () =
    let total = [ Value 1.0; Value 2.0 ] |> List.sum
    Assert.Equal(3.0, total.Data)
