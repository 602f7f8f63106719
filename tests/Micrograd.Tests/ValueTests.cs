namespace Micrograd.Tests;

public class ValueTests
{
    [Fact]
    public void A_leaf_keeps_its_number() => Assert.Equal(2.0, new Value(2.0).Data);
}
