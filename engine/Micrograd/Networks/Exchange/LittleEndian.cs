using System.Buffers.Binary;

namespace Micrograd;

/// <summary>Numbers of 64 bits as bytes, the lowest first: ONNX and safetensors store them so everywhere.</summary>
internal static class LittleEndian
{
    private const int Size = sizeof(double);

    public static byte[] Bytes(double[] numbers)
    {
        byte[] bytes = new byte[Size * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(Size * i), numbers[i]);
        return bytes;
    }

    public static double[] Numbers(ReadOnlySpan<byte> bytes)
    {
        double[] numbers = new double[bytes.Length / Size];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(Size * i)..]);
        return numbers;
    }
}
