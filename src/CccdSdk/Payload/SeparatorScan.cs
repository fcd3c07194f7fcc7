using System.Numerics;
using System.Runtime.Intrinsics;

namespace CccdSdk.Payload;

/// <summary>One pass over a text: where its fields start, how many there are, and which kinds of bytes it has.</summary>
internal static class SeparatorScan
{
    /// <summary>The sign between fields.</summary>
    public const byte Separator = (byte)'|';

    private const byte FirstPrintable = 0x20;
    private const byte Delete = 0x7F;

    /// <summary>The combining marks U+0300 to U+036F begin with CC or CD in UTF-8.</summary>
    private const byte CombiningLead = 0xCC;

    private const byte CombiningLeadMask = 0xFE;

    /// <summary>Finds the fields of a text of at most <see cref="ushort.MaxValue"/> - 1 bytes.</summary>
    /// <returns>The number of fields.</returns>
    public static int Run(ReadOnlySpan<byte> text, ref FieldStarts starts, out TextMarks marks)
    {
        int separators = Vector256.IsHardwareAccelerated && text.Length >= Vector256<byte>.Count
            ? RunVector256(text, ref starts, out marks)
            : RunScalar(text, ref starts, out marks);
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
                Add(ref starts, ref separators, i);
            }

            marks |= value is < FirstPrintable or Delete ? TextMarks.Control : TextMarks.None;
            marks |= value >= 0x80 ? TextMarks.NotAscii : TextMarks.None;
            marks |= (value & CombiningLeadMask) == CombiningLead ? TextMarks.Combining : TextMarks.None;
        }

        return separators;
    }

    private static int RunVector256(ReadOnlySpan<byte> text, ref FieldStarts starts, out TextMarks marks)
    {
        int separators = 0;
        Vector256<byte> all = default;
        Vector256<byte> control = default;
        Vector256<byte> combining = default;
        int last = text.Length - Vector256<byte>.Count;
        for (int done = 0; done < text.Length; done += Vector256<byte>.Count)
        {
            // The last vector reaches back over bytes that were seen before; their separators are shifted out.
            int start = Math.Min(done, last);
            Vector256<byte> bytes = Vector256.Create(text.Slice(start, Vector256<byte>.Count));
            all |= bytes;
            control |= Vector256.LessThan(bytes, Vector256.Create(FirstPrintable)) | Vector256.Equals(bytes, Vector256.Create(Delete));
            combining |= Vector256.Equals(bytes & Vector256.Create(CombiningLeadMask), Vector256.Create(CombiningLead));
            uint found = Vector256.Equals(bytes, Vector256.Create(Separator)).ExtractMostSignificantBits() >> (done - start);
            for (; found != 0; found &= found - 1)
            {
                Add(ref starts, ref separators, done + BitOperations.TrailingZeroCount(found));
            }
        }

        marks = (all.ExtractMostSignificantBits() != 0 ? TextMarks.NotAscii : TextMarks.None)
            | (combining != default ? TextMarks.Combining : TextMarks.None)
            | (control != default ? TextMarks.Control : TextMarks.None);
        return separators;
    }

    private static void Add(ref FieldStarts starts, ref int separators, int position)
    {
        separators++;
        if (separators <= FieldStarts.MaxFields)
        {
            starts[separators] = (ushort)(position + 1);
        }
    }
}
