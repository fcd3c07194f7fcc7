using System.Numerics;
using System.Runtime.Intrinsics;

namespace CccdSdk.Payload;

/// <summary>Finds the fields of a text in the UTF-16 that its UTF-8 was made from: copying from there is cheaper than converting back.</summary>
internal static class Utf16Fields
{
    /// <summary>UTF-8 (RFC 3629, 3): bytes of 80 to BF continue a character; as signed numbers they are below this.</summary>
    private const sbyte FirstNotContinuing = -64;

    /// <summary>From here on a byte begins a character of four bytes, which is two in UTF-16.</summary>
    private const byte FirstLeadOfFour = 0xF0;

    /// <summary>Copies a field.</summary>
    /// <param name="fields">The text in UTF-8.</param>
    /// <param name="index">The field.</param>
    /// <param name="chars">The same text in UTF-16.</param>
    public static string Copy(scoped in FieldText fields, int index, ReadOnlySpan<char> chars)
    {
        ReadOnlySpan<byte> text = fields.Text;
        int start = fields.StartOf(index);
        int length = fields[index].Length;
        if (!Vector256.IsHardwareAccelerated || text.Length < Vector256<byte>.Count)
        {
            return Utf8Text.ToString(fields[index]);
        }

        return new string(chars.Slice(Length(text, 0, start), Length(text, start, start + length)));
    }

    /// <summary>How many UTF-16 units a part of a text of at least one vector has.</summary>
    internal static int Length(ReadOnlySpan<byte> text, int start, int end)
    {
        int units = 0;
        for (int done = start; done < end; done += Vector256<byte>.Count)
        {
            // The last vector reaches back over bytes that were counted before, or do not belong to the part; they are shifted out.
            int window = Math.Min(done, text.Length - Vector256<byte>.Count);
            Vector256<byte> bytes = Vector256.Create(text.Slice(window, Vector256<byte>.Count));
            uint ours = (end - done >= Vector256<byte>.Count ? uint.MaxValue : (1U << (end - done)) - 1) << (done - window);
            units += BitOperations.PopCount(Vector256.GreaterThanOrEqual(bytes.AsSByte(), Vector256.Create(FirstNotContinuing)).ExtractMostSignificantBits() & ours);
            units += BitOperations.PopCount(Vector256.GreaterThanOrEqual(bytes, Vector256.Create(FirstLeadOfFour)).ExtractMostSignificantBits() & ours);
        }

        return units;
    }
}
