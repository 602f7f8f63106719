namespace Micrograd.Repl.Commands;

/// <summary>A line that begins with a colon: it is about the session and is not code.</summary>
/// <param name="Name">The name with its colon.</param>
/// <param name="Arguments">The arguments as the help shows them.</param>
/// <param name="Summary">One line for the help.</param>
/// <param name="Run">Runs the command with the text after the name.</param>
internal sealed record Command(
    string Name, string Arguments, string Summary, Func<Conversation, string, CancellationToken, Reply> Run)
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new(":help", "[keys]", "shows this list, or the keys", HelpCommand.Run),
        new(":vars", "", "lists the variables: name, type, value, gradient", VariablesCommand.Run),
        new(":graph", "EXPR", "shows the graph of a Value as a tree", GraphCommands.Graph),
        new(":why", "A [of L]", "explains the gradient of A, use by use", GraphCommands.Why),
        new(":check", "EXPR", "compares the gradient of a Value with small steps", GraphCommands.Check),
        new(":type", "EXPR", "shows its type and runs nothing", TypeCommand.Run),
        new(":time", "CODE", "measures its time and its memory", TimeCommand.Run),
        new(":trace", "", "shows the calls that led to the last error, and its causes", TraceCommand.Run),
        new(":load", "PAGE", "runs a page in this session", PageCommands.Load),
        new(":save", "FILE.csx", "writes this session as a page that runs", PageCommands.Save),
        new(":restore", "[N]", "runs a session again that was cut off, up to line N; list shows it",
            RestoreCommand.Run),
        new(":watch", "", "shows the pictures in a browser; a graph follows each Backward()", WatchCommand.Run),
        new(":reset", "", "forgets everything and starts anew", (conversation, _, _) => conversation.Reset()),
        new(":quit", "", "leaves the console, as Ctrl+D does", (_, _, _) => Reply.Leave),
    ];

    /// <summary>Runs the line. The first letters of a name are enough if they fit only one command.</summary>
    public static Reply RunLine(Conversation conversation, string line, CancellationToken stop)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        string[] words = line.Split((char[]?)null, 2, options);
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
