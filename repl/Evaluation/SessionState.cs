using System.Reflection;

namespace Micrograd.Repl.Evaluation;

/// <summary>What the submissions so far have defined: the globals, then an object for each submission whose fields are its variables.</summary>
internal sealed class SessionState
{
    private const BindingFlags Defined = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private readonly object?[] scripts;

    private SessionState(object?[] scripts) => this.scripts = scripts;

    public static SessionState Of(object globals) => new([globals]);

    /// <summary>The variables in the order of their definitions, one that was defined twice twice.</summary>
    public IEnumerable<Variable> Variables => scripts.Skip(1).SelectMany(script =>
        script!.GetType().GetFields(Defined).Where(one => IsTheUsers(one.Name)).Select(one => new Variable(one.Name, one.FieldType, one.GetValue(script))));

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

    /// <summary>Runs a submission. This state stays what it is, as far as the submission defines new names.</summary>
    /// <param name="start">The submission.</param>
    /// <param name="isTheUsers">Whether an exception is an answer to the user.</param>
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

        return new Ran(next[^1] is null ? this : new SessionState(next), value, error); // one that defines nothing takes no place
    }

    /// <summary>The compiler's own begin with a sign.</summary>
    private static bool IsTheUsers(string name) => char.IsLetter(name[0]) || name[0] == '_';

    /// <summary>What came of a submission.</summary>
    /// <param name="After">What is defined now, also if it threw.</param>
    /// <param name="Value">What it gave back.</param>
    /// <param name="Error">What it threw, or null.</param>
    public sealed record Ran(SessionState After, object? Value, Exception? Error);
}
