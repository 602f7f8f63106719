namespace Micrograd;

/// <content>The network as text and as a file.</content>
public sealed partial class MLP
{
    /// <summary>The network as JSON: its shape, its activations, and every digit of its weights.</summary>
    public string ToJson() => NetworkJson.Write(this);

    /// <summary>The network that <see cref="ToJson"/> wrote; it predicts the same numbers to the last bit.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">
    /// The text is not a saved network, or it is damaged; the message says where.
    /// </exception>
    public static MLP FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return NetworkJson.Read(json, "The text");
    }

    /// <summary>Writes the text of <see cref="ToJson"/> to a file; missing folders are made.</summary>
    /// <remarks>
    /// The text goes to a new file in the same folder, which is then renamed: an old file stays whole until then.
    /// </remarks>
    /// <param name="path">The file, such as "moons.json".</param>
    /// <exception cref="IOException">The file cannot be written; the message names it and the cause.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.Write(path, ToJson());
    }

    /// <summary>
    /// The network that <see cref="Save"/> wrote to a file; it predicts the same numbers to the last bit.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is not a saved network, or it is damaged; the message says where.
    /// </exception>
    public static MLP Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return NetworkJson.Read(WholeFile.Read(path), path);
    }
}
