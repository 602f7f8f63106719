// # 10. Beyond one machine
//
// Scalars are for learning how it works. What a network has learned is a few matrices, and every engine in the world
// multiplies matrices. So the network of the moons leaves this one, in three ways, and we look into its files.
#load "../kit.fsx"
open System
open System.IO
open System.Text
open Micrograd
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## A network to take along
//
// The moons, the network and the hundred steps of page 5.
let points = Datasets.Moons(samples = 100, noise = 0.1, seed = 1337)
let classes = points |> Seq.map _.Target |> List.ofSeq
let model = MLP(2, [ 16; 16; 1 ], Activation.Relu, random = PythonRandom 1337)

let run =
    Training.Run(
        Sgd(model.Parameters, learningRate = 1),
        100,
        (fun _ ->
            let scores = points |> Seq.map (_.Inputs >> model.Predict)
            Objective(Loss.Hinge(scores, classes) + Loss.L2(model.Parameters, 1e-4))),
        schedule = (fun k -> 1.0 - 0.9 * float k / 100.0)
    )

printfn $"{Seq.last run.Losses}"
//> 0.010978370135492717

// Its score for the first point. Each file has to lead back to this number.
printfn $"{points[0]}"
printfn $"{model.Evaluate(points[0].Inputs)[0]}"
//> (1.1221146075409685, 0.08147717341718697) -> -1
//> -1.916629147926948

// ## ONNX: a file for runtimes
//
// ONNX Runtime, browsers, telephones and data bases run such files. This kit does not read them, but we can.
let place name =
    let folder = argument "--out" "a folder" "slides" |> Option.defaultValue "pictures"
    Path.Combine(folder, name).Replace('\\', '/')

let onnx = place "10_moons.onnx"
model.SaveOnnx onnx
printfn $"{onnx}"
//> pictures/10_moons.onnx

// The file is a "protocol buffer": fields one after another. A field begins with a key, 8 times its number plus its
// kind. Kind 0 is a whole number. Kind 2 is a count of bytes, and then these bytes: a text, numbers, or fields again.
// Whole numbers come in pieces of seven bits, the lowest first; a byte from 128 on says that another one follows.
let rec whole (message: byte[]) at =
    match int message[at] with
    | piece when piece < 128 -> piece, at + 1
    | piece ->
        let rest, next = whole message (at + 1)
        piece - 128 + 128 * rest, next

let rec fields (message: byte[]) =
    [ if message.Length > 0 then
          let key, next = whole message 0
          let number, start = whole message next
          let stop = if key % 8 = 2 then start + number else start
          {| Number = key / 8; Whole = number; Bytes = message[start .. stop - 1] |}
          yield! fields message[stop..] ]

let parts number message =
    fields message |> List.filter (fun field -> field.Number = number) |> List.map _.Bytes

let texts number message = parts number message |> List.map Encoding.UTF8.GetString

// Which number means what is written down in ONNX's own onnx.proto. The model has its graph in field 7, and the graph
// its nodes in field 1. A node has an operator, 4, and names of what goes in, 1, and comes out, 2. A "Gemm" is a matrix
// product plus a bias.
let graph = File.ReadAllBytes onnx |> parts 7 |> List.exactlyOne

for node in parts 1 graph do
    printfn "%s(%s) -> %s" (texts 4 node).Head (texts 1 node |> String.concat ", ") (texts 2 node).Head
//> Gemm(input, layers.0.weight, layers.0.bias) -> layers.0.sum
//> Relu(layers.0.sum) -> layers.0
//> Gemm(layers.0, layers.1.weight, layers.1.bias) -> layers.1.sum
//> Relu(layers.1.sum) -> layers.1
//> Gemm(layers.1, layers.2.weight, layers.2.bias) -> output

// The numbers are in field 5: tensors with a name, 8, a size, 1, and their bytes, 9. A matrix has a row for each
// neuron.
let tensors =
    Map [ for tensor in parts 5 graph do
              let name = (texts 8 tensor).Head
              let size = fields tensor |> List.filter (fun field -> field.Number = 1) |> List.map (_.Whole >> string)
              printfn "%s [%s]" name (String.concat ", " size)
              let bytes = (parts 9 tensor).Head
              name, bytes |> Array.chunkBySize 8 |> Array.map (fun eight -> BitConverter.ToDouble eight) ]
