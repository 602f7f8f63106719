using System.Buffers.Binary;

namespace Micrograd;

/// <summary>How the numbers of an ONNX file are stored: with 64 or 32 bits.</summary>
internal sealed record OnnxNumbers(bool Float32)
{
    /// <summary>The number that ONNX has for the type.</summary>
    public int Type => Float32 ? 1 : 11;

    public byte[] Bytes(string name, double[] numbers)
    {
        if (!Float32)
            return LittleEndian.Bytes(numbers);
        byte[] bytes = new byte[4 * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), Narrow(name, numbers[i]));
        return bytes;
    }

    private static float Narrow(string name, double number) =>
        float.IsInfinity((float)number) && double.IsFinite(number)
            ? throw new InvalidOperationException(
                $"{name} holds {Digits.Of(number)}, which is too large for 32 bits. Save it without float32.")
            : (float)number;
}
