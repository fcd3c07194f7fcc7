using CccdSdk.Scanning;

namespace CounterDevices.Keys;

/// <summary>Makes scans of what one page caught.</summary>
/// <remarks>Not safe for concurrent use: one for each page.</remarks>
internal sealed class KeyScanner
{
    private readonly PageClock _clock = new();
    private readonly List<ScanEvent> _events = [];
    private readonly ScanFramer _framer;

    public KeyScanner() => _framer = new ScanFramer(_events.Add, timeProvider: _clock);

    /// <summary>Takes a message of a page.</summary>
    /// <returns>What came out of it; null if the message is none.</returns>
    public IReadOnlyList<ScanEvent>? Push(ReadOnlySpan<byte> message)
    {
        if (KeyBatch.Read(message, _clock.Milliseconds) is not { } batch)
        {
            return null;
        }

        _events.Clear();
        for (int i = 0; i < batch.Text.Length; i++)
        {
            _clock.Milliseconds = batch.Times[i];
            _framer.PushKeys(batch.Text.AsSpan(i, 1));
        }

        _clock.Milliseconds = batch.Now;
        _framer.Tick();
        return [.. _events];
    }

    /// <summary>Forgets a scan that is not complete: its page is gone.</summary>
    public void Forget()
    {
        _framer.Close();
        _events.Clear();
    }
}
