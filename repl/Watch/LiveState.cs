namespace Micrograd.Repl.Watch;

/// <summary>A document at one moment.</summary>
internal sealed record LiveState
{
    public int Version { get; init; }

    public string Title { get; init; } = "";

    /// <summary>One sentence about the run.</summary>
    public string Status { get; init; } = "";

    public bool IsRunning { get; init; }

    /// <summary>Whether C# and F# stand side by side.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The table of contents as markup.</summary>
    public string Contents { get; init; } = "";

    public IReadOnlyList<LivePart> Parts { get; init; } = [];
}
