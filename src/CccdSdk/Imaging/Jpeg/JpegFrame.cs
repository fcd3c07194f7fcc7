using System.Buffers.Binary;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>The frame header (T.81, B.2.2): size and components.</summary>
internal sealed class JpegFrame
{
    /// <summary>Precision, height, width and number of components.</summary>
    private const int FixedBytes = 6;

    /// <summary>Id, sampling factors and quantization table of a component.</summary>
    private const int ComponentBytes = 3;

    private JpegFrame(int width, int height, bool isProgressive, JpegComponent[] components)
    {
        Width = width;
        Height = height;
        IsProgressive = isProgressive;
        Components = components;
    }

    /// <summary>Width of the picture in pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the picture in pixels.</summary>
    public int Height { get; }

    /// <summary>Whether coefficients come in several scans.</summary>
    public bool IsProgressive { get; }

    /// <summary>One component, or three.</summary>
    public JpegComponent[] Components { get; }

    /// <summary>The largest horizontal sampling factor.</summary>
    public int MaxHorizontal { get; private set; }

    /// <summary>The largest vertical sampling factor.</summary>
    public int MaxVertical { get; private set; }

    /// <summary>MCUs in a row of an interleaved scan.</summary>
    public int McusPerRow { get; private set; }

    /// <summary>MCUs in a column of an interleaved scan.</summary>
    public int McusPerColumn { get; private set; }

    /// <summary>Reads a frame header.</summary>
    /// <param name="marker">Its marker, which tells the process.</param>
    /// <param name="payload">Its parameters.</param>
    /// <param name="frame">The frame.</param>
    public static ImageReadStatus Read(byte marker, ReadOnlySpan<byte> payload, out JpegFrame? frame)
    {
        frame = null;
        if (payload.Length < FixedBytes || payload.Length < FixedBytes + (ComponentBytes * payload[5]))
        {
            return ImageReadStatus.Corrupt;
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
        int count = payload[5];
        if (marker > JpegMarker.Sof2 || payload[0] != 8 || height == 0 || count == 2)
        {
            return ImageReadStatus.UnsupportedJpegProcess;
        }

        if (count is not (1 or 3) || width == 0)
        {
            return count == 4 ? ImageReadStatus.UnsupportedCmykJpeg : ImageReadStatus.Corrupt;
        }

        JpegComponent[] components = new JpegComponent[count];
        if (!TryReadComponents(payload[FixedBytes..], components))
        {
            return ImageReadStatus.Corrupt;
        }

        frame = new JpegFrame(width, height, marker == JpegMarker.Sof2, components);
        frame.Measure();
        return ImageReadStatus.Read;
    }

    /// <summary>Data units of all components together.</summary>
    public long CountUnits()
    {
        long units = 0;
        foreach (JpegComponent component in Components)
        {
            units += (long)component.UnitsPerRow * component.UnitsPerColumn;
        }

        return units;
    }

    private static bool TryReadComponents(ReadOnlySpan<byte> payload, JpegComponent[] components)
    {
        for (int i = 0; i < components.Length; i++, payload = payload[ComponentBytes..])
        {
            int horizontal = payload[1] >> 4;
            int vertical = payload[1] & 15;
            if (horizontal is < 1 or > 4 || vertical is < 1 or > 4 || payload[2] > 3)
            {
                return false;
            }

            components[i] = new JpegComponent(payload[0], horizontal, vertical, payload[2]);
        }

        return true;
    }

    // T.81, A.1.1 and A.2.
    private void Measure()
    {
        foreach (JpegComponent component in Components)
        {
            MaxHorizontal = Math.Max(MaxHorizontal, component.Horizontal);
            MaxVertical = Math.Max(MaxVertical, component.Vertical);
        }

        McusPerRow = DivideUp(Width, JpegLayout.UnitSide * MaxHorizontal);
        McusPerColumn = DivideUp(Height, JpegLayout.UnitSide * MaxVertical);
        foreach (JpegComponent component in Components)
        {
            component.Width = DivideUp(Width * component.Horizontal, MaxHorizontal);
            component.Height = DivideUp(Height * component.Vertical, MaxVertical);
            component.UnitsPerRow = McusPerRow * component.Horizontal;
            component.UnitsPerColumn = McusPerColumn * component.Vertical;
        }
    }

    private static int DivideUp(int value, int by) => (value + by - 1) / by;
}
