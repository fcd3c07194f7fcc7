using CccdSdk.Scanning;

namespace CounterDevices.Keys;

/// <summary>Makes scans of what one page caught. The times are the page's, so a slow network does not make a scanner look like a person.</summary>
/// <remarks>Not safe for concurrent use: one for each page.</remarks>
internal sealed class KeyScanner
{
    private readonly List<ScanEvent> _events = [];
    private readonly KeystrokeScanner _scanner;
    private double _milliseconds;

    public KeyScanner() => _scanner = new KeystrokeScanner(_events.Add);

    /// <summary>Takes a message of a page.</summary>
    /// <returns>What came out of it; null if the message is none.</returns>
    public IReadOnlyList<ScanEvent>? Push(ReadOnlySpan<byte> message)
    {
        if (KeyBatch.Read(message, _milliseconds) is not { } batch)
        {
            return null;
        }

        _events.Clear();
        for (int i = 0; i < batch.Text.Length; i++)
        {
            _scanner.Push(batch.Text.AsSpan(i, 1), TimeSpan.FromMilliseconds(batch.Times[i]));
        }

        _milliseconds = batch.Now;
        _scanner.Tick(TimeSpan.FromMilliseconds(batch.Now));
        return [.. _events];
    }

    /// <summary>Forgets a scan that is not complete: its page is gone.</summary>
    public void Forget()
    {
        _scanner.Close();
        _events.Clear();
    }
}
