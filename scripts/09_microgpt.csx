// # 9. A GPT
//
// The network behind ChatGPT reads a text and says which piece of text comes next. Does it need another engine than
// ours? Karpathy's microgpt is such a network with 4,192 parameters, and he trains it on a Value like that of page 2.
// Here it is on ours: the same seed, the same 1,000 losses and the same 20 new names, digit for digit.
#load "kit.csx"
using System.Runtime.CompilerServices;
using Micrograd;
using Micrograd.Data;
using Micrograd.Plotting;
using Micrograd.Terminal;
using static Micrograd.Plotting.Pictures;

// ## Names
//
// The network will read first names and learn how they are built. There are 32,033, in the file after --names, else
// in names.txt beside this page or in your cache. If there is no such file, the page downloads it once. The names are
// shuffled as Python shuffles them, because the digits depend on their order.
string Here([CallerFilePath] string page = null) => Path.GetDirectoryName(page);

string[] names = [.. NamesFile.Read(Argument("--names", "a file", "names.txt"), Here(), Error.WriteLine)];
var random = new PythonRandom(42);
random.Shuffle(names);
WriteLine($"{names.Length} names: {string.Join(", ", names.Take(4))}, …");
//> 32033 names: yuheng, diondre, xavien, jori, …

// ## Tokens
//
// A network computes with numbers, so each letter becomes a number: its place in the alphabet, from 0. One more
// number, 26, stands at both edges of a name. These numbers are called tokens.
string letters = string.Concat(names.SelectMany(name => name).Distinct().Order());
int edge = letters.Length;
int[] Tokens(string name) => [edge, .. name.Select(letter => letters.IndexOf(letter)), edge];

WriteLine(string.Join(", ", Tokens("anna")));
//> 26, 0, 13, 13, 0, 26

// ## Parameters
//
// All that the network knows is in nine matrices. A matrix is a list of rows, and a row is a list of values. They
// begin as small random numbers.
const int width = 16, longest = 16, headWidth = 4;
List<Value> parameters = [];

Value[][] Matrix(int rows, int columns = width)
{
    Value[] numbers = [.. Enumerable.Range(0, rows * columns).Select(_ => new Value(random.Gauss(0, 0.08)))];
    parameters.AddRange(numbers);
    return [.. numbers.Chunk(columns)];
}

Value[][] tokenRows = Matrix(edge + 1), placeRows = Matrix(longest), logitRows = Matrix(edge + 1);
Value[][] queryRows = Matrix(width), keyRows = Matrix(width), valueRows = Matrix(width), joinRows = Matrix(width);
Value[][] wideRows = Matrix(4 * width), narrowRows = Matrix(width, 4 * width);
WriteLine($"{parameters.Count} parameters");
//> 4192 parameters

// ## Embedding
//
// The tokens 12 and 13 are m and n, which have nothing more in common than a and z. So the network does not compute
// with the token itself: each token has a row of 16 numbers, and training moves them. Each place in a name has such a
// row too, because an n at the start is not an n at the end. The two rows are added.
Value[] Add(Value[] x, Value[] y) => [.. x.Zip(y, (xi, yi) => xi + yi)];

// Then the 16 numbers are scaled, so that the mean of their squares is 1, however small or large they were. This is
// called rmsnorm.
Value[] Normalize(Value[] x)
{
    var scale = (Value.Dot(x, x) / x.Length + 1e-5).Pow(-0.5);
    return [.. x.Select(xi => xi * scale)];
}

double MeanSquare(Value[] x) => x.Average(xi => xi.Data * xi.Data);
Value[] embedded = Add(tokenRows[0], placeRows[1]);
WriteLine($"{MeanSquare(embedded):F4}, normalized {MeanSquare(Normalize(embedded)):F4}");
//> 0.0119, normalized 0.9992

// ## Softmax
//
// Softmax turns any numbers into shares of 1, as on page 6: e to the power of each, over the sum of all. The largest
// number is subtracted first, so that no power is too large.
Value[] Softmax(IReadOnlyList<Value> x)
{
    double largest = x.Max(xi => xi.Data);
    Value[] powers = [.. x.Select(xi => (xi - largest).Exp())];
    var sum = Value.Sum(powers);
    return [.. powers.Select(power => power / sum)];
}

