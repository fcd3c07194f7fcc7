using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CccdSdk.Identity;

/// <summary>ASCII digits in groups of 4 and 8: the whole group is checked and read in one machine word.</summary>
internal static class AsciiDigits
{
    private const ulong HighNibbles = 0xF0F0_F0F0_F0F0_F0F0;
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>Carries 0x3A to 0x3F, the six characters after 9, out of the row of digits.</summary>
    private const ulong BeyondNine = 0x0606_0606_0606_0606;

    /// <summary>Reads 12 digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead12(ReadOnlySpan<byte> digits, out long value)
    {
        value = 0;
        if (digits.Length != 12)
        {
            return false;
        }

        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(digits);
        uint last = BinaryPrimitives.ReadUInt32LittleEndian(digits[8..]);
        value = (Value8(first) * 10000L) + Value4(last);
        return AreDigits(first) && AreDigits(Pad(last));
    }

    /// <summary>Reads 9 digits.</summary>
    public static bool TryRead9(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        if (digits.Length != 9)
        {
            return false;
        }

        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(digits);
        int last = digits[8] - '0';
        value = (Value8(first) * 10) + last;
        return AreDigits(first) && (uint)last <= 9;
    }

    /// <summary>Reads 8 digits; the first is the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead8(ulong group, out int value)
    {
        value = Value8(group);
        return AreDigits(group);
    }

    /// <summary>Whether every byte is a digit.</summary>
    public static bool AreDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>The value of a few digits that were checked before.</summary>
    public static int ValueOf(ReadOnlySpan<byte> digits)
    {
        Debug.Assert(AreDigits(digits) && digits.Length <= 9, "Not a few digits.");
        int value = 0;
        foreach (byte digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static ulong Pad(uint group) => group | (Zeros & 0xFFFF_FFFF_0000_0000);

    private static bool AreDigits(ulong group) =>
        ((group & HighNibbles) ^ Zeros | ((group + BeyondNine) & HighNibbles) ^ Zeros) == 0;

    // The first digit is the lowest byte: neighbours are joined to numbers of 2, 4 and 8 digits.
    private static int Value8(ulong group)
    {
        ulong pairs = ((group & ~HighNibbles) * ((10 << 8) + 1)) >> 8;
        ulong fours = ((pairs & 0x00FF_00FF_00FF_00FF) * ((100 << 16) + 1)) >> 16;
        return (int)(((fours & 0x0000_FFFF_0000_FFFF) * ((10000UL << 32) + 1)) >> 32);
    }

    private static int Value4(uint group)
    {
        uint pairs = ((group & 0x0F0F_0F0F) * ((10 << 8) + 1)) >> 8;
        return (int)(((pairs & 0x00FF_00FF) * ((100 << 16) + 1)) >> 16);
    }
}
