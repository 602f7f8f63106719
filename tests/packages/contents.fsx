// Holds each package in a folder to what its users expect of it: dotnet fsi contents.fsx FOLDER VERSION
open System.IO
open System.IO.Compression
open System.Xml.Linq

let folder, version = fsi.CommandLineArgs[1], fsi.CommandLineArgs[2]

let check package claim holds =
    if not holds then
        eprintfn $"{package}: {claim}"
        exit 1

let files = Directory.GetFiles(folder, "*.nupkg") |> Array.sort
let named (path: string) = (Path.GetFileName path).Replace($".{version}.nupkg", "")
let libraries = [ "Micrograd"; "Micrograd.Data"; "Micrograd.Html"; "Micrograd.Plotting"; "Micrograd.Terminal" ]
let tool = "Micrograd.Scripting"
let system = files |> Array.map named |> Array.find _.StartsWith(tool + ".")
let expected = set (libraries @ [ "Micrograd.Templates"; tool; system ])
check folder "holds other packages" (set (Array.map named files) = expected)

for file in files do
    use package = ZipFile.OpenRead file
    let entries = [ for entry in package.Entries -> entry.FullName ]
    let name = named file
    let check = check (Path.GetFileName file)
    let has path = List.contains path entries
    use nuspec = (package.GetEntry $"{name}.nuspec").Open()
    let metadata = (XDocument.Load nuspec).Root.Elements() |> Seq.head
    let value element = metadata.Elements() |> Seq.find (fun it -> it.Name.LocalName = element) |> _.Value
    check "is of another version" (value "version" = version)
    check "has no licence" (value "license" = "MIT")
    check "has no README" (value "readme" = "README.md" && has "README.md")
    check "has no icon" (value "icon" = "icon.png" && has "icon.png")
    use readme = new StreamReader((package.GetEntry "README.md").Open())
    check "has a README without a picture" (readme.ReadToEnd().Contains "![")
    if List.contains name libraries then
        check "has no assembly" (has $"lib/net10.0/{name}.dll")
        check "has no documentation" (has $"lib/net10.0/{name}.xml")
        use symbols = ZipFile.OpenRead(Path.ChangeExtension(file, ".snupkg"))
        check "has no symbols" (symbols.Entries |> Seq.exists (fun it -> it.FullName = $"lib/net10.0/{name}.pdb"))
    if name = system then
        printfn "%s: %.1f MB" (Path.GetFileName file) (float (FileInfo file).Length / 1e6)
