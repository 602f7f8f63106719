namespace Micrograd;

/// <summary>A kind of mistake in a training.</summary>
public enum HealthProblem
{
    /// <summary>A number in the loss's graph is NaN or infinite.</summary>
    NotFinite,

    /// <summary>A parameter is the result of an operation, as after w += 0.1.</summary>
    ComputedParameter,

    /// <summary>A parameter has no part in the loss, so it cannot learn.</summary>
    UnusedParameter,

    /// <summary>A gradient is not the loss's slope: the gradients of an earlier Backward were not set to 0.</summary>
    GradientsNotZeroed,

    /// <summary>
    /// A parameter does not learn, because tanh or sigmoid is so far out that its slope is all but 0.
    /// </summary>
    Saturated,

    /// <summary>A parameter does not learn, because relu is off for every example.</summary>
    DeadRelu,
}
