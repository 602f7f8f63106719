using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Watch;

namespace Micrograd.Repl.Commands;

/// <summary><c>:watch</c></summary>
internal static class WatchCommand
{
    public static Reply Run(Conversation conversation, string argument, CancellationToken stop)
    {
        if (conversation.Pictures.Open() is not { } address)
            return conversation.Fail(WatchProgram.NoServer);
        StopSign.Passed = conversation.Pictures.RefreshNowAndThen;
        return conversation.Say($"The pictures of this session are at {address}");
    }
}
