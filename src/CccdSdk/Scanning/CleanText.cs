using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Tells in one pass that nothing can have happened to the text of a card. No allocation.</summary>
/// <remarks>A text is certainly clean if every field has its shape, all letters are those of Vietnamese and at least one of them has
/// three bytes in UTF-8: no page, no ALT number and no loss leaves such letters beside others. What is not certain goes to the search.</remarks>
internal static class CleanText
{
    /// <summary>More than the fields of the longest known card may be two scans in one.</summary>
    private const int MostFields = 11;

    private const byte FirstLead = 0xC0;
    private const byte ThreeByteLead = 0xE1;

    /// <summary>What spoils a text even if it is a card.</summary>
    private static readonly FindingSet s_spoiled = FindingSet.Of(FindingCode.SexSpelling) | FindingSet.Of(FindingCode.TextComposed)
        | FindingSet.Of(FindingCode.NameCharacters) | FindingSet.Of(FindingCode.ControlCharacters) | FindingSet.Of(FindingCode.PreviousNumberInvalid)
        | FindingSet.Of(FindingCode.SexInvalid) | FindingSet.Of(FindingCode.FullNameMissing) | FindingSet.Of(FindingCode.ResidenceMissing)
        | FindingSet.Of(FindingCode.IssueDatePartial);

    private static readonly SearchValues<byte> s_bytes = SearchValues.Create(
        [.. " ,./-'()+|ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8, 0xC3, 0xC4, 0xC5, 0xC6, ThreeByteLead,
            .. Enumerable.Range(0x80, 0x40).Select(static value => (byte)value)]);

    /// <summary>For each lead byte from C0 on: the last six bits of the second bytes that make a letter of Vietnamese.</summary>
    private static readonly ulong[] s_second = Second();

    /// <summary>The third bytes of letters after E1 BA and after E1 BB.</summary>
    private static readonly ulong[] s_third = [ThirdAfter(0xBA), ThirdAfter(0xBB)];

    /// <summary>Whether the text of a card is certainly clean.</summary>
    /// <param name="utf8">The text, well-formed UTF-8.</param>
    /// <param name="payload">The card that was read from it.</param>
    public static bool IsCertain(ReadOnlySpan<byte> utf8, scoped in CardPayload payload) =>
        payload.FieldCount <= MostFields
        && (payload.Findings | s_spoiled).Count == payload.Findings.Count + s_spoiled.Count
        && utf8.IndexOfAnyExcept(s_bytes) < 0
        && HasOnlyVietnameseLetters(utf8)
        && !InputMethodSigns.AreIn(payload.Field(CardField.Residence));

    /// <summary>Whether all letters outside of ASCII are those of Vietnamese, and one of them has three bytes.</summary>
    private static bool HasOnlyVietnameseLetters(ReadOnlySpan<byte> utf8)
    {
        bool strong = false;
        int i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= utf8.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.Create(utf8.Slice(i, Vector256<byte>.Count));
            uint leads = Vector256.GreaterThanOrEqual(bytes, Vector256.Create(FirstLead)).ExtractMostSignificantBits();
            for (; leads != 0; leads &= leads - 1)
            {
                if (!IsLetter(utf8, i + BitOperations.TrailingZeroCount(leads), ref strong))
                {
                    return false;
                }
            }
        }

        for (; i < utf8.Length; i++)
        {
            if (utf8[i] >= FirstLead && !IsLetter(utf8, i, ref strong))
            {
                return false;
            }
        }

        return strong;
    }

    private static bool IsLetter(ReadOnlySpan<byte> utf8, int place, ref bool strong)
    {
        byte lead = utf8[place];
        byte second = utf8[place + 1];
        bool three = lead == ThreeByteLead;
        strong |= three;
        return ((s_second[lead - FirstLead] >> second) & 1) != 0
            && (!three || ((s_third[second & 1] >> utf8[place + 2]) & 1) != 0);
    }

    private static ulong[] Second()
    {
        ulong[] second = new ulong[0x40];
        Span<byte> bytes = stackalloc byte[3];
        foreach (char letter in VietnameseScript.All)
        {
            System.Text.Encoding.UTF8.GetBytes([letter], bytes);
            second[bytes[0] - FirstLead] |= 1UL << bytes[1];
        }

        return second;
    }

    private static ulong ThirdAfter(byte wanted)
    {
        ulong third = 0;
        Span<byte> bytes = stackalloc byte[3];
        foreach (char letter in VietnameseScript.All)
        {
            int length = System.Text.Encoding.UTF8.GetBytes([letter], bytes);
            third |= length == 3 && bytes[1] == wanted ? 1UL << bytes[2] : 0;
        }

        return third;
    }
}
