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
        | FindingSet.Of(FindingCode.IssueDatePartial) | FindingSet.Of(FindingCode.DateOfIssueInvalid) | FindingSet.Of(FindingCode.DateOfBirthInvalid)
        | FindingSet.Of(FindingCode.DateOfIssueMissing) | FindingSet.Of(FindingCode.DateOfBirthMissing);

    /// <summary>Whether the text of a card is certainly clean.</summary>
    /// <param name="utf8">The text, well-formed UTF-8.</param>
    /// <param name="payload">The card that was read from it.</param>
    public static bool IsCertain(ReadOnlySpan<byte> utf8, scoped in CardPayload payload) =>
        payload.FieldCount <= MostFields
        && payload.Findings.Intersect(s_spoiled) == FindingSet.Empty
        && HasOnlyUsualBytes(utf8)
        && !InputMethodSigns.AreIn(payload[payload.Layout!.Residence]);

    /// <summary>Whether there is a letter of three bytes, all letters are Vietnamese, none only looks like Đ, and there is none of the signs
    /// that damages leave beside whole letters: ? for what was lost, and the beginnings of escapes. Control characters are among the
    /// findings.</summary>
    private static bool HasOnlyUsualBytes(ReadOnlySpan<byte> utf8)
    {
        int vectors = utf8.Length - Vector256<byte>.Count;
        if (!Vector256.IsHardwareAccelerated || vectors < 1)
        {
            return HasOnlyUsualBytesScalar(utf8);
        }

        Vector256<byte> strong = default;
        Vector256<byte> odd = default;
        for (int start = 1; ; start += Vector256<byte>.Count)
        {
            // The last vector reaches back over bytes that were seen before. The last byte, which is seen as a second one only, begins no letter.
            start = Math.Min(start, vectors);
            Vector256<byte> lead = Vector256.Create(utf8.Slice(start - 1, Vector256<byte>.Count));
            Vector256<byte> second = Vector256.Create(utf8.Slice(start, Vector256<byte>.Count));
            Vector256<byte> three = Vector256.Equals(lead, Is(ThreeByteLead));
            strong |= three;
            odd |= Vector256.AndNot(three, Vector256.Equals(second | Vector256<byte>.One, Is(0xBB))) | OddSigns(second) | OddLeads(lead, second, three)
                | LettersBesideDigits(lead, second);
            if (start == vectors)
            {
                return odd == default && strong != default && !IsOddSign(utf8[0]);
            }
        }
    }

    private static Vector256<byte> OddSigns(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Is((byte)'?')) | Vector256.Equals(bytes, Is((byte)'&'))
        | Vector256.Equals(bytes, Is((byte)'%')) | Vector256.Equals(bytes, Is((byte)'\\'));

    // An input method may have made 12Á of 12A1.
    private static Vector256<byte> LettersBesideDigits(Vector256<byte> lead, Vector256<byte> second) =>
        (Vector256.GreaterThanOrEqual(lead, Is(0x80)) & Vector256.LessThan(second - Is((byte)'0'), Is(10)))
        | (Vector256.GreaterThanOrEqual(second, Is(0x80)) & Vector256.LessThan(lead - Is((byte)'0'), Is(10)));

    // Leads are C0 and above; those of Vietnamese letters are C3 to C6 and E1.
    private static Vector256<byte> OddLeads(Vector256<byte> lead, Vector256<byte> second, Vector256<byte> three) =>
        Vector256.AndNot(Vector256.GreaterThanOrEqual(lead, Is(0xC0)), three | Vector256.LessThan(lead - Is(0xC3), Is(4)))
        | (Vector256.Equals(lead, Is(0xC3)) & Vector256.Equals(second & Is(0xDF), Is(0x90)))
        | (Vector256.Equals(lead, Is(0xC6)) & Vector256.Equals(second, Is(0x89)));

    /// <summary>The plain form: E1 BA and E1 BB begin Vietnamese letters, C3 90, C3 B0 and C6 89 are Ð, ð and Ɖ.</summary>
    private static bool HasOnlyUsualBytesScalar(ReadOnlySpan<byte> utf8)
    {
        bool strong = false;
        for (int i = 0; i < utf8.Length; i++)
        {
            byte lead = utf8[i];
            byte second = i + 1 < utf8.Length ? utf8[i + 1] : default;
            bool usual = lead switch
            {
                < 0xC0 => !IsOddSign(lead),
                0xC3 => second is not (0x90 or 0xB0),
                0xC4 or 0xC5 => true,
                0xC6 => second != 0x89,
                ThreeByteLead => second is 0xBA or 0xBB,
                _ => false,
            };
            bool besideDigit = (lead >= 0x80 && char.IsAsciiDigit((char)second)) || (second >= 0x80 && char.IsAsciiDigit((char)lead));
            if (!usual || besideDigit)
            {
                return false;
            }

            strong |= lead == ThreeByteLead;
        }

        return strong;
    }

    private static bool IsOddSign(byte value) => value is (byte)'?' or (byte)'&' or (byte)'%' or (byte)'\\';

    private static Vector256<byte> Is(byte value) => Vector256.Create(value);
}
