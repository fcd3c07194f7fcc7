using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Cuts what comes from a scanner into whole scans: bytes of a serial line or of HID-POS, or keystrokes with their times.</summary>
/// <remarks>
/// <para>A scan is over at CR, LF, TAB or ETX, when the next one begins, or when nothing more comes; a line end in the middle of a
/// card, which some scanners send, is passed over. STX, ETX and ends that are bytes of letters without their highest bits do not end
/// a card before it is complete. Two scans in one are cut where a number follows a date of issue. What is thrown
/// away is reported with its reason, never silently.</para>
/// <para>Memory is bounded whatever comes: one scan is kept, of at most <see cref="ScanRepair.MaxLength"/> characters, and events go to
/// the handler at once. Texts are not changed: composing keystrokes, for one, would destroy what keyboard layouts did to digits.</para>
/// <para>Bars that a slow scanner sends after the date of issue belong to the card: without an end they are waited for
/// <see cref="ScanFramerOptions.CompleteTimeOut"/>, and from a scanner that sends ends until the end comes or
/// <see cref="ScanFramerOptions.TimeOut"/> has passed.</para>
/// <para>Call <see cref="Tick"/> now and then, such as every 50 ms, so that scans without an end come out.</para>
/// </remarks>
/// <threadsafety>Not safe for concurrent use.</threadsafety>
public sealed class ScanFramer
{
    /// <summary>More line ends than this in the middle of one card are no accident.</summary>
    private const int MostStrayEnds = 3;

    /// <summary>More control characters that are no line ends than this are not letters of one card.</summary>
    private const int MostControls = 64;

    /// <summary>A stream without ends is searched for the beginning of a next scan each time so many characters came.</summary>
    private const int CheckEvery = 512;

    private readonly ScanFramerOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<ScanEvent> _handler;
    private readonly char[] _buffer = new char[ScanRepair.MaxLength];
    private int _length;
    private int _nextCheck = CheckEvery;
    private int _strayEnds;
    private int _controls;
    private int _skipped;
    private int _slowEnd;
    private int _keys;
    private bool _isBytes;
    private bool _endsWithEnd;
    private bool _afterCard;
    private bool _sendsEnds;
    private long _first;
    private long _last;

