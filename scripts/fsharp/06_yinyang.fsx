// # 6. Yin and yang
//
// The micrograd of LLM101n: three classes, so three scores, a loss that turns scores into probabilities, and an
// optimizer that chooses the length of each parameter's step. Same seed, same lines, digit for digit.
#load "../kit.fsx"
open Micrograd
open Micrograd.Html
open Micrograd.Plotting
open type Micrograd.Plotting.Pictures

// ## The data
//
// A hundred points of the yin-yang disc: yin, yang, and the two dots as a third class. 80 to learn from, 10 to watch
// the loss on, 10 kept away. One stream of random numbers makes the points and, going on, the weights.
let random = XorShift64 42
let points = Datasets.YinYang(random, samples = 100)

printfn $"{points.Train.Count} to train, {points.Validation.Count} to validate, {points.Test.Count} to test"
//> 80 to train, 10 to validate, 10 to test

// ## The network
//
// Eight neurons with tanh, then three scores. LLM101n starts weights closer to 0 where a neuron has more inputs, and
// its tanh is the C library's, whose last digit is not always that of the lecture's formula.
let model = MLP(2, [ 8; 3 ], Activation.MathTanh, initialization = Initialization.Scaled, random = random)

printfn $"{model.Parameters.Count} parameters"
//> 51 parameters

// ## From scores to a loss
//
// Softmax makes probabilities of scores ("logits"): e to each, over their sum. The loss is -log of the probability that
// the right class got: 0 when the network is sure and right, large when it is sure and wrong. Before training all three
// are about as likely, and -log(1/3) is 1.0986.
let classOf (point: Example) = int point.Target

let crossEntropy (split: Example seq) =
    split
    |> Seq.map (fun point -> Loss.CrossEntropyUnshifted(model.PredictAll point.Inputs, classOf point))
    |> Loss.Mean

printfn $"%.4f{float (crossEntropy points.Train)}, %.4f{-log (1.0 / 3.0)}"
//> 1.0122, 1.0986

// The slope for a score is its probability, less 1 for the right class. For logits 1, 2 and 3, the first one right:
let logits = [ 1.0; 2.0; 3.0 ] |> List.map Value
Loss.CrossEntropy(logits, target = 0).Backward()

printfn $"""{logits |> List.map (_.Grad >> sprintf "%.4f") |> String.concat ", "}"""
//> -0.9100, 0.2447, 0.6652

// Written as above, e to the power of a large score is infinite. Loss.CrossEntropy takes the largest score off first,
// which changes nothing else; the unshifted one is here for LLM101n's digits.
let large = [ 1000.0; 1001.0 ] |> List.map Value

printfn $"{float (Loss.CrossEntropyUnshifted(large, 0))}, %.4f{float (Loss.CrossEntropy(large, 0))}"
//> NaN, 1.3133

// ## AdamW
//
// Adam divides a parameter's running mean of gradients by the running size of them, so that a step is about as long as
// the rate, whether the slopes are steep or flat. The W is weight decay: each parameter also shrinks a little.
let optimizer = Llm101nAdamW(model.Parameters, learningRate = 0.1, weightDecay = 1e-4)
let names = [ "yin"; "yang"; "dots" ]

let film =
    Film(
        model,
        points.Train,
        FilmLoss.CrossEntropyUnshifted,
        optimizer,
        classNames = names,
        title = "Yin and yang, step by step"
    )

let trainLosses, validationLosses =
    List.unzip
        [ for k in 0..99 do
              let validation = float (crossEntropy points.Validation)
              if k % 10 = 0 then
                  printfn $"step {k + 1}/100, val loss %.6f{validation}"

              let loss = crossEntropy points.Train
              optimizer.ZeroGrad()
              loss.Backward()
              optimizer.Step()
              printfn $"step {k + 1}/100, train loss {loss.Data}"
              film.Add()
              loss.Data, validation ]
//> step 1/100, val loss 1.053898
//> step 1/100, train loss 1.0122152826497561
//> step 2/100, train loss 0.8466614840586785
//> ...
//> step 99/100, train loss 0.040185244398747266
//> step 100/100, train loss 0.03906091113485444

// Learned by heart or understood? The loss on points that were not trained on tells: it falls too.
LossCurves(
    [ Curve.OfSteps("train", trainLosses); Curve.OfSteps("validation", validationLosses) ],
    title = "AdamW over 100 steps"
)
|> save "06_loss"
//> pictures/06_loss.png

// The film shows both means of each parameter beside it, and how three classes share the plane from step to step.
film |> saveFilm "06_training"
//> pictures/06_training.html

// ## What it decides
//
// A place belongs to the class with the largest score.
let classAt x1 x2 = model.Evaluate [ x1; x2 ] |> Accuracy.ArgMax

let right (split: Example seq) =
    let predicted = split |> Seq.map (fun point -> classAt point.Inputs[0] point.Inputs[1])
    $"{100.0 * Accuracy.OfClasses(predicted, split |> Seq.map classOf)}%%"

printfn $"right: {right points.Train} of train, {right points.Validation} of validation, {right points.Test} of test"
//> right: 100% of train, 100% of validation, 90% of test
ClassMap(
    classAt,
    points.Train |> Seq.map (fun point -> ClassPoint(point.Inputs[0], point.Inputs[1], classOf point)),
    title = "Yin, yang and the dots",
    classNames = names
)
|> save "06_classes"
//> pictures/06_classes.png
