// # 9. A GPT
//
// The network behind ChatGPT reads a text and says which piece of text comes next. Does it need another engine than
// ours? Karpathy's microgpt is such a network with 4,192 parameters, and he trains it on a Value like that of page 2.
// Here it is on ours: the same seed, the same 1,000 losses and the same 20 new names, digit for digit.
#load "../kit.fsx"
open Micrograd
open Micrograd.Data
open Micrograd.Plotting
open Micrograd.Terminal
open type Micrograd.Plotting.Pictures

// ## Names
//
// The network will read first names and learn how they are built. There are 32,033, in the file after --names, else
// in names.txt beside this page or in your cache. If there is no such file, the page downloads it once. The names are
// shuffled as Python shuffles them, because the digits depend on their order.
let names =
    let file = argument "--names" "a file" "names.txt" |> Option.toObj
    NamesFile.Read(file, __SOURCE_DIRECTORY__, report = fun line -> eprintfn $"{line}") |> Array.ofSeq

let random = PythonRandom 42
random.Shuffle names
printfn $"""{names.Length} names: {names |> Seq.truncate 4 |> String.concat ", "}, …"""
//> 32033 names: yuheng, diondre, xavien, jori, …

// ## Tokens
//
// A network computes with numbers, so each letter becomes a number: its place in the alphabet, from 0. One more
// number, 26, stands at both edges of a name. These numbers are called tokens.
let letters = names |> Seq.concat |> Seq.distinct |> Seq.sort |> Array.ofSeq
let edge = letters.Length

let tokens name =
    let inside = [| for letter in name -> System.Array.IndexOf(letters, letter) |]
    [| edge; yield! inside; edge |]

printfn $"""{tokens "anna" |> Seq.map string |> String.concat ", "}"""
//> 26, 0, 13, 13, 0, 26

// ## Parameters
//
// All that the network knows is in nine matrices. A matrix is a list of rows, and a row is a list of values. They
// begin as small random numbers.
let width, longest, headWidth = 16, 16, 4
let parameters = ResizeArray<Value>()

let matrix rows columns =
    let numbers = [| for _ in 1 .. rows * columns -> Value(random.Gauss(0, 0.08)) |]
    parameters.AddRange numbers
    Array.chunkBySize columns numbers

let tokenRows, placeRows, logitRows = matrix (edge + 1) width, matrix longest width, matrix (edge + 1) width
let queryRows, keyRows = matrix width width, matrix width width
let valueRows, joinRows = matrix width width, matrix width width
let wideRows, narrowRows = matrix (4 * width) width, matrix width (4 * width)
printfn $"{parameters.Count} parameters"
//> 4192 parameters

// ## Embedding
//
// The tokens 12 and 13 are m and n, which have nothing more in common than a and z. So the network does not compute
// with the token itself: each token has a row of 16 numbers, and training moves them. Each place in a name has such a
// row too, because an n at the start is not an n at the end. The two rows are added.
let add (x: Value[]) (y: Value[]) = Array.map2 (+) x y

// Then the 16 numbers are scaled, so that the mean of their squares is 1, however small or large they were. This is
// called rmsnorm.
let normalize (x: Value[]) =
    let scale = (Value.Dot(x, x) / x.Length + 1e-5) ** -0.5
    [| for xi in x -> xi * scale |]

let meanSquare (x: Value[]) = x |> Array.averageBy (fun xi -> xi.Data * xi.Data)
let embedded = add tokenRows[0] placeRows[1]
printfn $"%.4f{meanSquare embedded}, normalized %.4f{meanSquare (normalize embedded)}"
//> 0.0119, normalized 0.9992

// ## Softmax
//
// Softmax turns any numbers into shares of 1, as on page 6: e to the power of each, over the sum of all. The largest
// number is subtracted first, so that no power is too large.
let softmax (x: Value[]) =
    let largest = x |> Seq.map float |> Seq.max
    let powers = [| for xi in x -> exp (xi - largest) |]
    let sum = Value.Sum powers
    [| for power in powers -> power / sum |]

