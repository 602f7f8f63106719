using Micrograd.Repl.Commands;
using Micrograd.Repl.Interaction;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class BlockTests
{
    private readonly Conversation conversation = SurvivalTests.Talk(out StringWriter _);

    [Fact]
    public void A_block_runs_one_submission_after_another()
    {
        Assert.Equal(
            (Reply.Fine, null),
            Run("var a = 1;\na\nint F(int x)\n{\n    return x;\n}\nvar b = F(a) + 1;"));
        Assert.Equal(2, conversation.Session.Find("b"));
    }

    [Fact]
    public void An_error_leaves_the_submission_that_failed_and_the_rest()
    {
        Assert.Equal((Reply.Failed, "nothing\nvar b = 3;"), Run("var a = 1;\nnothing\nvar b = 3;"));
        Assert.Equal((1, null), (conversation.Session.Find("a"), conversation.Session.Find("b")));
        Assert.Equal((Reply.Failed, null), Run("nothing"));
    }

    [Fact]
    public void A_command_that_leaves_ends_the_block() =>
        Assert.Equal((Reply.Leave, null), Run("var a = 1;\n:quit\nvar b = 1;"));

    private (Reply Reply, string? Left) Run(string text) =>
        TerminalConsole.RunBlock(text, one => conversation.Submit(one, CancellationToken.None));
}
