namespace Micrograd.Html.Films;

/// <summary>Checks what a film is given, at its beginning, so that no training is lost at its end.</summary>
internal static class FilmChecks
{
    public static Example[] Examples(IEnumerable<Example> examples, MLP network, FilmLoss loss)
    {
        Example[] given = Require.NoNulls(examples, "A film", nameof(examples));
        if (given.Length == 0)
        {
            throw new ArgumentException(
                "A film was given no examples. Pass those of the training.", nameof(examples));
        }

        for (int i = 0; i < given.Length; i++)
        {
            if (given[i].Inputs.Append(given[i].Target).Any(number => !double.IsFinite(number)))
            {
                throw new ArgumentException(
                    $"Example {i + 1} of the film is {given[i]}, which cannot be drawn. Leave it out.",
                    nameof(examples));
            }
        }

        bool isOne = network.Outputs == 1;
        if (isOne ? loss.TakesLogits : loss.TakesOneScore)
        {
            (string outputs, FilmLoss other) = isOne
                ? ("an output for each class", FilmLoss.BinaryCrossEntropy)
                : ("one output", FilmLoss.CrossEntropy);
            throw new ArgumentException(
                $"{loss.Name} is for a network with {outputs}, and this one has {network.Outputs}. "
                + $"Use FilmLoss.{other.Name}.",
                nameof(loss));
        }

        return given;
    }

    public static void Targets(FilmClasses classes, FilmLoss loss, IReadOnlyList<Example> examples)
    {
        if (loss.TakesLogits && !classes.Exist)
        {
            throw new ArgumentException(
                $"{loss.Name} needs targets that are classes, from 0 up to the number of outputs. "
                + $"They go from {Digits.Of(examples.Min(each => each.Target))} "
                + $"to {Digits.Of(examples.Max(each => each.Target))}.",
                nameof(examples));
        }
    }

    public static string[] Names(IEnumerable<string>? classNames, FilmClasses classes)
    {
        string[] given = classNames is null
            ? [.. classes.Numbers.Select(number => $"class {Digits.Of(number)}")]
            : Require.NoNulls(classNames, "A film", nameof(classNames));
        return given.Length == classes.Numbers.Count ? given : throw new ArgumentException(
            $"The film has {classes.Numbers.Count} classes but was given {Counted.Of(given.Length, "name")}. "
            + "Give one name for each class.",
            nameof(classNames));
    }
}
