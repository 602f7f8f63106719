/// What every F# page loads: the engine, the pictures, two verbs, and the words after an option.
/// In a clone, `dotnet build` lays out artifacts/kit.
[<AutoOpen>]
module Kit

#r "../artifacts/kit/Micrograd.dll"
#r "../artifacts/kit/Micrograd.Data.dll"
#r "../artifacts/kit/Micrograd.Html.dll"
#r "../artifacts/kit/Micrograd.Plotting.dll"
#r "../artifacts/kit/Micrograd.Terminal.dll"

open System
open System.Collections
open System.Collections.Generic
open System.Diagnostics
open System.Globalization
open System.IO
open Micrograd
open Micrograd.Html
open Micrograd.Plotting

// A page prints the same digits wherever it runs, on each of its threads.
CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture
CultureInfo.DefaultThreadCurrentCulture <- CultureInfo.InvariantCulture

do
    let isOurs (it: Type) =
        match it.Namespace with
        | null -> false
        | name -> name.StartsWith "Micrograd" && not it.IsArray

    let isListOfOurs (it: Type) =
        it.IsGenericType
        && it.GetGenericTypeDefinition() = typedefof<IReadOnlyList<_>>
        && isOurs it.GenericTypeArguments[0]

    // What the engine gives prints as its own short text. Without this, fsi prints each property, and with the operands
    // the whole graph.
    fsi.AddPrinter(fun (it: obj) -> if isOurs (it.GetType()) then string it else null)

    // A list of the engine prints all of its elements, as an array does. Without this, fsi prints the first four.
    fsi.AddPrintTransformer(fun (it: obj) ->
        match it with
        | :? Array -> null
        | :? IEnumerable as list when
            it.GetType().Namespace <> "Microsoft.FSharp.Collections"
            && it.GetType().GetInterfaces() |> Array.exists isListOfOurs -> box [| for one in list -> one |]
        | _ -> null)

type Pictures with

    /// Plot takes a function of values too; its tangent has the slope that Backward gives.
    static member Plot
        (f: Value -> Value, start: float, stop: float, ?title: string, ?xLabel: string, ?yLabel: string,
         ?tangentAt: float) =
        Pictures.PlotValue(
            f, start, stop, ?title = title, ?xLabel = xLabel, ?yLabel = yLabel, ?tangentAt = tangentAt)

/// Gives a value the name that pictures and explanations show: let e = a * b |> label "e".
let label name (value: Value) =
    value.Label <- name
    value

/// The engine's schedules as plain functions from a step to a rate: Schedule.linear 1.0 0.1 100 50 is 0.55.
module Schedule =
    let constant rate = Schedules.Constant(rate).Invoke
    let linear first last steps = Schedules.Linear(first, last, steps).Invoke
    let cosine first last steps = Schedules.Cosine(first, last, steps).Invoke
    let exponential first factor = Schedules.Exponential(first, factor).Invoke
    let warmUp steps (next: int -> float) = Schedules.WarmUp(steps, next).Invoke

/// The word after an option on the page's command line, if the option is there.
[<StackTraceHidden>]
let argument (option: string) what example =
    let isOption (word: string) = word = option || word.StartsWith(option + "=")
    match fsi.CommandLineArgs |> Array.skipWhile (isOption >> not) |> List.ofArray with
    | [] -> None
    | first :: word :: _ when first = option && word <> "" -> Some word
    | joined :: _ when joined.Length > option.Length + 1 -> Some(joined.Substring(option.Length + 1))
    | _ -> failwith $"{option} needs {what} after it, such as {option} {example}."

/// The slopes of a function of several values at these numbers: grad (List.reduce (*)) [ 2; 3 ] is [ 3.0; 2.0 ].
let grad (f: Value list -> Value) (at: float list) =
    let xs = at |> List.map (fun x -> Value x)
    (f xs).Backward()
    xs |> List.map _.Grad

/// The same by its long name.
let gradient f at = grad f at

/// The slope of a function of one value at a number: diff tanh 0 is 1.0.
let diff (f: Value -> Value) (at: float) =
    let x = Value at
    (f x).Backward()
    x.Grad

/// Writes a picture into the folder after --out, or into pictures/, and prints where it is: NAME.png, unless the name
/// says .svg or .html. The scale is how many times as wide and high in pixels a PNG is: draw x |> saveScaled 3 "name".
/// An .html is a page of its own, and a graph on it can be walked through. An error in it belongs to the line that
/// called it.
[<StackTraceHidden>]
let saveScaled (scale: float) (name: string) (picture: Picture) =
    let folder = argument "--out" "a folder" "slides" |> Option.defaultValue "pictures"
    let file =
        match (Path.GetExtension name).ToLowerInvariant() with
        | ".png" | ".svg" | ".html"
        | ".jpg" | ".jpeg" | ".gif" | ".bmp" | ".webp" | ".pdf" -> name // Save refuses what it cannot write
        | _ -> name + ".png"
    let path = Path.Combine(folder, file)
    match (Path.GetExtension path).ToLowerInvariant() with
    | ".html" -> Micrograd.Html.HtmlPictures.SaveHtml(picture, path) |> ignore
    | _ -> picture.Save(path, scale) |> ignore
    printfn "%s" (path.Replace('\\', '/'))

/// Writes a picture as saveScaled does, twice as wide and high in pixels as it says: sharp on a slide.
[<StackTraceHidden>]
let save name picture = saveScaled 2.0 name picture

/// Writes a film as a page for the browser, NAME.html, where pictures go, and prints where it is.
[<StackTraceHidden>]
let saveFilm (name: string) (film: Film) =
    let folder = argument "--out" "a folder" "slides" |> Option.defaultValue "pictures"
    let path = Path.Combine(folder, (if Path.GetExtension name = "" then name + ".html" else name))
    film.Save path |> ignore
    printfn "%s" (path.Replace('\\', '/'))

// A picture that is the result of a line in fsi is saved, too, and its text says where.
do
    let path number = Path.Combine("pictures", $"fsi_{number}.png")
    fsi.AddPrinter(fun (picture: Picture) ->
        let free = Seq.initInfinite ((+) 1) |> Seq.map path |> Seq.find (File.Exists >> not)
        try
            picture.Save free |> ignore
            let shown = free.Replace('\\', '/')
            $"{picture}, saved as {shown}"
        with :? InvalidOperationException as tooLarge ->
            $"{picture}, not saved: {tooLarge.Message}")
