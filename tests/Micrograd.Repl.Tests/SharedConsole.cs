namespace Micrograd.Repl.Tests;

/// <summary>Tests that redirect Console: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedConsole
{
    public const string Name = "console";
}
