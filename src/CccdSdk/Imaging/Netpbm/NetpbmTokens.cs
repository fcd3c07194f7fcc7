namespace CccdSdk.Imaging.Netpbm;

/// <summary>Reads decimal numbers between blanks and comments.</summary>
internal ref struct NetpbmTokens(ReadOnlySpan<byte> text, int position)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>The next byte to be read.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Whether all bytes are read.</summary>
    public readonly bool IsAtEnd => Position >= _text.Length;

    /// <summary>The next number, or -1 if there is none or it is too large.</summary>
    public int Next()
    {
        SkipBlanks();
        int start = Position;
        long value = 0;
        while (Position < _text.Length && _text[Position] is >= (byte)'0' and <= (byte)'9' && value <= int.MaxValue)
        {
            value = (value * 10) + (_text[Position++] - '0');
        }

        return Position > start && value <= int.MaxValue ? (int)value : -1;
    }

    /// <summary>The next digit of a plain bitmap, whose digits need no blanks between them, or -1.</summary>
    public int NextBit()
    {
        SkipBlanks();
        return Position < _text.Length && _text[Position] is (byte)'0' or (byte)'1' ? _text[Position++] - '0' : -1;
    }

    private void SkipBlanks()
    {
        while (Position < _text.Length)
        {
            byte next = _text[Position];
            if (next == '#')
            {
                int line = _text[Position..].IndexOfAny((byte)'\n', (byte)'\r');
                Position = line < 0 ? _text.Length : Position + line;
            }
            else if (next is (byte)' ' or (>= 9 and <= 13))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }
}
