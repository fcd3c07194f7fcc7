namespace CccdSdk.Imaging.Jpeg;

/// <summary>Decodes JPEG files (ITU-T T.81, JFIF, Exif) of the baseline, extended sequential and progressive Huffman processes.</summary>
internal ref struct JpegDecoder
{
    /// <summary>Most scans that count for luminance. Encoders make about ten in all; more of them, each over the whole picture, would
    /// let a short file cost much time.</summary>
    private const int MostScans = 100;

    private readonly DecodeMemory _memory;
    private readonly JpegHeader _header = new();
    private readonly JpegTables _tables = new();
    private readonly ReadOnlySpan<byte> _file;
    private JpegMarkerReader _markers;
    private JpegFrame? _frame;
    private PooledBuffer<byte>? _segments;
    private PooledBuffer<int>? _unit;
    private int _scans;

    private JpegDecoder(ReadOnlySpan<byte> file, DecodeMemory memory)
    {
        _file = file;
        _memory = memory;
        _markers = new JpegMarkerReader(file);
    }

    /// <summary>Decodes a file into luminance.</summary>
    /// <param name="file">The file.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="image">The picture.</param>
    public static ImageReadStatus Decode(ReadOnlySpan<byte> file, DecodeMemory memory, out LuminanceImage? image)
    {
        JpegDecoder decoder = new(file, memory);
        ImageReadStatus status = decoder.ReadSegments();
        image = null;
        return status == ImageReadStatus.Read
            ? new JpegPicture(decoder._frame!, decoder._header, memory).Create(out image)
            : status;
    }

    // Until all that counts for luminance is there; what a sequential file holds after that is not looked at.
    private ImageReadStatus ReadSegments()
    {
        while (true)
        {
            ImageReadStatus status = _markers.Next();
            if (status == ImageReadStatus.Read && _markers.Marker == JpegMarker.Eoi)
            {
                return IsScanned() ? ImageReadStatus.Read : ImageReadStatus.Corrupt;
            }

            if (status == ImageReadStatus.Read)
            {
                status = ReadSegment(_markers.Marker, _markers.Payload);
            }

            if (status != ImageReadStatus.Read || (_frame is { IsProgressive: false } && IsScanned()))
            {
                return status;
            }
        }
    }

    private ImageReadStatus ReadSegment(byte marker, ReadOnlySpan<byte> payload)
    {
        if (JpegMarker.IsStartOfFrame(marker))
        {
            return _frame is null ? StartFrame(marker, payload) : ImageReadStatus.Corrupt;
        }

        if (marker == JpegMarker.Sos)
        {
            return _frame is null ? ImageReadStatus.Corrupt : ReadScan(_frame, payload);
        }

        _header.Note(marker, payload);
        return _tables.TryDefine(marker, payload) ? ImageReadStatus.Read : ImageReadStatus.Corrupt;
    }

    private ImageReadStatus StartFrame(byte marker, ReadOnlySpan<byte> payload)
    {
        ImageReadStatus status = JpegFrame.Read(marker, payload, out _frame);
        if (_frame is null || !_memory.AllowsPixels(_frame.Width, _frame.Height))
        {
            return _frame is null ? status : ImageReadStatus.TooLarge;
        }

        // A data unit takes at least a bit in a progressive file and two in a sequential one, so this file cannot be whole.
        long leastBits = _frame.CountUnits() * (_frame.IsProgressive ? 1 : 2);
        return leastBits / 8 > _file.Length ? ImageReadStatus.Truncated : ImageReadStatus.Read;
    }

    private ImageReadStatus ReadScan(JpegFrame frame, ReadOnlySpan<byte> payload)
    {
        if (_segments is null)
        {
            ImageReadStatus status = RentBuffers(frame);
            if (status != ImageReadStatus.Read)
            {
                return status;
            }
        }

        _tables.DefineTypicalHuffman();
        JpegScan? scan = JpegScan.Read(payload, frame, _tables);
        if (scan is null)
        {
            return ImageReadStatus.Corrupt;
        }

        // What is not needed is passed over in search of the next marker.
        if (!Array.Exists(scan.Components, component => component.IsNeeded))
        {
            return ImageReadStatus.Read;
        }

        return ++_scans > MostScans ? ImageReadStatus.Corrupt : DecodeScan(frame, scan);
    }

    private ImageReadStatus DecodeScan(JpegFrame frame, JpegScan scan)
    {
        foreach (JpegComponent component in scan.Components)
        {
            component.DcTable?.Prepare();
            component.AcTable?.Prepare();
        }

        JpegEntropySource source = new(_file, _markers.Position, _segments!.Span);
        int interval = _tables.RestartInterval;
        ImageReadStatus status = (frame.IsProgressive, scan.First, scan.IsRefinement) switch
        {
            (false, _, _) => JpegScanWalker.Walk(frame, scan, interval, ref source, new JpegSequentialDecoder(_unit!.Array)),
            (true, 0, _) => JpegScanWalker.Walk(frame, scan, interval, ref source, new JpegProgressiveDcDecoder(scan)),
            (true, _, false) => JpegScanWalker.Walk(frame, scan, interval, ref source, new JpegProgressiveAcDecoder(scan)),
            (true, _, true) => JpegScanWalker.Walk(frame, scan, interval, ref source, new JpegRefinementDecoder(scan)),
        };
        _markers.Position = source.Position;
        return status;
    }

    private ImageReadStatus RentBuffers(JpegFrame frame)
    {
        bool rented = _memory.TryRent(_file.Length + JpegBitReader.Padding, out _segments)
            & _memory.TryRent(JpegLayout.UnitSize, out _unit);
        bool isRgb = _header.IsRgb(frame);
        for (int i = 0; i < frame.Components.Length && rented && (i == 0 || isRgb); i++)
        {
            rented = RentPlane(frame.Components[i], frame.IsProgressive);
        }

        _unit?.Span.Clear();
        return rented ? ImageReadStatus.Read : ImageReadStatus.TooLarge;
    }

    private readonly bool RentPlane(JpegComponent component, bool isProgressive)
    {
        long samples = (long)component.UnitsPerRow * component.UnitsPerColumn * JpegLayout.UnitSize;
        bool rented = _memory.TryRent(samples, out PooledBuffer<byte>? plane);
        component.Samples = plane;
        component.IsNeeded = true;
        if (rented && isProgressive)
        {
            rented = _memory.TryRent(samples, out PooledBuffer<short>? coefficients);
            coefficients?.Span.Clear();
            component.Coefficients = coefficients;
        }

        return rented;
    }

    private readonly bool IsScanned() =>
        _frame is not null && Array.TrueForAll(_frame.Components, component => !component.IsNeeded || component.IsScanned)
        && _frame.Components[0].IsNeeded;
}
