namespace Micrograd.Repl.Report;

/// <summary>A thing that a running page does. Its process tells the one that makes the document.</summary>
internal abstract record PageEvent
{
    /// <summary>A statement begins.</summary>
    public sealed record Began(int Step) : PageEvent;

    /// <summary>The page prints a text; it may end within a line.</summary>
    public sealed record Printed(string Text, bool IsError) : PageEvent;

    /// <summary>The page saves a picture.</summary>
    /// <param name="Path">Where to, as the page says.</param>
    /// <param name="IsWide">Whether it does not fit a card in an index.</param>
    /// <param name="Markup">The picture as HTML.</param>
    public sealed record Saved(string Path, bool IsWide, string Markup) : PageEvent;

    /// <summary>The page ends with an exception.</summary>
    /// <param name="Line">The line that it names, from 0, or -1.</param>
    /// <param name="Text">The message, with its place.</param>
    public sealed record Failed(int Line, string Text) : PageEvent;

    /// <summary>The page ends.</summary>
    public sealed record Ended(int ExitCode) : PageEvent;

    public void Write(BinaryWriter writer)
    {
        switch (this)
        {
            case Began began:
                writer.Write((byte)'b');
                writer.Write(began.Step);
                break;
            case Printed printed:
                writer.Write((byte)'p');
                writer.Write(printed.Text);
                writer.Write(printed.IsError);
                break;
            case Saved saved:
                writer.Write((byte)'s');
                writer.Write(saved.Path);
                writer.Write(saved.IsWide);
                writer.Write(saved.Markup);
                break;
            case Failed failed:
                writer.Write((byte)'f');
                writer.Write(failed.Line);
                writer.Write(failed.Text);
                break;
            case Ended ended:
                writer.Write((byte)'e');
                writer.Write(ended.ExitCode);
                break;
        }

        writer.Flush();
    }

    public static PageEvent Read(BinaryReader reader) => (char)reader.ReadByte() switch
    {
        'b' => new Began(reader.ReadInt32()),
        'p' => new Printed(reader.ReadString(), reader.ReadBoolean()),
        's' => new Saved(reader.ReadString(), reader.ReadBoolean(), reader.ReadString()),
        'f' => new Failed(reader.ReadInt32(), reader.ReadString()),
        'e' => new Ended(reader.ReadInt32()),
        var kind => throw new InvalidDataException($"A page's process sent an event of kind {(int)kind}."),
    };
}
