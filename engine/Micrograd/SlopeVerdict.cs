namespace Micrograd;

/// <summary>The result of comparing a slope of <see cref="Value.Backward"/> with differences.</summary>
public enum SlopeVerdict
{
    /// <summary>The two agree within the tolerance.</summary>
    Right,

    /// <summary>They differ by more than the tolerance and the uncertainty of the differences.</summary>
    Wrong,

    /// <summary>The function has a corner here, and Backward's slope lies between those of the two sides.</summary>
    Kink,

    /// <summary>The uncertainty of the differences is larger than the tolerance, so they cannot judge.</summary>
    CannotTell,
}
