using System.Reflection;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The names that the submissions have defined: the globals, then one object for each submission. Its fields are the
/// variables.
/// </summary>
internal sealed class SessionState
{
    private const BindingFlags Defined =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private readonly object?[] scripts;

    private SessionState(object?[] scripts) => this.scripts = scripts;

    public static SessionState Of(object globals) => new([globals]);

    /// <summary>The variables in the order of their definitions. A name that was defined twice comes twice.</summary>
    public IEnumerable<Variable> Variables => scripts.Skip(1).SelectMany(script => script!.GetType().GetFields(Defined)
        .Where(one => IsTheUsers(one.Name))
        .Select(one => new Variable(one.Name, one.FieldType, one.GetValue(script))));

    /// <summary>The value of the last variable of a name, or null.</summary>
    public object? Find(string name)
    {
        for (int i = scripts.Length - 1; i > 0; i--)
        {
            if (IsTheUsers(name) && scripts[i]!.GetType().GetField(name, Defined) is { } found)
                return found.GetValue(scripts[i]);
        }

        return null;
    }

    /// <summary>Runs a submission. New names are in the state that comes back, not in this one.</summary>
    /// <param name="start">The submission.</param>
    /// <param name="isTheUsers">Whether an exception is the submission's result; another one is thrown on.</param>
    public async Task<Ran> Run(Func<object?[], Task<object?>> start, Func<Exception, bool> isTheUsers)
    {
        object?[] next = [.. scripts, null];
        object? value = null;
        Exception? error = null;
        try
        {
            value = await start(next);
        }
        catch (Exception thrown) when (isTheUsers(thrown))
        {
            error = thrown;
        }

        bool definesNothing = next[^1] is null; // then it takes no place among the scripts
        return new Ran(definesNothing ? this : new SessionState(next), value, error);
    }

    /// <summary>The compiler's own fields begin with a sign, and the last result has a name of the console's.</summary>
    private static bool IsTheUsers(string name) =>
        name != LastResult.Name && (char.IsLetter(name[0]) || name[0] == '_');

    /// <summary>The result of a submission.</summary>
    /// <param name="After">The names that are defined now, also after an exception.</param>
    /// <param name="Value">The value it returned.</param>
    /// <param name="Error">The exception it threw, or null.</param>
    public sealed record Ran(SessionState After, object? Value, Exception? Error);
}
