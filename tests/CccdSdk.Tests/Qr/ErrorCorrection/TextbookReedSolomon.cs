namespace CccdSdk.Tests.Qr.ErrorCorrection;

/// <summary>A slow encoder straight from the definition, without tables: the oracle for the decoder.</summary>
internal static class TextbookReedSolomon
{
    /// <summary>Shift and add, reduced by the polynomial of ISO/IEC 18004:2015, 7.5.2.</summary>
    internal static byte Multiply(int a, int b)
    {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((b >> bit) & 1) * a;
        }

        return (byte)product;
    }

    /// <summary>The data, then the remainder of data × x^ecc after division by the product of (x - 2^i).</summary>
    internal static byte[] Encode(ReadOnlySpan<byte> data, int eccCount)
    {
        byte[] generator = [1];
        byte root = 1;
        for (int i = 0; i < eccCount; i++)
        {
            byte[] next = new byte[generator.Length + 1];
            for (int j = 0; j < generator.Length; j++)
            {
                next[j] ^= generator[j];
                next[j + 1] ^= Multiply(generator[j], root);
            }

            generator = next;
            root = Multiply(root, 2);
        }

        byte[] rest = [.. data, .. new byte[eccCount]];
        for (int i = 0; i < data.Length; i++)
        {
            byte factor = rest[i];
            for (int j = 0; j < generator.Length; j++)
            {
                rest[i + j] ^= Multiply(generator[j], factor);
            }
        }

        data.CopyTo(rest);
        return rest;
    }
}
