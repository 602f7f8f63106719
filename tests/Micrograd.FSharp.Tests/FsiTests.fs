/// What F# Interactive shows of the engine, once kit.fsx is loaded.
module FsiTests

open System
open System.Diagnostics
open System.IO
open Micrograd.Testing
open Xunit

/// The replies of fsi, started in that folder, to lines typed after loading the kit, with line breaks as single spaces.
let repliesIn folder (lines: string list) =
    let start = ProcessStartInfo("dotnet", [ "fsi"; "--nologo" ])
    start.WorkingDirectory <- folder
    use fsi = new TimedProcess(start)
    let kit = Repository.At("scripts", "kit.fsx")
    for line in [ $"#load @\"{kit}\""; "open Micrograd" ] @ lines do
        fsi.Input.WriteLine(line + ";;")
    let run = fsi.Finish()
    Assert.Equal("", run.Errors.Trim())
    run.Output.Split([| ' '; '\n'; '\r' |], StringSplitOptions.RemoveEmptyEntries) |> String.concat " "

/// The same in a folder that is gone afterwards: a picture that fsi shows is saved.
let replies lines =
    let folder = Directory.CreateTempSubdirectory "fsi"
    try
        repliesIn folder.FullName lines
    finally
        folder.Delete true

[<Fact>]
let ``A picture that is a result is saved beside those that are there, and its text says where`` () =
    let folder = Directory.CreateTempSubdirectory "fsi"
    let pictures () = [ for file in folder.GetFiles("*", SearchOption.AllDirectories) -> file.Name ] |> List.sort
    try
        let draw = "Micrograd.Plotting.Pictures.Draw(2 * Value 3)"
        let first = repliesIn folder.FullName [ draw; $"[ {draw} ]" ]
        let second = repliesIn folder.FullName [ draw ]
        Assert.Contains("saved as pictures/fsi_1.png", first)
        Assert.Contains("saved as pictures/fsi_2.png]", first)
        Assert.Contains("saved as pictures/fsi_3.png", second)
        Assert.Equal<string list>([ "fsi_1.png"; "fsi_2.png"; "fsi_3.png" ], pictures ())
    finally
        folder.Delete true

[<Fact>]
let ``fsi prints the engine's own short texts, and never the graph`` () =
    let shown =
        replies
            [ "let a = Value(2.0, \"a\")"
              "[ a * a; a + 1 ]"
              "Graph.Of(a * a)"
              "MLP(2, [ 2; 1 ])"
              "{| Weight = a; Count = 1 |}"
              "Micrograd.Plotting.Pictures.Draw(a * a, title = \"a times a\")"
              "2 * a |> label \"twice\" |> _.Label" ]
    let expected =
        [ "val a: Value = Value(data=2, grad=0)"
          "val it: Value list = [Value(data=4, grad=0); Value(data=3, grad=0)]"
          "val it: Graph = Graph(2 values, 1 of them leaves, root Value(data=4, grad=0))"
          "val it: MLP = MLP of [Layer of [TanhNeuron(2), TanhNeuron(2)], Layer of [TanhNeuron(2)]]"
          "Count = 1 Weight = Value(data=2, grad=0)"
          "Picture(\"a times a\","
          "\"twice\"" ]
    for text in expected do
        Assert.Contains(text, shown)
    Assert.DoesNotContain("Operands", shown)

[<Fact>]
let ``The kit plots functions of floats and of values, and differentiates`` () =
    let shown =
        replies
            [ "open type Micrograd.Plotting.Pictures"
              "let f x = 3.0 * x ** 2.0 - 4.0 * x + 5.0"
              "let g (x: Value) = 3 * x ** 2 - 4 * x + 5"
              "[ Plot(f, -5, 5, title = \"of floats\"); Plot(g, -5, 5, title = \"of values\", tangentAt = 3) ]"
              "diff g 3"
              "grad (fun xs -> xs[0] * xs[1]) [ 2; 3 ] = gradient (fun xs -> xs[0] * xs[1]) [ 2; 3 ]"
              "gradient (fun xs -> xs[0] * xs[1]) [ 2; 3 ]" ]
    for text in
        [ "\"of floats\", 800"; "\"of values\", 800"; "val it: float = 14.0"; "val it: bool = true"; "[3.0; 2.0]" ] do
        Assert.Contains(text, shown)

[<Fact>]
let ``A schedule of the engine is a plain function, and the engine takes it back`` () =
    let shown =
        replies
            [ "let rates = Schedule.warmUp 2 (Schedule.linear 1.0 0.1 100)"
              "List.map rates [ 0; 1; 2; 52 ]"
              "[ Schedule.constant 0.5 7; Schedule.exponential 1.0 0.5 3; Schedule.cosine 1.0 0.0 4 4 ]"
              "let a = Value 1.0"
              "Training.Run(Sgd([ a ], 1), 1, (fun _ -> Objective(a * a)), schedule = rates) |> ignore"
              "a.Data" ]
    for text in [ "[0.5; 1.0; 1.0; 0.55]"; "[0.5; 0.125; 0.0]"; "val it: float = 0.0" ] do
        Assert.Contains(text, shown)

[<Fact>]
let ``fsi prints arrays and lists of the engine's things element by element`` () =
    let shown =
        replies
            [ "let a = Value(2.0, \"a\")"
              "[| 3.0; 4.0 |] |> Array.map (fun x -> a * x)"
              "array2D [ [ a; a + 1 ] ]"
              "let net = MLP(1, [ 2; 1 ])"
              "for p in net.Parameters do p.Data <- 0.0"
              "[| [| 1.0 |]; [| 2.0 |] |] |> Array.map net.Predict"
              "net.Parameters"
              "[| Example([ 1.0; 2.0 ], 3.0) |]"
              "Datasets.Moons(100)" ]
    let expected =
        [ "val it: Value array = [|Value(data=6, grad=0); Value(data=8, grad=0)|]"
          "val it: Value array2d = [[Value(data=2, grad=0); Value(data=3, grad=0)]]"
          "val it: Value array = [|Value(data=0, grad=0); Value(data=0, grad=0)|]"
          "IReadOnlyList<Value> = [|"
            + (List.replicate 7 "Value(data=0, grad=0)" |> String.concat "; ")
            + "|]"
          "val it: Example array = [|(1, 2) -> 3|]" ]
    for text in expected do
        Assert.Contains(text, shown)
    let moons = shown.Substring(shown.IndexOf "IReadOnlyList<Example> = [|")
    Assert.Equal(100, moons.Split("; ").Length)
    Assert.DoesNotContain("...", moons)
