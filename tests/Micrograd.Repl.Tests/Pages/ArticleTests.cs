using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

/// <summary>Nothing of the article is left out: each item has a page, a section, and words that stand there.</summary>
public class ArticleTests
{
    public static TheoryData<string, string, string, string> Items => new()
    {
        { "the function, on a grid", "01_derivatives", "A function of one number", "xs = np.arange(-5, 5, 0.25)" },
        { "the definition of the derivative", "01_derivatives", "The slope at a point",
            "f'(x) = lim h→0 (f(x + h) - f(x)) / h" },
        { "slope 0", "01_derivatives", "Where the slope is 0", "It may be a minimum, as for x² at 0, a maximum" },
        { "slope 0 and neither", "01_derivatives", "Where the slope is 0", "\"01_flat\"" },
        { "downhill", "01_derivatives", "Downhill in the dark", "step against it" },
        { "the RSS", "04_linear_regression", "What a line costs", "The smallest RSS is the best line" },
        { "the RSS derived for m", "04_linear_regression", "The best line, on paper",
            "∂RSS/∂m = Σ 2·(y - (m·x + b))·(-x)" },
        { "the RSS derived for b", "04_linear_regression", "The best line, on paper",
            "∂RSS/∂b = Σ 2·(y - (m·x + b))·(-1)" },
        { "the normal equations", "04_linear_regression", "The best line, on paper", "m·Σx² + b·Σx = Σxy" },
        { "the closed form", "04_linear_regression", "The best line, on paper",
            "m = (n·Σxy - Σx·Σy) / (n·Σx² - (Σx)²)" },
        { "why not a network", "04_linear_regression", "Why a network is not solved on paper", "no closed form" },
        { "L by hand", "02_backpropagation", "By hand", "a plus sign only routes it" },
        { "a small step on the page's variables", "02_backpropagation", "By a small step", "leaf.Data = kept + h" },
        { "subtraction", "02_backpropagation", "A minus", "the negative to the second" },
        { "what comes to a", "02_backpropagation", "A value used twice", "-6 + 3 = -3" },
        { "what comes to b", "02_backpropagation", "A value used twice", "-6 - 2 = -8" },
        { "a to -1.7", "02_backpropagation", "A value used twice", "an upward parabola in a" },
        { "a neuron", "02_backpropagation", "A neuron", "Inputs times weights, plus a bias, through tanh" },
        { "n(x)", "03_mlp_training", "Four examples", "n(x) in the lecture" },
        { "one step by hand", "03_mlp_training", "One step by hand", "w.Data -= 0.1 * w.Grad" },
        { "the loop, at the article's rate", "03_mlp_training", "The loop", "p.Data += -0.1 * p.Grad" },
        { "the network as circles and lines", "03_mlp_training", "The loop", "DrawNetwork(n" },
        { "a rate that is too large", "03_mlp_training", "A rate that is too large", "rate: 0.5" },
        { "ZeroGrad", "03_mlp_training", "The forgotten zero", "sum of all slopes so far" },
        { "ZeroGrad and luck", "03_mlp_training", "The forgotten zero", "the mistake can look like luck" },
        { "the class Neuron", "08_from_scratch", "A neuron, a layer, a network", "class Neuron" },
        { "the class Layer", "08_from_scratch", "A neuron, a layer, a network", "class Layer" },
        { "the class MLP", "08_from_scratch", "A neuron, a layer, a network", "class MLP" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_of_the_article_has_its_place(string item, string page, string heading, string words)
    {
        string[] sections = File.ReadAllText(Repository.At("scripts", $"{page}.csx")).Split("\n// ## ");
        string? section = sections.SingleOrDefault(text => text.StartsWith($"{heading}\n", StringComparison.Ordinal));
        Assert.True(section is not null, $"{item}: page {page} has no section '{heading}'.");
        Assert.Contains(words, section.Replace("\n// ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
