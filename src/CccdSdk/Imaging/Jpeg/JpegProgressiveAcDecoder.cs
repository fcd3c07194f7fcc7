namespace CccdSdk.Imaging.Jpeg;

/// <summary>Decodes the units of the first progressive scan of some AC coefficients (T.81, G.1.2.2).</summary>
internal struct JpegProgressiveAcDecoder(JpegScan scan) : IJpegUnitDecoder
{
    private int _emptyUnits;

    /// <inheritdoc/>
    public bool TryDecode(ref JpegBitReader bits, JpegComponent component, int x, int y)
    {
        if (_emptyUnits > 0)
        {
            _emptyUnits--;
            return true;
        }

        Span<short> unit = component.Coefficients!.Array.AsSpan(((y * component.UnitsPerRow) + x) * JpegLayout.UnitSize, JpegLayout.UnitSize);
        int place = scan.First;
        while (place <= scan.Last)
        {
            int symbol = bits.Decode(component.AcTable!);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (symbol < 0)
            {
                return false;
            }

            if (size == 0 && run < 15)
            {
                // A run of 2^n + extra empty units, this one included.
                _emptyUnits = (1 << run) + bits.Read(run) - 1;
                return true;
            }

            place += run;
            if (place > scan.Last)
            {
                return false;
            }

            // Sixteen zeros come as fifteen and this one, whose size is 0.
            unit[JpegLayout.ZigZag[place++]] = (short)(bits.ReadExtended(size) << scan.LowBit);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Restart() => _emptyUnits = 0;
}
