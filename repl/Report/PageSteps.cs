namespace Micrograd.Repl.Report;

/// <summary>
/// A page that is compiled for a document calls <see cref="Begin"/> before each statement, so that the document knows
/// which one printed a text or saved a picture.
/// </summary>
public static class PageSteps
{
    /// <summary>Hears of each statement that begins.</summary>
    internal static Action<int>? Began { get; set; }

    /// <summary>The statement of this number begins.</summary>
    public static void Begin(int step) => Began?.Invoke(step);
}