string Text(IEnumerable<Value> x) => string.Join(", ", x.Select(xi => $"{xi.Data:F4}"));
WriteLine(Text(Softmax([1.0, 2.0, 3.0])));
//> 0.0900, 0.2447, 0.6652

// ## Attention
//
// Which letter comes next depends on the letters before it. How does a place find those that matter? It makes three
// lists out of its 16 numbers, each with a matrix. Its query says what it looks for, its key says what it has, and
// its value is what it gives. The dot product of a query and a key is a score: how well the two places fit. Softmax
// turns the scores of all places so far into shares, and the place takes that share of each of their values. This is
// done by four heads, with 4 of the 16 numbers each, so that a place can look for four things at once.
record Past(List<Value[]> Keys, List<Value[]> Values, List<Value[]> Shares);

Value[] Linear(Value[][] rows, IReadOnlyList<Value> x) => [.. rows.Select(row => Value.Dot(row, x))];

Value[] Attend(Value[] x, Past past)
{
    var query = Linear(queryRows, x);
    past.Keys.Add(Linear(keyRows, x));
    past.Values.Add(Linear(valueRows, x));
    List<Value> taken = [];
    for (int start = 0; start < width; start += headWidth)
    {
        var head = start..(start + headWidth);
        var shares = Softmax([.. past.Keys.Select(key => Value.Dot(query[head], key[head]) / Math.Sqrt(headWidth))]);
        past.Shares.Add(shares);
        for (int i = start; i < start + headWidth; i++)
            taken.Add(Value.Dot(shares, past.Values.Select(value => value[i])));
    }

    return Linear(joinRows, taken);
}

// ## The network
//
// First the embedding, then attention, then an MLP as on page 3: 64 neurons with relu, and 16 without. Attention and
// the MLP do not replace the 16 numbers, they add to them. A plus sign hands its slope on unchanged, so the slopes
// reach the embedding at full strength. At the end each token has one more row. The dot product with that row is the
// token's logit: its score for being the next one.
Value[] Gpt(int token, int place, Past past)
{
    var x = Normalize(Add(tokenRows[token], placeRows[place]));
    x = Add(Attend(Normalize(x), past), x);
    Value[] wide = [.. Linear(wideRows, Normalize(x)).Select(sum => sum.Relu())];
    x = Add(Linear(narrowRows, wide), x);
    return Linear(logitRows, x);
}

// Before training, no letter matters more than another. After "ann", the first head takes about a quarter from each
// of the four places:
Past Read(string name)
{
    Past past = new([], [], []);
    foreach (var (place, token) in Tokens(name)[..^1].Index())
        Gpt(token, place, past);
    return past;
}

Value[] Shares(Past past, int place, int head) => past.Shares[width / headWidth * place + head];
WriteLine(Text(Shares(Read("ann"), place: 3, head: 0)));
//> 0.2602, 0.2470, 0.2473, 0.2456

// ## The loss
//
// Softmax turns the 27 logits of a place into probabilities. The loss is -log of the probability of the token that
// does come next, as on page 6, and for a whole name the mean over its places. If all 27 tokens were equally likely,
// it would be -log(1/27), which is 3.2958. Here is the first loss of microgpt, and the number of values behind it. In
// Python there are 59,647, because each * and each + of a dot product is a value there.
Value LossOf(string name)
{
    int[] tokens = Tokens(name);
    int places = Math.Min(longest, tokens.Length - 1);
    Past past = new([], [], []);
    var losses = Enumerable.Range(0, places).Select(i => -Softmax(Gpt(tokens[i], i, past))[tokens[i + 1]].Log());
    return 1.0 / places * Value.Sum(losses);
}

var firstLoss = LossOf(names[0]);
WriteLine($"{names[0]} {firstLoss.Data}, {Graph.Of(firstLoss).Nodes.Count} values");
//> yuheng 3.3659669475848504, 7812 values

