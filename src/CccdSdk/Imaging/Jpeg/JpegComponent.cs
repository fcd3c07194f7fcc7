namespace CccdSdk.Imaging.Jpeg;

/// <summary>One colour component of a frame (T.81, B.2.2), and what is decoded of it.</summary>
internal sealed class JpegComponent(byte id, int horizontal, int vertical, int quantizationIndex)
{
    /// <summary>The name by which scans refer to it.</summary>
    public byte Id { get; } = id;

    /// <summary>Horizontal sampling factor, 1 to 4: data units in a row of an MCU.</summary>
    public int Horizontal { get; } = horizontal;

    /// <summary>Vertical sampling factor, 1 to 4: data units in a column of an MCU.</summary>
    public int Vertical { get; } = vertical;

    /// <summary>Which quantization table it uses.</summary>
    public int QuantizationIndex { get; } = quantizationIndex;

    /// <summary>Width in samples, without padding.</summary>
    public int Width { get; set; }

    /// <summary>Height in samples, without padding.</summary>
    public int Height { get; set; }

    /// <summary>Data units in a row, with those that fill the last MCU.</summary>
    public int UnitsPerRow { get; set; }

    /// <summary>Data units in a column, with those that fill the last MCU.</summary>
    public int UnitsPerColumn { get; set; }

    /// <summary>Bytes from one row of <see cref="Samples"/> to the next.</summary>
    public int Stride => UnitsPerRow * JpegLayout.UnitSide;

    /// <summary>The decoded samples; null for a component that does not count for luminance.</summary>
    public PooledBuffer<byte>? Samples { get; set; }

    /// <summary>The coefficients of a progressive frame in rows, unit by unit; null for a component that does not count.</summary>
    public PooledBuffer<short>? Coefficients { get; set; }

    /// <summary>The quantization table in rows, as it was when the first scan of this component began.</summary>
    public int[]? Quantization { get; set; }

    /// <summary>The table for differences of DC coefficients in this scan.</summary>
    public JpegHuffmanTable? DcTable { get; set; }

    /// <summary>The table for AC coefficients in this scan.</summary>
    public JpegHuffmanTable? AcTable { get; set; }

    /// <summary>The DC coefficient of the unit before (T.81, F.2.1.3.1).</summary>
    public int DcPrediction { get; set; }

    /// <summary>For each coefficient in zig-zag order, the lowest bit that the scans so far have given; -1 for none.</summary>
    public sbyte[] LowestBit { get; } = CreateLowestBit();

    /// <summary>Whether its samples or coefficients are kept.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>Whether a scan has given its DC coefficients.</summary>
    public bool IsScanned => LowestBit[0] >= 0;

    private static sbyte[] CreateLowestBit()
    {
        sbyte[] bits = new sbyte[JpegLayout.UnitSize];
        bits.AsSpan().Fill(-1);
        return bits;
    }
}
