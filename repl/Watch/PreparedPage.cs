using Micrograd.Repl.Hosting;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>A page that was read and can be run.</summary>
/// <param name="Source">Its text; it is colored when it is first asked for.</param>
/// <param name="Compiled">The page ready to run; null if it has errors, or if it is not compiled before.</param>
/// <param name="CanRun">Whether it can be run.</param>
/// <param name="Statements">The text of each statement by its number.</param>
/// <param name="Files">The page and the files that it loads.</param>
/// <param name="Twin">The page in F#, or null.</param>
internal sealed record PreparedPage(
    Lazy<PageSource> Source,
    CompiledPage? Compiled,
    bool CanRun,
    IReadOnlyDictionary<int, string> Statements,
    IReadOnlyList<string> Files,
    Twin? Twin);
