#load "../../scripts/kit.fsx"
open System
open System.Diagnostics
open System.IO
open Micrograd
open Micrograd.Data

// Two processes, one network: each has a copy, computes the gradients for one half of the moons, sends them to the
// other, and adds both. So both take the same step, and the copies stay equal. It is what DistributedDataParallel does
// in PyTorch. This is a lesson, not an engine: on one machine the threads of a recorded loss are faster.
let moons = List.ofSeq (Datasets.Moons())
let halves = List.splitInto 2 moons

// A half of the moons makes a half of the loss. The gradient of a sum is the sum of the gradients; it needs no more.
let lossOf (net: MLP) (part: Example list) =
    let hinges = [ for p in part -> (1 - p.Target * net.Predict p.Inputs).Relu() ]
    let share = float part.Length / float moons.Length
    List.sum hinges / float moons.Length + Loss.L2(net.Parameters, 1e-4 * share)

// A loss and its gradients, as a row of numbers.
let gradients net part =
    let loss = lossOf net part
    net.ZeroGrad()
    loss.Backward()
    [ yield loss.Data
      for p in net.Parameters do yield p.Grad ]

// A hundred steps; how the rows of both halves come together is the only difference between the three ways below.
let train rowsOf =
    let net = MLP(2, [ 16; 16; 1 ], Activation.Relu)
    [ for k in 0..99 do
          let sum: float list = rowsOf net |> List.reduce (List.map2 (+))
          for p, grad in Seq.zip net.Parameters sum.Tail do
              p.Data <- p.Data - (1.0 - 0.9 * float k / 100.0) * grad
          sum.Head ]

// Both processes do this, each with its own half. A row travels as a line of text with every digit. Both add in the
// same order, the first half first.
let exchange mine (reader: TextReader) (writer: TextWriter) net =
    let own = gradients net halves[mine]
    writer.WriteLine(own |> List.map _.ToString("R") |> String.concat " ")
    writer.Flush()
    match reader.ReadLine() with
    | null -> failwith "The other process ended. Run the page again."
    | line ->
        let others = [ for word in line.Split ' ' -> float word ]
        if mine = 0 then [ own; others ] else [ others; own ]

// This page once more, as a second process, with pipes for its input and output.
let page = Path.Combine(__SOURCE_DIRECTORY__, __SOURCE_FILE__)
let host = Environment.GetCommandLineArgs()[0]

let inTwoProcesses () =
    let start = ProcessStartInfo(Environment.ProcessPath, [ host; page; "second" ])
    start.RedirectStandardInput <- true
    start.RedirectStandardOutput <- true
    use second = Process.Start start
    let losses = train (exchange 0 second.StandardOutput second.StandardInput)
    second.WaitForExit()
    losses

if Array.contains "second" fsi.CommandLineArgs then
    train (exchange 1 stdin stdout) |> ignore
    exit 0

let two = inTwoProcesses ()
printfn $"two processes: loss %.6f{two[0]}, after 100 steps %.6f{List.last two}"
//> two processes: loss 0.895844, after 100 steps 0.010978

// One process that adds in the same two groups has the same losses, to the last digit.
let groups = train (fun net -> [ for half in halves -> gradients net half ])
printfn $"{two = groups}"
//> True

// One process that adds all moons in a row rounds in other places.
let one = train (fun net -> [ gradients net moons ])
printfn $"{List.forall2 (fun a b -> abs (a - b) < 1e-12) two one}"
//> True
