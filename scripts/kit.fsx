/// What every F# page loads: the engine, the pictures, two verbs, and the words after an option.
/// Run `dotnet build` first; it lays out artifacts/kit.
[<AutoOpen>]
module Kit

#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"

open System.Globalization
open System.IO
open Micrograd
open Micrograd.Plotting

// A page prints the same digits wherever it runs.
CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture

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

/// The word after an option on the page's command line, if the option is there.
let argument option what example =
    match Array.tryFindIndex ((=) option) fsi.CommandLineArgs with
    | None -> None
    | Some at when at + 1 = fsi.CommandLineArgs.Length ->
        failwith $"{option} needs {what} after it, such as {option} {example}."
    | Some at -> Some fsi.CommandLineArgs[at + 1]

/// Writes a picture into the folder after --out, or into pictures/, and prints where it is: NAME.png, unless the name
/// says .svg.
let save (name: string) (picture: Picture) =
    let folder = argument "--out" "a folder" "slides" |> Option.defaultValue "pictures"
    let file =
        match Path.GetExtension name with
        | ".png" | ".svg" -> name
        | _ -> name + ".png"
    let path = Path.Combine(folder, file)
    picture.Save path |> ignore
    printfn "%s" (path.Replace('\\', '/'))
