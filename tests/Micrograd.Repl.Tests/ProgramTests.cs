namespace Micrograd.Repl.Tests;

public class ProgramTests
{
    [Fact]
    public void Nothing_yet() => Assert.Equal(4, 2 + 2);
}
