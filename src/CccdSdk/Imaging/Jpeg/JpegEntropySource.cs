namespace CccdSdk.Imaging.Jpeg;

/// <summary>Cuts a scan into its entropy-coded segments, one for each restart interval, and takes the stuffed bytes out.</summary>
internal ref struct JpegEntropySource
{
    private readonly ReadOnlySpan<byte> _file;
    private readonly Span<byte> _buffer;
    private int _nextRestart;

    /// <summary>Starts at the first byte after the header of a scan.</summary>
    /// <param name="file">The file.</param>
    /// <param name="position">Where the scan starts.</param>
    /// <param name="buffer">Takes the segments; as long as the file and <see cref="JpegBitReader.Padding"/>.</param>
    public JpegEntropySource(ReadOnlySpan<byte> file, int position, Span<byte> buffer)
    {
        _file = file;
        _buffer = buffer;
        Position = position;
    }

    /// <summary>Where the marker is that ended the segment, or the end of the file.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the file ended within the segment.</summary>
    public readonly bool IsAtEndOfFile => Position >= _file.Length;

    /// <summary>Loads the segment that starts here.</summary>
    public JpegBitReader Load()
    {
        int length = 0;
        while (Position < _file.Length)
        {
            ReadOnlySpan<byte> rest = _file[Position..];
            int plain = rest.IndexOf(JpegMarker.Prefix);
            plain = plain < 0 ? rest.Length : plain;
            rest[..plain].CopyTo(_buffer[length..]);
            length += plain;
            Position += plain;
            if (!TrySkipStuffing())
            {
                break;
            }

            _buffer[length++] = JpegMarker.Prefix;
        }

        _buffer.Slice(length, JpegBitReader.Padding).Clear();
        return new JpegBitReader(_buffer[..(length + JpegBitReader.Padding)]);
    }

    /// <summary>Goes on to the next segment, after the restart marker that has to be here.</summary>
    public bool TryRestart(out JpegBitReader segment)
    {
        bool expected = Position + 1 < _file.Length && _file[Position + 1] == JpegMarker.Rst0 + _nextRestart;
        _nextRestart = (_nextRestart + 1) & 7;
        Position += expected ? 2 : 0;
        segment = expected ? Load() : default;
        return expected;
    }

    // A prefix followed by zero is a data byte (T.81, B.1.1.5); repeated prefixes are fill bytes before a marker (B.1.1.2).
    private bool TrySkipStuffing()
    {
        while (Position + 1 < _file.Length && _file[Position + 1] == JpegMarker.Prefix)
        {
            Position++;
        }

        if (Position + 1 >= _file.Length)
        {
            Position = _file.Length;
            return false;
        }

        bool stuffed = _file[Position + 1] == 0;
        Position += stuffed ? 2 : 0;
        return stuffed;
    }
}