let text (x: Value[]) = x |> Seq.map (float >> sprintf "%.4f") |> String.concat ", "
printfn $"{[| 1.0; 2.0; 3.0 |] |> Array.map Value |> softmax |> text}"
//> 0.0900, 0.2447, 0.6652

// ## Attention
//
// Which letter comes next depends on the letters before it. How does a place find those that matter? It makes three
// lists out of its 16 numbers, each with a matrix. Its query says what it looks for, its key says what it has, and
// its value is what it gives. The dot product of a query and a key is a score: how well the two places fit. Softmax
// turns the scores of all places so far into shares, and the place takes that share of each of their values. This is
// done by four heads, with 4 of the 16 numbers each, so that a place can look for four things at once.
type Past =
    { Keys: ResizeArray<Value[]>; Values: ResizeArray<Value[]>; Shares: ResizeArray<Value[]> }
    static member Empty() = { Keys = ResizeArray(); Values = ResizeArray(); Shares = ResizeArray() }

let linear rows (x: Value[]) = [| for row: Value[] in rows -> Value.Dot(row, x) |]

let attend x (past: Past) =
    let query = linear queryRows x
    past.Keys.Add(linear keyRows x)
    past.Values.Add(linear valueRows x)

    let take start =
        let head (row: Value[]) = row[start .. start + headWidth - 1]
        let shares = softmax [| for key in past.Keys -> Value.Dot(head query, head key) / sqrt (float headWidth) |]
        past.Shares.Add shares
        [| for i in start .. start + headWidth - 1 -> Value.Dot(shares, past.Values |> Seq.map (Array.item i)) |]

    [| 0..headWidth .. width - 1 |] |> Array.collect take |> linear joinRows

// ## The network
//
// First the embedding, then attention, then an MLP as on page 3: 64 neurons with relu, and 16 without. Attention and
// the MLP do not replace the 16 numbers, they add to them. A plus sign hands its slope on unchanged, so the slopes
// reach the embedding at full strength. At the end each token has one more row. The dot product with that row is the
// token's logit: its score for being the next one.
let gpt (token: int) (place: int) past =
    let embedded = add tokenRows[token] placeRows[place] |> normalize
    let x = add (attend (normalize embedded) past) embedded
    let x = add (normalize x |> linear wideRows |> Array.map Value.Relu |> linear narrowRows) x
    linear logitRows x

// Before training, no letter matters more than another. After "ann", the first head takes about a quarter from each
// of the four places:
let read name =
    let past = Past.Empty()
    tokens name |> Seq.take (String.length name + 1) |> Seq.iteri (fun place token -> gpt token place past |> ignore)
    past

let shares place head (past: Past) = past.Shares[width / headWidth * place + head]
printfn $"""{read "ann" |> shares 3 0 |> text}"""
//> 0.2602, 0.2470, 0.2473, 0.2456

// ## The loss
//
// Softmax turns the 27 logits of a place into probabilities. The loss is -log of the probability of the token that
// does come next, as on page 6, and for a whole name the mean over its places. If all 27 tokens were equally likely,
// it would be -log(1/27), which is 3.2958. Here is the first loss of microgpt, and the number of values behind it. In
// Python there are 59,647, because each * and each + of a dot product is a value there.
let lossOf name =
    let tokens = tokens name
    let places = min longest (tokens.Length - 1)
    let past = Past.Empty()
    let loss i = -(log (softmax (gpt tokens[i] i past)).[tokens[i + 1]])
    1.0 / float places * Value.Sum(Seq.init places loss)

let firstLoss = lossOf names[0]
printfn $"{names[0]} {firstLoss.Data}, {Graph.Of(firstLoss).Nodes.Count} values"
//> yuheng 3.3659669475848504, 7812 values

