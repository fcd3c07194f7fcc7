using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CccdSdk.Identity;

/// <summary>Tells usual names of up to 32 bytes at once, so that <see cref="NameAlphabet"/> need not look at them.</summary>
/// <remarks>What is usual: ASCII letters, spaces, and the letters of Vietnamese, which in UTF-8 are C3 xx (à to ý), C4 xx (ă, đ, ĩ),
/// C5 xx (ũ), C6 xx (ơ, ư), and E1 BA A0 to E1 BB B9 (U+1EA0 to U+1EF9).</remarks>
internal static class NameScan
{
    private const byte LeadOfThree = 0xE1;

    /// <summary>Joins a letter with its neighbour, which is the other case of it.</summary>
    private const byte CaseMask = 0xFE;

    /// <summary>For the low four bits of the second byte after C3: bit 0 for letters in 80 to 8F and A0 to AF, bit 1 for 90 to 9F
    /// and B0 to BF. Letters are àáâã, èéê, ìí, òóôõ, ùú and ý.</summary>
    private static readonly Vector256<byte> s_afterC3 =
        Vector256.Create(Vector128.Create((byte)1, 1, 3, 3, 2, 2, 0, 0, 1, 3, 3, 0, 1, 3, 0, 0));

    /// <summary>Whether a part of a text is certainly letters and spaces, and not spaces only. False proves nothing.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="length">The bytes of the name.</param>
    public static bool IsSurelyName(ReadOnlySpan<byte> text, int start, int length)
    {
        // One window over the name, pushed back where the text ends too early. Two bytes before it are looked at too; before the name
        // itself stands a separator.
        int window = Math.Min(start, text.Length - Vector256<byte>.Count);
        int shift = start - window;
        if (!Vector256.IsHardwareAccelerated || window < 2 || shift + length > Vector256<byte>.Count)
        {
            return false;
        }

        uint ours = (uint)((1UL << length) - 1) << shift;
        uint letters = Letters(text.Slice(window - 2, Vector256<byte>.Count + 2), out uint spaces) & ours;
        return letters != 0 && ((letters | spaces) & ours) == ours;
    }

    /// <summary>One bit for each byte that is a letter or a part of one, and for each space.</summary>
    private static uint Letters(ReadOnlySpan<byte> text, out uint spaces)
    {
        Debug.Assert(text.Length == Vector256<byte>.Count + 2, "Two bytes before a vector.");
        Vector256<byte> twoBefore = Vector256.Create(text[..Vector256<byte>.Count]);
        Vector256<byte> before = Vector256.Create(text.Slice(1, Vector256<byte>.Count));
        Vector256<byte> bytes = Vector256.Create(text[2..]);
        Vector256<byte> ascii = Vector256.LessThan((bytes | Is(0x20)) - Is((byte)'a'), Is(26));
        Vector256<byte> lead = Vector256.Equals(bytes, Is(LeadOfThree)) | Vector256.LessThan(bytes - Is(0xC3), Is(4));
        spaces = Vector256.Equals(bytes, Is((byte)' ')).ExtractMostSignificantBits();
        return (ascii | lead | SecondOfTwo(before, bytes) | OfThree(twoBefore, before, bytes)).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> SecondOfTwo(Vector256<byte> before, Vector256<byte> bytes)
    {
        Vector256<byte> letter = bytes & Is(CaseMask);
        Vector256<byte> row = Vector256.ShuffleNative(s_afterC3, bytes & Is(0x0F));
        Vector256<byte> rowBit = Vector256.ConditionalSelect(Vector256.Equals(bytes & Is(0x10), Is(0x10)), Is(2), Is(1));
        Vector256<byte> c3 = Vector256.Equals(before, Is(0xC3)) & Vector256.Equals(row & rowBit, rowBit);
        Vector256<byte> c4 = Vector256.Equals(before, Is(0xC4))
            & (Vector256.Equals(letter, Is(0x82)) | Vector256.Equals(letter, Is(0x90)) | Vector256.Equals(letter, Is(0xA8)));
        Vector256<byte> c5 = Vector256.Equals(before, Is(0xC5)) & Vector256.Equals(letter, Is(0xA8));
        Vector256<byte> c6 = Vector256.Equals(before, Is(0xC6))
            & (Vector256.Equals(letter, Is(0xA0)) | Vector256.Equals(bytes, Is(0xAF)) | Vector256.Equals(bytes, Is(0xB0)));
        return c3 | c4 | c5 | c6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> OfThree(Vector256<byte> twoBefore, Vector256<byte> before, Vector256<byte> bytes)
    {
        Vector256<byte> second = Vector256.Equals(before, Is(LeadOfThree)) & Vector256.Equals(bytes & Is(CaseMask), Is(0xBA));
        Vector256<byte> third = (Vector256.Equals(before, Is(0xBA)) & Vector256.GreaterThanOrEqual(bytes, Is(0xA0)))
            | (Vector256.Equals(before, Is(0xBB)) & Vector256.LessThan(bytes, Is(0xBA)));
        return second | (Vector256.Equals(twoBefore, Is(LeadOfThree)) & third);
    }

    private static Vector256<byte> Is(byte value) => Vector256.Create(value);
}
