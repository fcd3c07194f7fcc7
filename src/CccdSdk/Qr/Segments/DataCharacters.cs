namespace CccdSdk.Qr.Segments;

/// <summary>The characters of one segment as bytes (ISO/IEC 18004:2015, 7.4.3 to 7.4.6).</summary>
internal static class DataCharacters
{
    /// <summary>The byte that an FNC1 symbol writes as % in alphanumeric mode: it separates elements (7.4.8.2).</summary>
    private const byte GroupSeparator = 0x1D;

    private const int SecondBytesOfKanji = 0xC0;
    private const int FirstKanjiOfLowRange = 0x8140;
    private const int FirstKanjiOfHighRange = 0xC140;
    private const int LengthOfLowRange = 0x1F00;

    // ISO/IEC 18004:2015, table 5.
    private static ReadOnlySpan<byte> AlphanumericCharacters => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"u8;

    /// <summary>Reads <paramref name="count"/> characters.</summary>
    /// <returns>False when bits are missing or stand for no character.</returns>
    internal static bool TryRead(QrSegmentMode mode, int count, bool hasFnc1, ref BitReader reader, ref SegmentOutput output) => mode switch
    {
        QrSegmentMode.Numeric => TryReadNumeric(count, ref reader, ref output),
        QrSegmentMode.Alphanumeric => TryReadAlphanumeric(count, hasFnc1, ref reader, ref output),
        QrSegmentMode.Byte => TryReadBytes(count, ref reader, ref output),
        _ => TryReadKanji(count, ref reader, ref output),
    };

    // Three digits in ten bits; two that are left over in seven, one in four.
    private static bool TryReadNumeric(int count, ref BitReader reader, ref SegmentOutput output)
    {
        for (; count >= 3; count -= 3)
        {
            if (!reader.TryRead(10, out int group) || group > 999)
            {
                return false;
            }

            output.Write('0' + (group / 100));
            output.Write('0' + (group / 10 % 10));
            output.Write('0' + (group % 10));
        }

        return count switch
        {
            2 => TryReadTwoDigits(ref reader, ref output),
            1 => TryReadDigit(ref reader, ref output),
            _ => true,
        };
    }

    private static bool TryReadTwoDigits(ref BitReader reader, ref SegmentOutput output)
    {
        if (!reader.TryRead(7, out int group) || group > 99)
        {
            return false;
        }

        output.Write('0' + (group / 10));
        output.Write('0' + (group % 10));
        return true;
    }

    private static bool TryReadDigit(ref BitReader reader, ref SegmentOutput output)
    {
        if (!reader.TryRead(4, out int digit) || digit > 9)
        {
            return false;
        }

        output.Write('0' + digit);
        return true;
    }

    // Two characters in eleven bits; one that is left over in six.
    private static bool TryReadAlphanumeric(int count, bool hasFnc1, ref BitReader reader, ref SegmentOutput output)
    {
        AlphanumericWriter writer = new(hasFnc1);
        int characters = AlphanumericCharacters.Length;
        for (; count >= 2; count -= 2)
        {
            if (!reader.TryRead(11, out int pair) || pair >= characters * characters)
            {
                return false;
            }

            writer.Write(AlphanumericCharacters[pair / characters], ref output);
            writer.Write(AlphanumericCharacters[pair % characters], ref output);
        }

        if (count == 1)
        {
            if (!reader.TryRead(6, out int last) || last >= characters)
            {
                return false;
            }

            writer.Write(AlphanumericCharacters[last], ref output);
        }

        writer.End(ref output);
        return true;
    }

    private static bool TryReadBytes(int count, ref BitReader reader, ref SegmentOutput output)
    {
        for (; count > 0; count--)
        {
            if (!reader.TryRead(8, out int value))
            {
                return false;
            }

            output.Write(value);
        }

        return true;
    }

    // Thirteen bits count the Shift JIS characters from 8140 and E040 on.
    private static bool TryReadKanji(int count, ref BitReader reader, ref SegmentOutput output)
    {
        for (; count > 0; count--)
        {
            if (!reader.TryRead(13, out int number))
            {
                return false;
            }

            int distance = ((number / SecondBytesOfKanji) << 8) | (number % SecondBytesOfKanji);
            int character = distance + (distance < LengthOfLowRange ? FirstKanjiOfLowRange : FirstKanjiOfHighRange);
            output.Write(character >> 8);
            output.Write(character & 0xFF);
        }

        return true;
    }

    // In an FNC1 symbol %% stands for % and a single % for the separator, so a % waits for what follows it.
    private struct AlphanumericWriter(bool hasFnc1)
    {
        private bool _percentWaits;

        internal void Write(byte character, ref SegmentOutput output)
        {
            if (hasFnc1 && character == '%')
            {
                if (_percentWaits)
                {
                    output.Write('%');
                }

                _percentWaits = !_percentWaits;
                return;
            }

            End(ref output);
            output.Write(character);
        }

        internal void End(ref SegmentOutput output)
        {
            if (_percentWaits)
            {
                output.Write(GroupSeparator);
                _percentWaits = false;
            }
        }
    }
}
