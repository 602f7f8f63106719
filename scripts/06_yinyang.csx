// # 6. Yin and yang
//
// The micrograd of LLM101n: three classes, so three scores, a loss that turns scores into probabilities, and an
// optimizer that chooses the length of each parameter's step. Same seed, same lines, digit for digit.
#load "kit.csx"
using Micrograd;
using Micrograd.Html;
using Micrograd.Plotting;
using static Micrograd.Plotting.Pictures;

// ## The data
//
// A hundred points of the yin-yang disc: yin, yang, and the two dots as a third class. 80 to learn from, 10 to watch
// the loss on, 10 kept away. One stream of random numbers makes the points and, going on, the weights.
var random = new XorShift64(42);
var (train, validation, test) = Datasets.YinYang(random, samples: 100);
WriteLine($"{train.Count} to train, {validation.Count} to validate, {test.Count} to test");
//> 80 to train, 10 to validate, 10 to test

// ## The network
//
// Eight neurons with tanh, then three scores. LLM101n starts weights closer to 0 where a neuron has more inputs, and
// its tanh is the C library's, whose last digit is not always that of the lecture's formula.
var model = new MLP(2, [8, 3], Activation.MathTanh, initialization: Initialization.Scaled, random: random);
WriteLine($"{model.Parameters.Count} parameters");
//> 51 parameters

// ## From scores to a loss
//
// Softmax makes probabilities of scores ("logits"): e to each, over their sum. The loss is -log of the probability that
// the right class got: 0 when the network is sure and right, large when it is sure and wrong. Before training all three
// are about as likely, and -log(1/3) is 1.0986.
Value CrossEntropy(IReadOnlyList<Example> split) =>
    Loss.Mean(split.Select(point => Loss.CrossEntropyUnshifted(model.PredictAll(point.Inputs), (int)point.Target)));

WriteLine($"{CrossEntropy(train).Data:F4}, {-Math.Log(1.0 / 3):F4}");
//> 1.0122, 1.0986

// The slope for a score is its probability, less 1 for the right class. For logits 1, 2 and 3, the first one right:
Value[] logits = [1.0, 2.0, 3.0];
Loss.CrossEntropy(logits, target: 0).Backward();
WriteLine(string.Join(", ", logits.Select(logit => $"{logit.Grad:F4}")));
//> -0.9100, 0.2447, 0.6652

// Written as above, e to the power of a large score is infinite. Loss.CrossEntropy takes the largest score off first,
// which changes nothing else; the unshifted one is here for LLM101n's digits.
Value[] large = [1000.0, 1001.0];
WriteLine($"{Loss.CrossEntropyUnshifted(large, 0).Data}, {Loss.CrossEntropy(large, 0).Data:F4}");
//> NaN, 1.3133

// ## AdamW
//
// Adam divides a parameter's running mean of gradients by the running size of them, so that a step is about as long as
// the rate, whether the slopes are steep or flat. The W is weight decay: each parameter also shrinks a little.
var optimizer = new Llm101nAdamW(model.Parameters, learningRate: 0.1, weightDecay: 1e-4);
string[] names = ["yin", "yang", "dots"];
var film = new Film(
    model, train, FilmLoss.CrossEntropyUnshifted, optimizer, classNames: names, title: "Yin and yang, step by step");
List<double> validationLosses = [];

var run = Training.Run(
    optimizer,
    steps: 100,
    k =>
    {
        validationLosses.Add(CrossEntropy(validation).Data);
        if (k % 10 == 0)
            WriteLine($"step {k + 1}/100, val loss {validationLosses[k]:F6}");
        return new Objective(CrossEntropy(train));
    },
    report: step =>
    {
        WriteLine($"step {step.Step + 1}/{step.Steps}, train loss {step.Loss}");
        film.Add();
    });
//> step 1/100, val loss 1.053898
//> step 1/100, train loss 1.0122152826497561
//> step 2/100, train loss 0.8466614840586785
//> ...
//> step 99/100, train loss 0.040185244398747266
//> step 100/100, train loss 0.03906091113485444

// Learned by heart or understood? The loss on points that were not trained on tells: it falls too.
Save(
    LossCurves(
        [Curve.OfSteps("train", run.Losses), Curve.OfSteps("validation", validationLosses)],
        title: "AdamW over 100 steps"),
    "06_loss");
//> pictures/06_loss.png

// The film shows both means of each parameter beside it, and how three classes share the plane from step to step.
Save(film, "06_training");
//> pictures/06_training.html

// ## What it decides
//
// A place belongs to the class with the largest score.
int ClassAt(double x1, double x2) => Accuracy.ArgMax(model.Evaluate([x1, x2]));
string Right(IReadOnlyList<Example> split)
{
    var predicted = split.Select(point => ClassAt(point.Inputs[0], point.Inputs[1]));
    return $"{100 * Accuracy.OfClasses(predicted, split.Select(point => (int)point.Target))}%";
}

WriteLine($"right: {Right(train)} of train, {Right(validation)} of validation, {Right(test)} of test");
//> right: 100% of train, 100% of validation, 90% of test
Save(
    ClassMap(
        ClassAt,
        train.Select(point => new ClassPoint(point.Inputs[0], point.Inputs[1], (int)point.Target)),
        title: "Yin, yang and the dots",
        classNames: names),
    "06_classes");
//> pictures/06_classes.png