// ## Adam
//
// Page 6 trained with AdamW. Here is Adam, written out as an optimizer of our own. It keeps two running means for
// each parameter: of its slopes, and of their squares. A step is the first mean over the root of the second, times
// the rate. So it is about as long as the rate, whether the slopes are small or large, and shorter where their signs
// change. Both means begin at 0 and are too small at first; a division by 1 - 0.85ᵗ and by 1 - 0.99ᵗ at step t
// corrects that.
class AdamByHand(IReadOnlyList<Value> parameters) : Optimizer(parameters, learningRate: 0.01)
{
    readonly double[] mean = new double[parameters.Count], square = new double[parameters.Count];
    int t = 0;

    protected override void Update(IReadOnlyList<Value> parameters)
    {
        t++;
        foreach (var (i, p) in parameters.Index())
        {
            mean[i] = 0.85 * mean[i] + (1 - 0.85) * p.Grad;
            square[i] = 0.99 * square[i] + (1 - 0.99) * Math.Pow(p.Grad, 2);
            double m = mean[i] / (1 - Math.Pow(0.85, t)), v = square[i] / (1 - Math.Pow(0.99, t));
            p.Data -= LearningRate * m / (Math.Pow(v, 0.5) + 1e-8);
        }
    }
}

// ## A thousand steps
//
// Each step learns from one name, with a rate that falls from 0.01 to 0. --steps 100 ends after the first hundred.
int steps = int.Parse(Argument("--steps", "a number", "100") ?? "1000");
var run = TrainingProgress.Show(report => Training.Run(
    new AdamByHand(parameters),
    steps,
    step => new Objective(LossOf(names[step % names.Length])),
    schedule: step => 0.01 * (1 - step / Math.Max(steps, 1000.0)),
    report: report));
//> ...

// These are Python's losses, to the last digit:
foreach (var (step, loss) in run.Losses.Index().Where(at => at.Index < 3 || at.Index >= steps - 2))
    WriteLine($"{step + 1} {names[step % names.Length]} {loss}");
//> 1 yuheng 3.3659669475848504
//> 2 diondre 3.4242727838717717
//> 3 xavien 3.177802125458052
//> 999 insiya 2.4730202641090284
//> 1000 akio 2.6496944697407585

// The loss jumps from step to step, because some names are harder to guess than others. The mean of the last 50 shows
// that the network learns.
var means = run.Losses.Select((_, i) => run.Losses.Take(i + 1).TakeLast(50).Average());
Save(
    LossCurves(
        [Curve.OfSteps("loss of a name", run.Losses, CurveStyle.Points), Curve.OfSteps("mean of the last 50", means)],
        title: "A GPT learns first names"),
    "09_loss");
//> pictures/09_loss.png

// ## Attention after training
//
// Now some letters matter more than others. In the fourth head, the later vowels of "annabelle" look at an n before
// them, and both n look at the a before them. Nobody told the network about vowels. The second a gives these shares
// to the edge and to a, n, n, a:
var past = Read("annabelle");
WriteLine(Text(Shares(past, place: 4, head: 3)));
//> 0.0321, 0.0042, 0.2454, 0.7026, 0.0157
string[] read = ["·", .. "annabelle".Select(letter => $"{letter}")];
Save(
    HeatMap(
        (row, column) => column <= row ? Shares(past, row, head: 3)[column].Data : double.NaN,
        rows: read,
        columns: read,
        title: "The fourth head reads \"annabelle\"",
        xLabel: "at which letter",
        yLabel: "which letter looks",
        barLabel: "share"),
    "09_attention");
//> pictures/09_attention.png

// ## New names
//
// Begin with the edge, draw the next token with its probability, and go on until the edge comes again. The logits are
// divided by a temperature first. One below 1 makes likely tokens more likely, and the names more ordinary.
string Invent(double temperature)
{
    Past past = new([], [], []);
    string name = "";
    for (int token = edge; name.Length < longest; name += letters[token])
    {
        Value[] logits = [.. Gpt(token, name.Length, past).Select(logit => logit / temperature)];
        token = random.Choices(Softmax(logits).Select(probability => probability.Data));
        if (token == edge)
            break;
    }

    return name;
}

for (int i = 0; i < 4; i++)
    WriteLine(string.Join(", ", Enumerable.Range(0, 5).Select(_ => Invent(temperature: 0.5))));
//> kamon, ann, karai, jaire, vialan
//> karia, yeran, anna, areli, kaina
//> konna, keylen, liole, alerin, earan
//> lenne, kana, lara, alela, anton
