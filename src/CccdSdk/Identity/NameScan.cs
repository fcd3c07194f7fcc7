using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CccdSdk.Identity;

/// <summary>Tells usual names at once, 16 bytes at a time, so that <see cref="NameAlphabet"/> need not look at them.</summary>
/// <remarks>What is usual: ASCII letters, spaces, and the letters of Vietnamese, which in UTF-8 are C3 xx (à to ý), C4 xx (ă, đ, ĩ),
/// C5 xx (ũ), C6 xx (ơ, ư), and E1 BA A0 to E1 BB B9 (U+1EA0 to U+1EF9).</remarks>
internal static class NameScan
{
    private const byte LeadOfThree = 0xE1;

    /// <summary>Joins a letter with its neighbour, which is the other case of it.</summary>
    private const byte CaseMask = 0xFE;

    /// <summary>For the low four bits of the second byte after C3: bit 0 for letters in 80 to 8F and A0 to AF, bit 1 for 90 to 9F
    /// and B0 to BF. Letters are àáâã, èéê, ìí, òóôõ, ùú and ý.</summary>
    private static readonly Vector128<byte> s_afterC3 =
        Vector128.Create((byte)1, 1, 3, 3, 2, 2, 0, 0, 1, 3, 3, 0, 1, 3, 0, 0);

    /// <summary>Whether a part of a text is certainly letters and spaces, and not spaces only. False proves nothing.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="length">The bytes of the name.</param>
    public static bool IsSurelyName(ReadOnlySpan<byte> text, int start, int length)
    {
        // The vectors look at two bytes before the name, which are no part of a letter of it, and at bytes after it.
        int blocks = (length + Vector128<byte>.Count - 1) / Vector128<byte>.Count;
        if (!Vector128.IsHardwareAccelerated || start < 2 || start + (blocks * Vector128<byte>.Count) > text.Length)
        {
            return false;
        }

        uint letters = 0;
        for (int done = 0; done < length; done += Vector128<byte>.Count)
        {
            uint ours = uint.MaxValue >> Math.Max(32 - (length - done), 0);
            uint usual = Letters(text.Slice(start + done - 2, Vector128<byte>.Count + 2), out uint spaces);
            letters |= usual & ours;
            if (((usual | spaces) & ours & 0xFFFF) != (ours & 0xFFFF))
            {
                return false;
            }
        }

        return letters != 0;
    }

    /// <summary>One bit for each byte that is a letter or a part of one, and for each space.</summary>
    private static uint Letters(ReadOnlySpan<byte> text, out uint spaces)
    {
        Debug.Assert(text.Length == Vector128<byte>.Count + 2, "Two bytes before a vector.");
        Vector128<byte> twoBefore = Vector128.Create(text[..Vector128<byte>.Count]);
        Vector128<byte> before = Vector128.Create(text.Slice(1, Vector128<byte>.Count));
        Vector128<byte> bytes = Vector128.Create(text[2..]);
        Vector128<byte> ascii = Vector128.LessThan((bytes | Is(0x20)) - Is((byte)'a'), Is(26));
        Vector128<byte> lead = Vector128.Equals(bytes, Is(LeadOfThree)) | Vector128.LessThan(bytes - Is(0xC3), Is(4));
        spaces = Vector128.Equals(bytes, Is((byte)' ')).ExtractMostSignificantBits();
        return (ascii | lead | SecondOfTwo(before, bytes) | OfThree(twoBefore, before, bytes)).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> SecondOfTwo(Vector128<byte> before, Vector128<byte> bytes)
    {
        Vector128<byte> letter = bytes & Is(CaseMask);
        Vector128<byte> row = Vector128.ShuffleNative(s_afterC3, bytes & Is(0x0F));
        Vector128<byte> rowBit = Vector128.ConditionalSelect(Vector128.Equals(bytes & Is(0x10), Is(0x10)), Is(2), Is(1));
        Vector128<byte> c3 = Vector128.Equals(before, Is(0xC3)) & Vector128.Equals(row & rowBit, rowBit);
        Vector128<byte> c4 = Vector128.Equals(before, Is(0xC4))
            & (Vector128.Equals(letter, Is(0x82)) | Vector128.Equals(letter, Is(0x90)) | Vector128.Equals(letter, Is(0xA8)));
        Vector128<byte> c5 = Vector128.Equals(before, Is(0xC5)) & Vector128.Equals(letter, Is(0xA8));
        Vector128<byte> c6 = Vector128.Equals(before, Is(0xC6))
            & (Vector128.Equals(letter, Is(0xA0)) | Vector128.Equals(bytes, Is(0xAF)) | Vector128.Equals(bytes, Is(0xB0)));
        return c3 | c4 | c5 | c6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> OfThree(Vector128<byte> twoBefore, Vector128<byte> before, Vector128<byte> bytes)
    {
        Vector128<byte> second = Vector128.Equals(before, Is(LeadOfThree)) & Vector128.Equals(bytes & Is(CaseMask), Is(0xBA));
        Vector128<byte> third = (Vector128.Equals(before, Is(0xBA)) & Vector128.GreaterThanOrEqual(bytes, Is(0xA0)))
            | (Vector128.Equals(before, Is(0xBB)) & Vector128.LessThan(bytes, Is(0xBA)));
        return second | (Vector128.Equals(twoBefore, Is(LeadOfThree)) & third);
    }

    private static Vector128<byte> Is(byte value) => Vector128.Create(value);
}
