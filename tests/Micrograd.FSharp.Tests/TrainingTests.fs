/// Losses, optimisers and the training loop, called as one calls them in F#.
module TrainingTests

open System.IO
open Micrograd
open Xunit

let xs = [ [ 2.0; 3.0; -1.0 ]; [ 3.0; -1.0; 0.5 ]; [ 0.5; 1.0; 1.0 ]; [ 1.0; 1.0; -1.0 ] ]
let ys = [ 1.0; -1.0; -1.0; 1.0 ]

[<Fact>]
let ``A loss takes lists, arrays and seqs`` () =
    let predictions = [ Value 0.5; Value 0.5 ]
    equal 2.5 (Loss.SquaredError(predictions, [ 1.0; -1.0 ])).Data
    equal 2.5 (Loss.SquaredError(Array.ofList predictions, [| 1.0; -1.0 |])).Data
    equal 2.5 (Loss.SquaredError(seq { yield! predictions }, seq { 1.0; -1.0 })).Data
    equal 1.0 (predictions |> Loss.Mean |> fun mean -> 2 * mean).Data

[<Fact>]
let ``A training takes lambdas, and its end is matched`` () =
    let net = MLP(3, [ 4; 4; 1 ])
    let forward _ = Objective(Loss.SquaredError(xs |> List.map net.Predict, ys))
    let lines = ResizeArray<string>()
    let run =
        Training.Run(
            Sgd(net.Parameters, 0.05),
            100,
            forward,
            schedule = Schedules.Linear(0.1, 0.01, 100),
            report = (fun step -> lines.Add $"{step.Step} {step.Loss}"),
            stopWhen = (fun step -> step.Loss < 0.5)
        )
    let ending =
        match run.End with
        | TrainingEnd.Completed -> "to the end"
        | TrainingEnd.StoppedEarly -> "early"
        | _ -> "cancelled"
    Assert.Equal("early", ending)
    Assert.Equal(lines.Count, run.Losses.Count)
    Assert.True(Seq.last run.Losses < 0.5)

[<Fact>]
let ``A schedule is a function of the step`` () =
    let halving start k = start * 0.5 ** float k
    let weight = Value 1.0
    let rates = ResizeArray<float>()
    Training.Run(
        Sgd([ weight ], 1.0),
        3,
        (fun _ -> Objective(weight ** 2)),
        schedule = halving 0.4,
        report = (_.LearningRate >> rates.Add)
    )
    |> ignore
    Assert.Equal<float seq>([ 0.4; 0.2; 0.1 ], rates)

/// What is wrong with a training, as a union that F# checks for completeness.
type Verdict =
    | Healthy
    | Wrong of HealthProblem list

let verdict (report: HealthReport) =
    match List.ofSeq report.Findings with
    | [] -> Healthy
    | findings -> Wrong(findings |> List.map _.Problem)

[<Fact>]
let ``A health report becomes a union`` () =
    let used, unused = Value 1.0, Value 2.0
    let loss = used ** 2
    loss.Backward()
    Assert.Equal(Healthy, TrainingHealth.Examine(loss, [ used ]) |> verdict)
    Assert.Equal(Wrong [ HealthProblem.UnusedParameter ], TrainingHealth.Examine(loss, [ used; unused ]) |> verdict)

[<Fact>]
let ``Optimizers are told apart by their type`` () =
    let name (optimizer: Optimizer) =
        match optimizer with
        | :? Sgd -> "sgd"
        | :? AdamW -> "adamw"
        | _ -> "another"
    let p = [ Value 1.0 ]
    let optimizers: Optimizer list = [ Sgd(p, 0.1); AdamW p; Adam p ]
    Assert.Equal<string list>([ "sgd"; "adamw"; "another" ], optimizers |> List.map name)

[<Fact>]
let ``A failed training is caught by its type`` () =
    let weight = Value(1.0, "w")
    let message =
        try
            Training.Run(Sgd([ weight ], 0.1), 1, (fun _ -> Objective(log (weight - 2)))) |> string
        with :? TrainingFailedException as failed ->
            $"{failed.Step} {failed.Value.Op}"
    Assert.Equal("0 log", message)

[<Fact>]
let ``A data set is a list of examples`` () =
    let moons = Datasets.Moons 20 |> List.ofSeq
    Assert.Equal<float list>([ -1.0; 1.0 ], moons |> List.map _.Target |> List.distinct |> List.sort)
    let net = MLP(2, [ 4; 1 ], Activation.Relu)
    let scores = moons |> List.map (_.Inputs >> net.Predict)
    let right = List.zip scores moons |> List.filter (fun (score, moon) -> (score.Data > 0.0) = (moon.Target > 0.0))
    equal (float right.Length / 20.0) (Accuracy.OfSigns(scores, moons |> Seq.map _.Target))
    Assert.Equal(Example([ 1.0; 2.0 ], 1.0), Example([| 1.0; 2.0 |], 1.0))
[<Fact>]
let ``A network leaves for other engines, and comes back`` () =
    let net = MLP(3, [ 4; 1 ], Activation.Relu)
    let folder = Directory.CreateTempSubdirectory "beyond"
    let at name = Path.Combine(folder.FullName, name)
    try
        net.SaveOnnx(at "net.onnx")
        net.SaveOnnx(at "net32.onnx", float32 = true)
        Assert.True(FileInfo(at "net32.onnx").Length < FileInfo(at "net.onnx").Length)
        at "net.safetensors" |> net.SaveSafetensors
        let back = at "net.safetensors" |> MLP.LoadSafetensors
        Assert.Equal(net.ToJson(), back.ToJson())
        Assert.Contains("x = torch.relu(self.layers[0](x))", net.ToPyTorch())
    finally
        folder.Delete(recursive = true)
