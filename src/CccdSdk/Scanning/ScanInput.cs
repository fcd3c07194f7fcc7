using System.Runtime.CompilerServices;

namespace CccdSdk.Scanning;

/// <summary>The scans of a stream of bytes: a serial port, HID-POS data, a pipe (<c>PipeReader.AsStream()</c>) or a file.</summary>
public static class ScanInput
{
    private const int ChunkLength = 4096;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    /// <summary>A look that is later than this was late: bytes may have waited.</summary>
    private static readonly TimeSpan s_late = s_tick * 2;

    /// <summary>Reads scans until the stream ends.</summary>
    /// <param name="stream">The stream. It stays open.</param>
    /// <param name="options">How scans are told apart; null for the defaults.</param>
    /// <param name="timeProvider">Gives the time; null for the system's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The scans, and what was thrown away.</returns>
    public static async IAsyncEnumerable<ScanEvent> ReadAllAsync(
        Stream stream,
        ScanFramerOptions? options = null,
        TimeProvider? timeProvider = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var events = new Queue<ScanEvent>();
        TimeProvider time = timeProvider ?? TimeProvider.System;
        var clock = new ArrivalClock(time, s_late);
        var framer = new ScanFramer(events.Enqueue, options, clock);
        byte[] chunk = new byte[ChunkLength];
        try
        {
            int read;
            do
            {
                Task<int> reading = stream.ReadAsync(chunk, cancellationToken).AsTask();
                while (!reading.IsCompleted)
                {
                    clock.Resume();
                    await Task.WhenAny(reading, Task.Delay(s_tick, time, cancellationToken)).ConfigureAwait(false);
                    clock.Look();
                    if (!reading.IsCompleted)
                    {
                        framer.Tick();
                    }

                    while (events.TryDequeue(out ScanEvent? early))
                    {
                        yield return early;
                    }

                    cancellationToken.ThrowIfCancellationRequested();
                }

                read = await reading.ConfigureAwait(false);
                if (read == 0)
                {
                    framer.Close();
                }
                else
                {
                    framer.Push(chunk.AsSpan(0, read));
                }

                while (events.TryDequeue(out ScanEvent? scan))
                {
                    yield return scan;
                }
            }
            while (read > 0);
        }
        finally
        {
            Array.Clear(chunk);
        }
    }
}
