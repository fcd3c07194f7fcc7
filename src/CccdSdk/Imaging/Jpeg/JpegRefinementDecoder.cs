namespace CccdSdk.Imaging.Jpeg;

/// <summary>Decodes the units of a progressive scan that adds one bit to AC coefficients (T.81, G.1.2.3).</summary>
internal struct JpegRefinementDecoder(JpegScan scan) : IJpegUnitDecoder
{
    private int _emptyUnits;

    /// <inheritdoc/>
    public bool TryDecode(ref JpegBitReader bits, JpegComponent component, int x, int y)
    {
        Span<short> unit = component.Coefficients!.Array.AsSpan(((y * component.UnitsPerRow) + x) * JpegLayout.UnitSize, JpegLayout.UnitSize);
        int place = scan.First;
        while (_emptyUnits == 0 && place <= scan.Last)
        {
            int symbol = bits.Decode(component.AcTable!);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (symbol < 0 || size > 1)
            {
                return false;
            }

            if (size == 0 && run < 15)
            {
                _emptyUnits = (1 << run) + bits.Read(run);
                break;
            }

            int value = size == 0 ? 0 : bits.Read(1) == 0 ? -1 << scan.LowBit : 1 << scan.LowBit;
            place = Refine(ref bits, unit, place, run);
            if (place > scan.Last)
            {
                return value == 0;
            }

            unit[JpegLayout.ZigZag[place++]] = (short)value;
        }

        if (_emptyUnits > 0)
        {
            Refine(ref bits, unit, place, JpegLayout.UnitSize);
            _emptyUnits--;
        }

        return true;
    }

    /// <inheritdoc/>
    public void Restart() => _emptyUnits = 0;

    // Adds a bit to each coefficient that is not zero, up to the zero coefficient after the given number of zeros; returns its place.
    private readonly int Refine(ref JpegBitReader bits, Span<short> unit, int place, int zeros)
    {
        int step = 1 << scan.LowBit;
        for (; place <= scan.Last; place++)
        {
            ref short value = ref unit[JpegLayout.ZigZag[place]];
            if (value == 0)
            {
                if (zeros-- == 0)
                {
                    break;
                }
            }
            else if (bits.Read(1) != 0)
            {
                value += (short)(value > 0 ? step : -step);
            }
        }

        return place;
    }
}
