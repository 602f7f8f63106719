namespace Micrograd;

/// <summary>A kind of mistake in a training.</summary>
public enum HealthProblem
{
    /// <summary>A number in the loss's graph is NaN or infinite.</summary>
    NotFinite,

    /// <summary>A parameter is the result of an operation, as after w += 0.1.</summary>
    ComputedParameter,

    /// <summary>A parameter has no part in the loss, so it cannot learn.</summary>
    OutsideTheLoss,

    /// <summary>A gradient is not the loss's slope: the gradients of an earlier Backward were not set to 0.</summary>
    GradientsKept,
}
