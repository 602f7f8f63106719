namespace Micrograd;

/// <summary>How a step writes the gradient of its operands.</summary>
internal enum Flow
{
    /// <summary>It writes nothing, because no parameter lies below them.</summary>
    None,

    /// <summary>It overwrites: it is the first to write there, and the rows still hold old gradients.</summary>
    Store,

    /// <summary>It adds to what is there.</summary>
    Add,
}
