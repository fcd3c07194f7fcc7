namespace CccdSdk.Scanning;

/// <summary>Scans that come as keystrokes into a window or a page: characters with the times that their events carry.</summary>
/// <remarks>
/// <para>Windows Forms, WPF and web pages give each character an event with a time of its own, in milliseconds from any beginning. Those
/// times, and not the moment of the call, tell a scanner from a person, so that a busy window does not make a scanner look slow.</para>
/// <para>Call <see cref="Tick"/> from a timer, such as every 50 ms, so that scans without an end come out. Everything else is as with
/// <see cref="ScanFramer"/>.</para>
/// </remarks>
/// <threadsafety>Not safe for concurrent use: call it from the thread of the window.</threadsafety>
public sealed class KeystrokeScanner
{
    private readonly GivenTime _time = new();
    private readonly ScanFramer _framer;

    /// <summary>Makes a scanner.</summary>
    /// <param name="handler">Takes the events, within the call that completes them.</param>
    /// <param name="options">How scans are told apart; null for the defaults.</param>
    public KeystrokeScanner(Action<ScanEvent> handler, ScanFramerOptions? options = null) => _framer = new ScanFramer(handler, options, _time);

    /// <summary>Takes characters of one event.</summary>
    /// <param name="keys">The characters as the event has them, not composed. Enter is <c>\r</c>, Tab is <c>\t</c>.</param>
    /// <param name="time">The time of the event, from any fixed beginning. One that goes back counts as no time passed.</param>
    public void Push(ReadOnlySpan<char> keys, TimeSpan time)
    {
        _time.Advance(time);
        _framer.PushKeys(keys);
    }

    /// <summary>Ends scans that nothing more came of.</summary>
    /// <param name="time">The time now, from the same beginning as that of the events.</param>
    public void Tick(TimeSpan time)
    {
        _time.Advance(time);
        _framer.Tick();
    }

    /// <summary>Ends the last scan: the window lost the focus or was closed.</summary>
    public void Close() => _framer.Close();

    private sealed class GivenTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _ticks = Math.Max(_ticks, time.Ticks);

        public override long GetTimestamp() => _ticks;
    }
}
