namespace Micrograd;

/// <summary>What a user passed in a list: there is one, and nothing in it is null.</summary>
internal static class NoNulls
{
    public static T[] In<T>(IEnumerable<T>? items, string user, string parameter)
        where T : class
    {
        T[] given = [.. items ?? throw new ArgumentNullException(parameter)];
        return Array.IndexOf(given, null) is >= 0 and var at
            ? throw new ArgumentNullException(parameter, $"{user} was given null at position {at}. Pass a {typeof(T).Name}.")
            : given;
    }
}
