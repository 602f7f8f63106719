namespace Micrograd.Repl.Commands;

/// <summary>Whether the conversation goes on, and whether the last line failed.</summary>
internal enum Reply
{
    Fine,
    Failed,
    Leave,
}

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
        new(":vars", "", "lists the variables: name, type, value, gradient", SessionCommands.Variables),
        new(":graph", "EXPR", "shows the graph of a Value as a tree", GraphCommands.Graph),
        new(":why", "A [of L]", "explains the gradient of A, use by use", GraphCommands.Why),
        new(":check", "EXPR", "compares the gradient of a Value with small steps", GraphCommands.Check),
        new(":type", "EXPR", "shows its type and runs nothing", SessionCommands.Type),
        new(":time", "CODE", "measures its time and its memory", TimeCommand.Run),
        new(":trace", "", "shows the calls that led to the last error, and its causes", SessionCommands.Trace),
        new(":load", "PAGE", "runs a page in this session", PageCommands.Load),
        new(":save", "FILE.csx", "writes this session as a page that runs", PageCommands.Save),
        new(":restore", "[N]", "runs a session again that was cut off, up to line N; list shows it",
            RestoreCommand.Run),
        new(":watch", "", "shows the pictures in a browser; a graph follows each Backward()", SessionCommands.Watch),
        new(":reset", "", "forgets everything and starts anew", (conversation, _, _) => conversation.Reset()),
        new(":quit", "", "leaves the console, as Ctrl+D does", (_, _, _) => Reply.Leave),
    ];

    /// <summary>Runs the line. The first letters of a name are enough if they fit only one command.</summary>
    public static Reply RunLine(Conversation conversation, string line, CancellationToken stop)
    {
        string[] words = line.Trim().Split((char[]?)null, 2);
        Command[] fitting = [.. All.Where(command => command.Name.StartsWith(words[0], StringComparison.Ordinal))];
        if (words[0].Length < 2 || fitting is not [var command])
            return conversation.Fail($"There is no command {words[0]}. :help lists the commands.");
        string argument = words.Length > 1 ? words[1].Trim() : "";
        return argument.Length == 0 && command.Arguments is [not '[', ..]
            ? conversation.Fail($"{command.Name} needs something after it: {command.Name} {command.Arguments}")
            : command.Run(conversation, argument, stop);
    }
}