// ## Adam
//
// Page 6 trained with AdamW. Here is Adam, written out as an optimizer of our own. It keeps two running means for
// each parameter: of its slopes, and of their squares. A step is the first mean over the root of the second, times
// the rate. So it is about as long as the rate, whether the slopes are small or large, and shorter where their signs
// change. Both means begin at 0 and are too small at first; a division by 1 - 0.85ᵗ and by 1 - 0.99ᵗ at step t
// corrects that.
type AdamByHand(parameters: Value seq) =
    inherit Optimizer(parameters, learningRate = 0.01)
    let mean: float[] = Array.zeroCreate (Seq.length parameters)
    let square: float[] = Array.zeroCreate (Seq.length parameters)
    let mutable t = 0.0

    override this.Update parameters =
        t <- t + 1.0

        for i, p in Seq.indexed parameters do
            mean[i] <- 0.85 * mean[i] + (1.0 - 0.85) * p.Grad
            square[i] <- 0.99 * square[i] + (1.0 - 0.99) * p.Grad ** 2
            let m, v = mean[i] / (1.0 - 0.85 ** t), square[i] / (1.0 - 0.99 ** t)
            p.Data <- p.Data - this.LearningRate * m / (v ** 0.5 + 1e-8)

// ## A thousand steps
//
// Each step learns from one name, with a rate that falls from 0.01 to 0. --steps 100 ends after the first hundred.
let steps = argument "--steps" "a number" "100" |> Option.map int |> Option.defaultValue 1000

let train report =
    Training.Run(
        AdamByHand parameters,
        steps,
        (fun step -> Objective(lossOf names[step % names.Length])),
        schedule = (fun step -> 0.01 * (1.0 - float step / max (float steps) 1000.0)),
        report = report
    )

let run = TrainingProgress.Show train
//> ...

// These are Python's losses, to the last digit:
for step, loss in Seq.indexed run.Losses do
    if step < 3 || step >= steps - 2 then
        printfn $"{step + 1} {names[step % names.Length]} {loss}"
//> 1 yuheng 3.3659669475848504
//> 2 diondre 3.4242727838717717
//> 3 xavien 3.177802125458052
//> 999 insiya 2.4730202641090284
//> 1000 akio 2.6496944697407585

// The loss jumps from step to step, because some names are harder to guess than others. The mean of the last 50 shows
// that the network learns.
let losses = List.ofSeq run.Losses
let means = [ for i in 1 .. losses.Length -> losses[max 0 (i - 50) .. i - 1] |> List.average ]

LossCurves(
    [ Curve.OfSteps("loss of a name", losses, CurveStyle.Points); Curve.OfSteps("mean of the last 50", means) ],
    title = "A GPT learns first names"
)
|> save "09_loss"
//> pictures/09_loss.png

// ## Attention after training
//
// Now some letters matter more than others. In the fourth head, the later vowels of "annabelle" look at an n before
// them, and both n look at the a before them. Nobody told the network about vowels. The second a gives these shares
// to the edge and to a, n, n, a:
let past = read "annabelle"
printfn $"{past |> shares 4 3 |> text}"
//> 0.0321, 0.0042, 0.2454, 0.7026, 0.0157
let labels = [ "·"; yield! Seq.map string "annabelle" ]

HeatMap(
    (fun row column -> if column <= row then past |> shares row 3 |> Array.item column |> float else nan),
    rows = labels,
    columns = labels,
    title = "The fourth head reads \"annabelle\"",
    xLabel = "at which letter",
    yLabel = "which letter looks",
    barLabel = "share"
)
|> save "09_attention"
//> pictures/09_attention.png

// ## New names
//
// Begin with the edge, draw the next token with its probability, and go on until the edge comes again. The logits are
// divided by a temperature first. One below 1 makes likely tokens more likely, and the names more ordinary.
let invent (temperature: float) =
    let past = Past.Empty()

    let rec next token name =
        let logits = gpt token (String.length name) past
        let probabilities = softmax [| for logit in logits -> logit / temperature |]
        let drawn = random.Choices(Seq.map float probabilities)

        if drawn = edge then name
        elif name.Length = longest - 1 then name + string letters[drawn]
        else next drawn (name + string letters[drawn])

    next edge ""

for _ in 1..4 do
    printfn $"""{List.init 5 (fun _ -> invent 0.5) |> String.concat ", "}"""
//> kamon, ann, karai, jaire, vialan
//> karia, yeran, anna, areli, kaina
//> konna, keylen, liole, alerin, earan
//> lenne, kana, lara, alela, anton
