namespace Micrograd;

/// <content>A network as text and as a file.</content>
public sealed partial class MLP
{
    /// <summary>The network as JSON: its shape, its activations, and each weight to the last digit.</summary>
    public string ToJson() => NetworkJson.Write(this);

    /// <summary>The network that <see cref="ToJson"/> wrote; it predicts the same numbers to the last bit.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">
    /// The text is not a saved network, or a damaged one; the message says where.
    /// </exception>
    public static MLP FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return NetworkJson.Read(json, "The text");
    }

    /// <summary>
    /// Writes the network to a file, as <see cref="ToJson"/> gives it. Folders that are missing are made.
    /// </summary>
    /// <remarks>
    /// It writes to a new file beside it and renames that: a file that was there stays whole until the new one is.
    /// </remarks>
    /// <param name="path">Where to, such as "moons.json".</param>
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
    /// The file is not a saved network, or a damaged one; the message says where.
    /// </exception>
    public static MLP Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return NetworkJson.Read(WholeFile.Read(path), path);
    }
}