    /// <summary>Makes a framer.</summary>
    /// <param name="handler">Takes the events, within the call that completes them.</param>
    /// <param name="options">How scans are told apart; null for the defaults.</param>
    /// <param name="timeProvider">Gives the time; null for the system's.</param>
    public ScanFramer(Action<ScanEvent> handler, ScanFramerOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
        _options = options ?? new ScanFramerOptions();
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Takes bytes.</summary>
    /// <param name="bytes">Any number of bytes.</param>
    public void Push(ReadOnlySpan<byte> bytes)
    {
        Tick();
        foreach (byte value in bytes)
        {
            Append((char)value, bytes: true);
        }
    }

    /// <summary>Takes characters of keystrokes, all of this moment.</summary>
    /// <param name="keys">The characters as the keyboard gave them, not composed.</param>
    public void PushKeys(ReadOnlySpan<char> keys)
    {
        Tick();
        foreach (char key in keys)
        {
            Append(key, bytes: false);
        }
    }

    /// <summary>Ends scans that nothing more came of.</summary>
    public void Tick()
    {
        if (_length == 0 && _skipped == 0)
        {
            return;
        }

        TimeSpan idle = _time.GetElapsedTime(_last);
        if (idle >= _options.TimeOut)
        {
            End(_endsWithEnd ? ScanEnd.Terminator : ScanEnd.TimeOut);
        }
        else if (idle >= _options.CompleteTimeOut && (_endsWithEnd || (!_sendsEnds && ScanShape.IsComplete(_buffer.AsSpan(0, _length)))))
        {
            End(_endsWithEnd ? ScanEnd.Terminator : ScanEnd.Shape);
        }
    }

    /// <summary>Ends the last scan: the input was closed.</summary>
    public void Close() => End(ScanEnd.Closed);

    private void Append(char letter, bool bytes)
    {
        long now = _time.GetTimestamp();
        bool end = letter is '\r' or '\n' or ControlSigns.EndOfText || (letter == '\t' && _options.TabEnds);
        if (letter == ControlSigns.StartOfText && _length > 0 && !MayBeLetter())
        {
            End(ScanEnd.NextScan);
        }

        if (_length > 0 && bytes != _isBytes)
        {
            End(ScanEnd.NextScan);
        }

        if (_length == 0 && _skipped == 0 && (end || letter is ControlSigns.StartOfText or '\0'))
        {
            return;
        }

        Keep(letter, now, bytes);
        if (end)
        {
            AtEnd();
        }
        else if (_length >= _nextCheck)
        {
            _nextCheck += CheckEvery;
            EmitBeginnings();
        }
    }

    /// <summary>Whether STX may be Ă or a part of a letter: in the middle of a card, but not after an end.</summary>
    private bool MayBeLetter() => !_endsWithEnd && _controls++ < MostControls && IsIncomplete(_buffer.AsSpan(0, _length));

    private static bool IsIncomplete(ReadOnlySpan<char> text) =>
        ScanShape.BeginsCard(text) && !ScanShape.IsComplete(text) && !ScanShape.IsComplete(ControlSigns.LastLine(text));

    private void Keep(char letter, long now, bool bytes)
    {
        if (_length == _buffer.Length)
        {
            _skipped += _length;
            Forget();
        }

        if (_skipped > 0)
        {
            _skipped = Math.Min(_skipped + 1, int.MaxValue - 1);
            _last = now;
            _endsWithEnd = false;
            return;
        }

        if (_length == 0)
        {
            _first = now;
        }
        else if (!bytes && _time.GetElapsedTime(_last, now) > _options.SlowestKeys)
        {
            _slowEnd = _length;
        }

        _isBytes = bytes;
        _keys++;
        _last = now;
        _buffer[_length++] = letter;
        _endsWithEnd = false;
    }

    private void AtEnd()
    {
        if (_skipped > 0)
        {
            End(ScanEnd.Terminator);
            return;
        }

        EmitBeginnings();
        ReadOnlySpan<char> text = _buffer.AsSpan(0, Math.Max(0, _length - 1));
        bool isPart = ControlSigns.IsPartOfLetter(text);
        bool control = isPart || (_length > 0 && _buffer[_length - 1] == ControlSigns.EndOfText);
        if (!IsIncomplete(text) || (control ? _controls >= MostControls : _strayEnds >= MostStrayEnds))
        {
            End(ScanEnd.Terminator);
            return;
        }

        // The end may be a stray one, in the middle, or ă: what comes next tells, or that nothing comes.
        _endsWithEnd = !isPart;
        _controls += control ? 1 : 0;
        _strayEnds += control ? 0 : 1;
    }

    private void EmitBeginnings()
    {
        string text = new(_buffer, 0, _length);
        int start = 0;
        for (int next = ScanShape.NextBegin(text); next > 0; next = ScanShape.NextBegin(text[start..]))
        {
            Emit(text.Substring(start, next), ScanEnd.NextScan);
            start += next;
        }

        text.AsSpan(start).CopyTo(_buffer);
        _length -= start;
        Array.Clear(_buffer, _length, start);
        _slowEnd = Math.Max(0, _slowEnd - start);
        _nextCheck = _length + CheckEvery;
    }

    private void End(ScanEnd end)
    {
        // A scanner that has sent an end will send the next one too: late bars at the end of a card are then waited for.
        _sendsEnds = end == ScanEnd.Terminator || (_sendsEnds && end != ScanEnd.TimeOut);
        if (_skipped > 0)
        {
            _handler(new InputDiscarded(DiscardReason.TooLong, _skipped + _length));
            _skipped = 0;
        }
        else if (_length > 0)
        {
            EmitBeginnings();
            EmitLines(new string(_buffer, 0, _length), end);
        }

        Forget();
    }

    /// <summary>A card with line ends in its middle is one scan; the lines of anything else are scans.</summary>
    private void EmitLines(string text, ScanEnd end)
    {
        foreach (string scan in ControlSigns.Scans(text, _strayEnds > 0))
        {
            Emit(scan, end);
        }
    }

    private void Emit(string raw, ScanEnd end)
    {
        string text = raw.Trim('\r', '\n', '\t', ' ', '\0', ControlSigns.StartOfText, ControlSigns.EndOfText, '\u001D');
        if (text.Length == 0)
        {
            return;
        }

        if (_afterCard && text.Length <= 4 && !text.AsSpan().ContainsAnyExcept('|'))
        {
            _handler(new InputDiscarded(DiscardReason.TrailingBars, text.Length));
            return;
        }

        TimeSpan duration = _time.GetElapsedTime(_first, _last);
        // One key alone is a person's, too: it has no speed to tell by.
        if (!_isBytes && (text.Length == 1 || IsSlow(duration)))
        {
            _handler(new InputDiscarded(DiscardReason.TypedByHand, text.Length));
            return;
        }

        if (_slowEnd > 0 && _slowEnd < raw.Length && ScanShape.BeginsCard(raw.AsSpan(_slowEnd)))
        {
            _handler(new InputDiscarded(DiscardReason.TypedByHand, _slowEnd));
            text = raw[_slowEnd..].Trim('\r', '\n', '\t', ' ');
        }

        text = _isBytes ? Decode(text) : text;
        string? aim = text.Length > 3 && text[0] == ']' && char.IsAsciiLetter(text[1]) ? text[..3] : null;
        text = FramingInverse.WithoutAim(text);
        _afterCard = ScanShape.IsComplete(text);
        _handler(new ScanReceived(_strayEnds > 0 && ScanShape.IsComplete(ControlSigns.WithoutEnds(text)) ? ControlSigns.WithoutEnds(text) : text, aim, end, duration));
    }

    private bool IsSlow(TimeSpan duration) => _keys > 1 && duration > _options.SlowestKeys * (_keys - 1) && _slowEnd * 2 > _length;

    /// <summary>Bytes were kept as characters; strict UTF-8, or Latin-1, which loses nothing.</summary>
    private static string Decode(string bytes)
    {
        byte[] all = Encoding.Latin1.GetBytes(bytes);
        return CodePages.FromUtf8(all) ?? bytes;
    }

    private void Forget()
    {
        Array.Clear(_buffer, 0, _length);
        _length = 0;
        _nextCheck = CheckEvery;
        _strayEnds = 0;
        _controls = 0;
        _slowEnd = 0;
        _keys = 0;
        _endsWithEnd = false;
    }
}
