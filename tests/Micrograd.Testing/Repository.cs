namespace Micrograd.Testing;

/// <summary>The checkout that the tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>A file or folder of the checkout: <c>Repository.At("scripts", "kit.csx")</c>.</summary>
    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Micrograd.Scripting.sln")) ? folder.FullName
        : folder.Parent is { } parent ? Find(parent)
        : throw new InvalidOperationException(
            $"The tests run from {AppContext.BaseDirectory}, which is not in a checkout.");
}
