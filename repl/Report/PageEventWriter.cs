using System.Text;

namespace Micrograd.Repl.Report;

/// <summary>
/// Sends the events of a running page, and its texts in larger pieces: a text waits a little for more of it, but
/// never longer than the next event.
/// </summary>
internal sealed class PageEventWriter : IDisposable
{
    private const int LongestPiece = 16_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    private readonly Lock gate = new();
    private readonly BinaryWriter writer;
    private readonly StringBuilder waiting = new();
    private readonly Timer timer;
    private bool isError;

    public PageEventWriter(Stream stream)
    {
        writer = new BinaryWriter(stream, Encoding.UTF8);
        timer = new Timer(_ => Flush(), state: null, Patience, Patience);
    }

    public void Send(PageEvent sent)
    {
        lock (gate)
        {
            Flush();
            sent.Write(writer);
        }
    }

    public void Flush()
    {
        lock (gate)
        {
            if (waiting.Length == 0)
                return;
            string text = waiting.ToString();
            waiting.Clear();
            new PageEvent.Printed(text, isError).Write(writer);
        }
    }

    /// <summary>A writer for the page's output, or for its errors.</summary>
    public TextWriter Printer(bool isError) => new Piece(this, isError);

    public void Dispose() => timer.Dispose();

    private void Print(ReadOnlySpan<char> text, bool isError)
    {
        lock (gate)
        {
            if (isError != this.isError)
                Flush();
            this.isError = isError;
            waiting.Append(text);
            if (waiting.Length > LongestPiece)
                Flush();
        }
    }

    private sealed class Piece : TextWriter
    {
        private readonly PageEventWriter events;
        private readonly bool isError;

        public Piece(PageEventWriter events, bool isError)
        {
            (this.events, this.isError) = (events, isError);
            NewLine = "\n"; // a document is the same on every system
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => events.Print([value], isError);

        public override void Write(char[] buffer, int index, int count) =>
            events.Print(buffer.AsSpan(index, count), isError);

        public override void Write(string? value) => events.Print(value, isError);

        public override void Flush() => events.Flush();
    }
}
