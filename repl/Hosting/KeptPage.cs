namespace Micrograd.Repl.Hosting;

/// <summary>A compiled page as bytes: first a checksum, then the program that wrote it, then the page.</summary>
internal static class KeptPage
{
    /// <summary>Another build of this program, or another framework, compiles the page again.</summary>
    private static readonly string Writer =
        $"{typeof(KeptPage).Module.ModuleVersionId} {HostAssemblies.FrameworkFolder}";

    public static byte[] Write(CompiledPage page)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(0u);
        writer.Write(Writer);
        WriteBytes(writer, page.Assembly);
        WriteBytes(writer, page.Symbols);
        WriteAll(writer, page.Warnings, writer.Write);
        WriteAll(writer, page.Sources, source =>
        {
            writer.Write(source.Path);
            WriteBytes(writer, source.Bytes);
        });
        WriteAll(writer, page.References, file =>
        {
            writer.Write(file.Path);
            writer.Write(file.Length);
            writer.Write(file.WrittenTicks);
        });
        byte[] bytes = content.ToArray();
        BitConverter.TryWriteBytes(bytes, Checksum.Of(bytes.AsSpan(sizeof(uint))));
        return bytes;
    }

    /// <summary>The page, or null if the bytes are damaged or another program's.</summary>
    public static CompiledPage? Read(byte[] bytes)
    {
        if (bytes.Length <= sizeof(uint) || BitConverter.ToUInt32(bytes) != Checksum.Of(bytes.AsSpan(sizeof(uint))))
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, sizeof(uint), bytes.Length - sizeof(uint)));
        return reader.ReadString() != Writer
            ? null
            : new(
                ReadBytes(reader),
                ReadBytes(reader),
                ReadAll(reader, reader.ReadString),
                ReadAll(reader, () => new SourceText(reader.ReadString(), ReadBytes(reader))),
                ReadAll(reader, () => new ReferencedFile(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64())));
    }

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T? item in items)
            write(item);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }
}
