namespace CccdSdk.Imaging.Jpeg;

/// <summary>Decodes the units of baseline and extended sequential scans (T.81, F.2), straight to samples.</summary>
/// <param name="coefficients">Room for one unit, all zero between units.</param>
internal readonly struct JpegSequentialDecoder(int[] coefficients) : IJpegUnitDecoder
{
    /// <summary>The run of the symbol for sixteen zeros, which is followed by one more (T.81, F.1.2.2.1).</summary>
    private const int LongestRun = 15;

    /// <inheritdoc/>
    public bool TryDecode(ref JpegBitReader bits, JpegComponent component, int x, int y)
    {
        int size = bits.Decode(component.DcTable!);
        if (size is < 0 or > 15)
        {
            return false;
        }

        component.DcPrediction += bits.ReadExtended(size);
        if (component.Samples is null)
        {
            return TrySkipAc(ref bits, component.AcTable!);
        }

        Span<int> unit = coefficients.AsSpan(0, JpegLayout.UnitSize);
        unit[0] = component.DcPrediction * component.Quantization![0];
        if (!TryDecodeAc(ref bits, component.AcTable!, unit, component.Quantization, out bool hasAc))
        {
            return false;
        }

        Span<byte> samples = component.Samples.Array.AsSpan((y * JpegLayout.UnitSide * component.Stride) + (x * JpegLayout.UnitSide));
        if (hasAc)
        {
            InverseDct.Transform(unit, samples, component.Stride);
            unit.Clear();
        }
        else
        {
            InverseDct.TransformDc(unit[0], samples, component.Stride);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Restart()
    {
        // The prediction of DC coefficients is all that sequential scans remember.
    }

    // The hot loop of every photo: the bits are in locals, so that they stay in registers.
    private static bool TryDecodeAc(ref JpegBitReader bits, JpegHuffmanTable table, Span<int> unit, ReadOnlySpan<int> quantization, out bool hasAc)
    {
        ReadOnlySpan<int> runs = table.Runs;
        ulong buffer = bits.Buffer;
        int count = bits.Count;
        int run = 0;
        int place = 1;
        hasAc = false;
        while (place < JpegLayout.UnitSize)
        {
            if (count < JpegBitReader.MostBitsOfACoefficient)
            {
                (bits.Buffer, bits.Count) = (buffer, count);
                bits.Refill();
                (buffer, count) = (bits.Buffer, bits.Count);
            }

            int entry = runs[(int)(buffer >> (64 - JpegHuffmanTable.LookBits))];
            int value = entry >> 16;
            run = (entry >> 8) & 255;
            buffer <<= entry & 63;
            count -= entry & 63;
            if (entry == 0)
            {
                (bits.Buffer, bits.Count) = (buffer, count);
                if (!TryDecodeLong(ref bits, table, out run, out value))
                {
                    return false;
                }

                (buffer, count) = (bits.Buffer, bits.Count);
            }

            place += run;
            if (place < JpegLayout.UnitSize)
            {
                int at = JpegLayout.ZigZag[place++];
                unit[at] = value * quantization[at];
                hasAc = true;
            }
        }

        (bits.Buffer, bits.Count) = (buffer, count);
        return place == JpegLayout.UnitSize || run == JpegHuffmanTable.EndOfUnitRun;
    }

    private static bool TryDecodeLong(ref JpegBitReader bits, JpegHuffmanTable table, out int run, out int value)
    {
        int symbol = bits.Decode(table);
        int size = symbol & 15;
        run = (symbol >> 4) & 15;
        value = 0;
        if (symbol >= 0 && size > 0)
        {
            value = bits.ReadExtended(size);
        }
        else if (run != LongestRun)
        {
            run = JpegHuffmanTable.EndOfUnitRun;
        }

        return symbol >= 0;
    }

    // A component that does not count for luminance: only the lengths matter.
    private static bool TrySkipAc(ref JpegBitReader bits, JpegHuffmanTable table)
    {
        int place = 1;
        while (place < JpegLayout.UnitSize)
        {
            int symbol = bits.Decode(table);
            if (symbol < 0)
            {
                return false;
            }

            int size = symbol & 15;
            bits.Skip(size);
            if (size == 0 && symbol >> 4 != LongestRun)
            {
                return true;
            }

            place += (symbol >> 4) + 1;
        }

        return place == JpegLayout.UnitSize;
    }
}
