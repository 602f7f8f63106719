/// What every F# page loads: the engine, the pictures, and two verbs.
/// Run `dotnet build` first; it lays out artifacts/kit.
[<AutoOpen>]
module Kit

#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"

open System.Diagnostics
open System.Globalization
open System.IO
open Micrograd
open Micrograd.Plotting

// A page prints the same digits wherever it runs, on each of its threads.
CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture
CultureInfo.DefaultThreadCurrentCulture <- CultureInfo.InvariantCulture

// What the engine gives prints as its own short text. Without this, fsi prints each property, and with the operands the
// whole graph.
fsi.AddPrinter(fun (it: obj) ->
    match it.GetType().Namespace with
    | null -> null
    | name when name.StartsWith "Micrograd" -> string it
    | _ -> null)

/// Gives a value the name that pictures and explanations show: let e = a * b |> label "e".
let label name (value: Value) =
    value.Label <- name
    value

/// Writes a picture into the folder after --out, or into pictures/, and prints where it is: NAME.png, unless the name
/// says .svg. An error in it belongs to the line that called it.
[<StackTraceHidden>]
let save (name: string) (picture: Picture) =
    let isOption (word: string) = word = "--out" || word.StartsWith "--out="
    let folder =
        match fsi.CommandLineArgs |> Array.skipWhile (isOption >> not) |> List.ofArray with
        | [] -> "pictures"
        | "--out" :: folder :: _ when folder <> "" -> folder
        | joined :: _ when joined.Length > "--out=".Length -> joined.Substring "--out=".Length
        | _ -> failwith "--out needs a folder after it, such as --out slides."
    let file =
        match Path.GetExtension name with
        | ".png" | ".svg" -> name
        | _ -> name + ".png"
    let path = Path.Combine(folder, file)
    picture.Save path |> ignore
    printfn "%s" (path.Replace('\\', '/'))