//> layers.0.weight [16, 2]
//> layers.0.bias [16]
//> layers.1.weight [16, 16]
//> layers.1.bias [16]
//> layers.2.weight [1, 16]
//> layers.2.bias [1]

// That is all of the network. From these numbers alone, by the nodes above:
let gemm layer (x: float[]) =
    let rows = tensors[$"{layer}.weight"] |> Array.chunkBySize x.Length
    Array.map2 (fun bias row -> Array.map2 (*) row x |> Array.fold (+) bias) tensors[$"{layer}.bias"] rows

let relu = Array.map (max 0.0)

points[0].Inputs |> Array.ofSeq |> gemm "layers.0" |> relu |> gemm "layers.1" |> relu |> gemm "layers.2"
|> Array.iter (printfn "%O")
//> -1.916629147926948

// The same number. Runtimes add up in another order and may differ from it in the last digits.

// ## safetensors: a file for weights
//
// Eight bytes say how long the header is; the header says where the bytes of each tensor are; the bytes follow. Hugging
// Face keeps its models so, and PyTorch, JAX and others read it.
let safetensors = place "10_moons.safetensors"
model.SaveSafetensors safetensors
let file = File.ReadAllBytes safetensors
let header = Encoding.UTF8.GetString(file, 8, int (BitConverter.ToInt64 file))
printfn $"{safetensors}"
printfn "%s" (header.Replace("},", "},\n").TrimEnd())
//> pictures/10_moons.safetensors
//> {"__metadata__":{"format":"micrograd-network","version":"1","shape":"2-16-16-1","activations":"Relu,Relu,Linear"},
//> "layers.0.weight":{"dtype":"F64","shape":[16,2],"data_offsets":[0,256]},
//> "layers.0.bias":{"dtype":"F64","shape":[16],"data_offsets":[256,384]},
//> "layers.1.weight":{"dtype":"F64","shape":[16,16],"data_offsets":[384,2432]},
//> "layers.1.bias":{"dtype":"F64","shape":[16],"data_offsets":[2432,2560]},
//> "layers.2.weight":{"dtype":"F64","shape":[1,16],"data_offsets":[2560,2688]},
//> "layers.2.bias":{"dtype":"F64","shape":[1],"data_offsets":[2688,2696]}}

// This file can also be loaded again, with the same score to the last bit:
let copy = MLP.LoadSafetensors safetensors
printfn $"{copy.Evaluate(points[0].Inputs)[0]}"
//> -1.916629147926948

// ## PyTorch: a script
//
// The network as a program, with its weights in it.
let python = place "10_moons.py"
let script = model.ToPyTorch()
File.WriteAllText(python, script)
printfn $"{python}"
printfn "%s" (script[script.IndexOf "class MLP" .. script.IndexOf "net = MLP()" - 1].TrimEnd())
//> pictures/10_moons.py
//> class MLP(torch.nn.Module):
//>     def __init__(self):
//>         super().__init__()
//>         self.layers = torch.nn.ModuleList([
//>             torch.nn.Linear(2, 16),
//>             torch.nn.Linear(16, 16),
//>             torch.nn.Linear(16, 1),
//>         ])
//>
//>     def forward(self, x):
//>         x = torch.relu(self.layers[0](x))
//>         x = torch.relu(self.layers[1](x))
//>         x = self.layers[2](x)
//>         return x

// Where PyTorch is installed, python3 pictures/10_moons.py 1.1221146075409685,0.08147717341718697 prints our number,
// perhaps with another last digit. The loop of page 3 is in it too, to train on from here.

// ## What it decides
//
// The map of the network that came back from its file.
let drawn = points |> Seq.map (fun point -> ClassPoint(point.Inputs[0], point.Inputs[1], int point.Target))
let score x1 x2 = copy.Evaluate [ x1; x2 ] |> Seq.head
DecisionMap(score, drawn, title = "The network from the file") |> save "10_decision"
//> pictures/10_decision.png
