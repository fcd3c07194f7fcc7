using System.Buffers;
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

    private const byte ThreeByteLead = 0xE1;

    /// <summary>What spoils a text even if it is a card.</summary>
    private static readonly FindingSet s_spoiled = FindingSet.Of(FindingCode.SexSpelling) | FindingSet.Of(FindingCode.TextComposed)
        | FindingSet.Of(FindingCode.NameCharacters) | FindingSet.Of(FindingCode.ControlCharacters) | FindingSet.Of(FindingCode.PreviousNumberInvalid)
        | FindingSet.Of(FindingCode.SexInvalid) | FindingSet.Of(FindingCode.FullNameMissing) | FindingSet.Of(FindingCode.ResidenceMissing)
        | FindingSet.Of(FindingCode.IssueDatePartial);

    /// <summary>All but the signs that damages leave beside whole letters: ? for what was lost, and the beginnings of escapes.</summary>
    private static readonly SearchValues<byte> s_bytes = SearchValues.Create(
        [.. " ,./-'()+|ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!\"$*:;<=>@[]^_`{}~"u8, 0xC3, 0xC4, 0xC5, 0xC6, ThreeByteLead,
            .. Enumerable.Range(0x80, 0x40).Select(static value => (byte)value)]);

    /// <summary>Whether the text of a card is certainly clean.</summary>
    /// <param name="utf8">The text, well-formed UTF-8.</param>
    /// <param name="payload">The card that was read from it.</param>
    public static bool IsCertain(ReadOnlySpan<byte> utf8, scoped in CardPayload payload) =>
        payload.FieldCount <= MostFields
        && (payload.Findings | s_spoiled).Count == payload.Findings.Count + s_spoiled.Count
        && utf8.IndexOfAnyExcept(s_bytes) < 0
        && HasOnlyVietnameseLetters(utf8)
        && !InputMethodSigns.AreIn(payload.Field(CardField.Residence));

    /// <summary>Whether there is a letter of three bytes, all such letters are Vietnamese, and none only looks like Đ.</summary>
    private static bool HasOnlyVietnameseLetters(ReadOnlySpan<byte> utf8)
    {
        int vectors = utf8.Length - Vector256<byte>.Count;
        if (!Vector256.IsHardwareAccelerated || vectors < 1)
        {
            return HasOnlyVietnameseLettersScalar(utf8);
        }

        Vector256<byte> strong = default;
        Vector256<byte> odd = default;
        for (int start = 1; ; start += Vector256<byte>.Count)
        {
            // The last vector reaches back over bytes that were seen before.
            start = Math.Min(start, vectors);
            Vector256<byte> lead = Vector256.Create(utf8.Slice(start - 1, Vector256<byte>.Count));
            Vector256<byte> second = Vector256.Create(utf8.Slice(start, Vector256<byte>.Count));
            Vector256<byte> three = Vector256.Equals(lead, Vector256.Create(ThreeByteLead));
            strong |= three;
            odd |= Vector256.AndNot(three, Vector256.Equals(second | Vector256<byte>.One, Vector256.Create((byte)0xBB)));
            odd |= Vector256.Equals(lead, Vector256.Create((byte)0xC3))
                & (Vector256.Equals(second, Vector256.Create((byte)0x90)) | Vector256.Equals(second, Vector256.Create((byte)0xB0)));
            odd |= Vector256.Equals(lead, Vector256.Create((byte)0xC6)) & Vector256.Equals(second, Vector256.Create((byte)0x89));
            if (start == vectors)
            {
                return odd == default && strong != default;
            }
        }
    }

    /// <summary>The plain form: E1 BA and E1 BB begin Vietnamese letters, C3 90, C3 B0 and C6 89 are Ð, ð and Ɖ.</summary>
    private static bool HasOnlyVietnameseLettersScalar(ReadOnlySpan<byte> utf8)
    {
        bool strong = false;
        for (int i = 1; i < utf8.Length; i++)
        {
            (byte lead, byte second) = (utf8[i - 1], utf8[i]);
            if ((lead == ThreeByteLead && second is not (0xBA or 0xBB)) || (lead == 0xC3 && second is (0x90 or 0xB0)) || (lead == 0xC6 && second == 0x89))
            {
                return false;
            }

            strong |= lead == ThreeByteLead;
        }

        return strong;
    }
}
