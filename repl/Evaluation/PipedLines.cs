namespace Micrograd.Repl.Evaluation;

/// <summary>
/// The lines of a pipe. The next one can be looked at before it is taken: so code that reads from the console gets the
/// line after its own.
/// </summary>
internal sealed class PipedLines(TextReader pipe) : TextReader
{
    private string? next;
    private bool isAhead;

    public string? PeekLine()
    {
        if (!isAhead)
            (next, isAhead) = (pipe.ReadLine(), true);
        return next;
    }

    public override string? ReadLine()
    {
        string? line = PeekLine();
        isAhead = false;
        return line;
    }

    public override int Peek() => PeekLine() is { } line ? (line.Length > 0 ? line[0] : '\n') : -1;

    public override int Read()
    {
        int read = Peek();
        if (next is { Length: > 0 } line)
            next = line[1..];
        else
            isAhead = false;
        return read;
    }
}
