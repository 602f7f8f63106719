namespace Micrograd.Repl.Watch;

/// <summary>The documents that a server serves.</summary>
internal interface IWatched
{
    /// <summary>Whether / is an index of several documents.</summary>
    bool HasIndex { get; }

    /// <summary>The document at a path such as /03_mlp_training.csx, or null.</summary>
    LiveDocument? Find(string path);

    /// <summary>The index as HTML.</summary>
    string Index();
}
