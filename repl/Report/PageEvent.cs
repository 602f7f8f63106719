using System.Text.Json;
using System.Text.Json.Serialization;

namespace Micrograd.Repl.Report;

/// <summary>A thing that a running page does. Its process tells the one that makes the document.</summary>
[JsonDerivedType(typeof(Began), nameof(Began))]
[JsonDerivedType(typeof(Printed), nameof(Printed))]
[JsonDerivedType(typeof(Saved), nameof(Saved))]
[JsonDerivedType(typeof(Failed), nameof(Failed))]
[JsonDerivedType(typeof(Ended), nameof(Ended))]
internal abstract partial record PageEvent
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
        writer.Write(JsonSerializer.Serialize(this, Json.Default.PageEvent));
        writer.Flush();
    }

    public static PageEvent Read(BinaryReader reader) =>
        JsonSerializer.Deserialize(reader.ReadString(), Json.Default.PageEvent)!;

    [JsonSerializable(typeof(PageEvent))]
    private sealed partial class Json : JsonSerializerContext;
}
