namespace Micrograd.Repl.Commands;

/// <summary>A line that begins with a colon: something done with the session instead of in it.</summary>
/// <param name="Name">With its colon.</param>
/// <param name="Arguments">As the help shows them.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Run">Does it with what stands after the name.</param>
internal sealed record Command(string Name, string Arguments, string Summary, Func<Conversation, string, CancellationToken, Reply> Run)
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new(":help", "[keys]", "this list, or the keys", HelpCommand.Run),
        new(":vars", "", "the variables: name, type, value, gradient", VariablesCommand.Run),
        new(":graph", "EXPR", "what a Value was computed from, as a tree", GraphCommands.Graph),
        new(":why", "A [of L]", "why the gradient of A is what it is", GraphCommands.Why),
        new(":check", "EXPR", "the gradient of a Value against small steps", GraphCommands.Check),
        new(":time", "EXPR", "how long it takes and what it allocates", TimeCommand.Run),
        new(":load", "PAGE", "runs a page in this session", PageCommands.Load),
        new(":save", "FILE.csx", "writes this session as a page that runs", PageCommands.Save),
        new(":reset", "", "forgets everything and starts anew", (conversation, _, _) => conversation.Reset()),
        new(":quit", "", "leaves, as Ctrl+D does", (_, _, _) => Reply.Leave),
    ];

    /// <summary>Runs the line; a beginning that fits only one command is enough.</summary>
    public static Reply RunLine(Conversation conversation, string line, CancellationToken stop)
    {
        string[] words = line.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Command[] fitting = [.. All.Where(command => command.Name.StartsWith(words[0], StringComparison.Ordinal))];
        if (words[0].Length < 2 || fitting.Length != 1)
            return conversation.Fail($"There is no command {words[0]}. :help lists the commands.");
        string argument = words.Length > 1 ? words[1] : "";
        bool needsOne = fitting[0].Arguments.Length > 0 && fitting[0].Arguments[0] != '[';
        return needsOne && argument.Length == 0
            ? conversation.Fail($"{fitting[0].Name} needs something after it: {fitting[0].Name} {fitting[0].Arguments}")
            : fitting[0].Run(conversation, argument, stop);
    }
}
