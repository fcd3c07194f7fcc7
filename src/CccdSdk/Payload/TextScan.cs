using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CccdSdk.Payload;

/// <summary>One pass over a text: where its fields start, how many there are, and which kinds of bytes it has.</summary>
internal static class TextScan
{
    /// <summary>The sign between fields.</summary>
    public const byte Separator = (byte)'|';

    private const byte FirstPrintable = 0x20;
    private const byte Delete = 0x7F;

    /// <summary>The combining marks U+0300 to U+036F begin with CC or CD in UTF-8.</summary>
    private const byte CombiningLead = 0xCC;

    /// <summary>Joins a lead byte with its neighbour: CC with CD, and C0 with C1, which never stand in UTF-8.</summary>
    private const byte PairMask = 0xFE;

    /// <summary>UTF-8 (RFC 3629, 4): bytes from here on begin a character of two bytes or more.</summary>
    private const byte FirstLead = 0xC0;

    /// <summary>From here on of three or more; E0 and ED permit not every second byte.</summary>
    private const byte FirstLeadOfThree = 0xE0;
    private const byte LeadBeforeSurrogates = 0xED;

    /// <summary>From here on of four.</summary>
    private const byte FirstLeadOfFour = 0xF0;

    /// <summary>Finds the fields of a text of at most <see cref="ushort.MaxValue"/> - 1 bytes.</summary>
    /// <returns>The number of fields.</returns>
    public static int Run(ReadOnlySpan<byte> text, ref FieldStarts starts, out TextMarks marks)
    {
        // The vectors look at the two bytes before each byte, so they begin after two that need no look: digits, for a card.
        bool vectors = Vector256.IsHardwareAccelerated && text.Length >= Vector256<byte>.Count + 2
            && char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]);
        int separators = vectors ? RunVector256(text, ref starts, out marks) : RunScalar(text, ref starts, out marks);
        int fields = separators + 1;
        if (fields <= FieldStarts.MaxFields)
        {
            starts[fields] = (ushort)(text.Length + 1);
        }

        return fields;
    }

    /// <summary>The plain form, and the oracle of the other one.</summary>
    internal static int RunScalar(ReadOnlySpan<byte> text, ref FieldStarts starts, out TextMarks marks)
    {
        int separators = 0;
        marks = TextMarks.None;
        for (int i = 0; i < text.Length; i++)
        {
            byte value = text[i];
            if (value == Separator)
            {
                Add(ref starts, ++separators, i);
            }

            marks |= value is < FirstPrintable or Delete ? TextMarks.Control : TextMarks.None;
            marks |= value >= 0x80 ? TextMarks.UnprovenUtf8 : TextMarks.None;
            marks |= (value & PairMask) == CombiningLead ? TextMarks.Combining : TextMarks.None;
        }

        return separators;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunVector256(ReadOnlySpan<byte> text, ref FieldStarts starts, out TextMarks marks)
    {
        int separators = 0;
        Vector256<byte> control = default;
        Vector256<byte> combining = default;
        Vector256<byte> unproven = default;
        int last = text.Length - Vector256<byte>.Count;
        for (int done = 2; done < text.Length; done += Vector256<byte>.Count)
        {
            // The last vector reaches back over bytes that were seen before; their separators are shifted out.
            int start = Math.Min(done, last);
            Vector256<byte> bytes = Vector256.Create(text.Slice(start, Vector256<byte>.Count));
            Vector256<byte> pairs = bytes & Vector256.Create(PairMask);
            control |= Vector256.LessThan(bytes, Vector256.Create(FirstPrintable)) | Vector256.Equals(bytes, Vector256.Create(Delete));
            combining |= Vector256.Equals(pairs, Vector256.Create(CombiningLead));
            unproven |= Vector256.Equals(pairs, Vector256.Create(FirstLead)) | UnprovenUtf8(
                bytes,
                Vector256.Create(text.Slice(start - 1, Vector256<byte>.Count)),
                Vector256.Create(text.Slice(start - 2, Vector256<byte>.Count)));
            uint found = Vector256.Equals(bytes, Vector256.Create(Separator)).ExtractMostSignificantBits() >> (done - start);
            for (; found != 0; found &= found - 1)
            {
                Add(ref starts, ++separators, done + BitOperations.TrailingZeroCount(found));
            }
        }

        bool endsInside = text[^1] >= FirstLead || text[^2] >= FirstLeadOfThree;
        marks = (endsInside || unproven != default ? TextMarks.UnprovenUtf8 : TextMarks.None)
            | (combining != default ? TextMarks.Combining : TextMarks.None)
            | (control != default ? TextMarks.Control : TextMarks.None);
        return separators;
    }

    // Continuation bytes (80 to BF) must stand exactly after the leads that ask for them. That is the whole rule for leads of two and
    // three bytes but C0, C1, E0 and ED; texts with these, or with leads of four, are left to the slow check.
    private static Vector256<byte> UnprovenUtf8(Vector256<byte> bytes, Vector256<byte> oneBefore, Vector256<byte> twoBefore)
    {
        Vector256<byte> continuation = Vector256.LessThan(bytes.AsSByte(), Vector256.Create(unchecked((sbyte)FirstLead))).AsByte();
        Vector256<byte> asked = Vector256.GreaterThanOrEqual(oneBefore, Vector256.Create(FirstLead))
            | Vector256.GreaterThanOrEqual(twoBefore, Vector256.Create(FirstLeadOfThree));
        return (continuation ^ asked)
            | Vector256.Equals(bytes, Vector256.Create(FirstLeadOfThree))
            | Vector256.Equals(bytes, Vector256.Create(LeadBeforeSurrogates))
            | Vector256.GreaterThanOrEqual(bytes, Vector256.Create(FirstLeadOfFour));
    }

    private static void Add(ref FieldStarts starts, int separator, int position)
    {
        if (separator <= FieldStarts.MaxFields)
        {
            starts[separator] = (ushort)(position + 1);
        }
    }
}
