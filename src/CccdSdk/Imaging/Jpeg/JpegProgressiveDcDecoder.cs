namespace CccdSdk.Imaging.Jpeg;

/// <summary>Decodes the units of a progressive scan of DC coefficients (T.81, G.1.2.1).</summary>
internal readonly struct JpegProgressiveDcDecoder(JpegScan scan) : IJpegUnitDecoder
{
    /// <inheritdoc/>
    public bool TryDecode(ref JpegBitReader bits, JpegComponent component, int x, int y)
    {
        int value;
        if (scan.IsRefinement)
        {
            value = bits.Read(1) << scan.LowBit;
        }
        else
        {
            int size = bits.Decode(component.DcTable!);
            if (size is < 0 or > 15)
            {
                return false;
            }

            component.DcPrediction += bits.ReadExtended(size);
            value = component.DcPrediction << scan.LowBit;
        }

        if (component.Coefficients is { } coefficients)
        {
            coefficients.Array[((y * component.UnitsPerRow) + x) * JpegLayout.UnitSize] |= (short)value;
        }

        return true;
    }

    /// <inheritdoc/>
    public void Restart()
    {
        // The prediction of DC coefficients is all that these scans remember.
    }
}
