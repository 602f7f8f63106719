using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Micrograd.Repl.Watch;

/// <summary>
/// The messages to one browser: the order of all parts and their marks, and the markup of those that it does not have.
/// </summary>
internal sealed class LiveMessage
{
    private readonly HashSet<string> sent = [];

    public string Next(LiveState state)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", state.Title);
            json.WriteString("status", state.Status);
            json.WriteBoolean("running", state.IsRunning);
            json.WriteBoolean("twin", state.HasTwin);
            json.WriteString("contents", state.Contents);
            json.WriteStartArray("parts");
            foreach (LivePart part in state.Parts)
            {
                json.WriteStartArray();
                json.WriteStringValue(part.Key);
                json.WriteStringValue(part.Mark);
                if (sent.Add(part.Key))
                    json.WriteStringValue(part.Markup);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        sent.IntersectWith(state.Parts.Select(part => part.Key)); // the browser forgets what is gone, too
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
