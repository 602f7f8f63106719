namespace Micrograd;

/// <summary>The rows that a kernel of a layer works on: it combines every target row with every source row.</summary>
/// <param name="Width">How many lanes a row has, a multiple of the register's.</param>
/// <param name="From">The numbers that hold the source rows.</param>
/// <param name="Sources">The source rows.</param>
/// <param name="To">The numbers that hold the target rows.</param>
/// <param name="Targets">The target rows; no row twice.</param>
internal readonly ref struct Combination(
    int Width, Span<double> From, ReadOnlySpan<int> Sources, Span<double> To, ReadOnlySpan<int> Targets)
{
    public readonly int Width = Width;
    public readonly Span<double> From = From;
    public readonly ReadOnlySpan<int> Sources = Sources;
    public readonly Span<double> To = To;
    public readonly ReadOnlySpan<int> Targets = Targets;

    /// <summary>The weight of target r and source j stands at r · TargetStride + j · SourceStride.</summary>
    public ReadOnlySpan<double> Weights { get; init; }

    public int TargetStride { get; init; }

    public int SourceStride { get; init; }

    /// <summary>The same with sources and targets exchanged.</summary>
    public Combination Turned => new(Width, To, Targets, From, Sources)
    {
        TargetStride = SourceStride,
        SourceStride = TargetStride,
    };

    /// <summary>The start of each target row. If it is empty, <see cref="Add"/> decides.</summary>
    public ReadOnlySpan<double> Bias { get; init; }

    /// <summary>Whether a target row without a bias starts from the numbers that it holds, and not from 0.</summary>
    public bool Add { get; init; }
}
