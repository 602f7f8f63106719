using System.Reflection;

namespace Micrograd.Repl.Evaluation;

/// <summary>A variable of the session and its value.</summary>
internal sealed record Variable(string Name, Type Type, object? Value);

/// <summary>
/// The names that the submissions have defined: the globals, then one object for each submission. Its fields are the
/// variables.
/// </summary>
internal sealed class SessionState(params object?[] scripts)
{
    private const BindingFlags Defined =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>The variables. A name that was defined several times comes once, with its last value.</summary>
    public IReadOnlyList<Variable> Variables => VariablesWhere(_ => true);

    /// <summary>Those with certain names: to read all values at each submission takes long in a long session.</summary>
    public IReadOnlyList<Variable> VariablesWhere(Func<string, bool> isWanted) =>
    [
        .. scripts.Skip(1).SelectMany(script => script!.GetType().GetFields(Defined)
            .Where(one => IsTheUsers(one.Name) && isWanted(one.Name))
            .Select(one => new Variable(one.Name, one.FieldType, one.GetValue(script))))
            .Reverse().DistinctBy(variable => variable.Name).Reverse(),
    ];

    /// <summary>
    /// Runs a submission. The names that are defined now, also after an exception, are in the state that comes back. An
    /// exception that comes because the user stops it is no result.
    /// </summary>
    public async Task<(SessionState After, object? Value, Exception? Error)> Run(
        Func<object?[], Task<object?>> start, CancellationToken stop)
    {
        object?[] next = [.. scripts, null];
        object? value = null;
        Exception? error = null;
        try
        {
            value = await start(next);
        }
        catch (Exception thrown) when (!stop.IsCancellationRequested)
        {
            error = thrown;
        }

        bool definesNothing = next[^1] is null; // then it takes no place among the scripts
        return (definesNothing ? this : new SessionState(next), value, error);
    }

    /// <summary>The compiler's own fields begin with a sign, and the last result has a name of the console's.</summary>
    private static bool IsTheUsers(string name) =>
        name != LastResult.Name && (char.IsLetter(name[0]) || name[0] == '_');
}
