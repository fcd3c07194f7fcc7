using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CccdSdk.Scanning;

/// <summary>A scanner on a serial line that may be unplugged and plugged in again.</summary>
/// <remarks>
/// <para>On Linux, <see cref="OpenTty"/> opens a tty as a file and applies its settings. On Windows give a function that opens any
/// stream, such as the <c>BaseStream</c> of a <c>System.IO.Ports.SerialPort</c>.</para>
/// <para>A line that ends or fails is opened again, after a pause, until the token is cancelled. A scan that was cut by it goes on if the
/// rest comes within the time-out.</para>
/// <para>Time-outs are counted by looks that found the line silent: a machine under load, or a caller that takes its time, cuts no scan.</para>
/// </remarks>
/// <threadsafety>One reading at a time.</threadsafety>
public sealed class SerialScanner
{
    private const int ChunkLength = 4096;

    /// <summary>Events that wait to be taken; then the line is not read, so that memory stays bounded.</summary>
    private const int MaxWaiting = 256;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    /// <summary>A look that is later than this was late: bytes may have waited.</summary>
    private static readonly TimeSpan s_late = s_tick * 2;

    private readonly Func<Stream> _open;
    private readonly ScanFramerOptions? _options;
    private readonly TimeSpan _pause;
    private readonly TimeProvider _time;

    /// <summary>Makes a scanner.</summary>
    /// <param name="open">Opens the line; an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> means not now.</param>
    /// <param name="options">How scans are told apart; null for the defaults.</param>
    /// <param name="pause">How long to wait before opening again; null for one second.</param>
    /// <param name="timeProvider">Gives the time; null for the system's.</param>
    public SerialScanner(Func<Stream> open, ScanFramerOptions? options = null, TimeSpan? pause = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        _open = open;
        _options = options;
        _pause = pause ?? TimeSpan.FromSeconds(1);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Opens a tty of Linux as a stream: raw, 8 data bits, no parity, one stop bit, no flow control.</summary>
    /// <param name="path">Such as <c>/dev/ttyACM0</c>.</param>
    /// <param name="baudRate">One of the usual speeds, 1200 to 921600. USB scanners mostly ignore it.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="IOException">The device cannot be opened now.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The speed is none that the system knows.</exception>
    public static Stream OpenTty(string path, int baudRate = 9600) => LinuxTty.Open(path, baudRate);

    /// <summary>Reads scans until the token is cancelled.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Scans, what was thrown away, and the states of the device.</returns>
    public async IAsyncEnumerable<ScanEvent> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<ScanEvent>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task work = Task.Run(() => ReadAsync(channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (ScanEvent scan in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return scan;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(ChannelWriter<ScanEvent> writer, CancellationToken stop)
    {
        var events = new Queue<ScanEvent>();
        var clock = new ArrivalClock(_time, s_late);
        var framer = new ScanFramer(events.Enqueue, _options, clock);
        DeviceState state = DeviceState.Lost;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                string? detail = null;
                try
                {
                    Stream stream = _open();
                    await using (stream.ConfigureAwait(false))
                    {
                        state = DeviceState.Connected;
                        await writer.WriteAsync(new DeviceStateChanged(state, null), stop).ConfigureAwait(false);
                        await ReadAsync(stream, framer, clock, events, writer, stop).ConfigureAwait(false);
                    }
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
                {
                    detail = failure.Message;
                }

                DeviceState next = state == DeviceState.Connected ? DeviceState.Lost : DeviceState.Waiting;
                if (next != state)
                {
                    await writer.WriteAsync(new DeviceStateChanged(next, detail), stop).ConfigureAwait(false);
                    state = next;
                }

                await IdleAsync(framer, clock, events, writer, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller has enough.
        }
        finally
        {
            writer.TryComplete();
        }
    }

    private static async Task ReadAsync(
        Stream stream, ScanFramer framer, ArrivalClock clock, Queue<ScanEvent> events, ChannelWriter<ScanEvent> writer, CancellationToken stop)
    {
        byte[] chunk = new byte[ChunkLength];
        try
        {
            while (true)
            {
                clock.Resume();
                Task<int> reading = stream.ReadAsync(chunk, stop).AsTask();
                while (true)
                {
                    await Task.WhenAny(reading, Task.Delay(s_tick, stop)).ConfigureAwait(false);
                    clock.Look();
                    if (reading.IsCompleted)
                    {
                        break;
                    }

                    stop.ThrowIfCancellationRequested();
                    framer.Tick();
                    await SendAsync(events, writer, stop).ConfigureAwait(false);
                    clock.Resume();
                }

                int read = await reading.ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                framer.Push(chunk.AsSpan(0, read));
                await SendAsync(events, writer, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            Array.Clear(chunk);
        }
    }

    private async Task IdleAsync(ScanFramer framer, ArrivalClock clock, Queue<ScanEvent> events, ChannelWriter<ScanEvent> writer, CancellationToken stop)
    {
        for (TimeSpan waited = TimeSpan.Zero; waited < _pause; waited += s_tick)
        {
            clock.Resume();
            await Task.Delay(s_tick, stop).ConfigureAwait(false);
            clock.Look();
            framer.Tick();
            await SendAsync(events, writer, stop).ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(Queue<ScanEvent> events, ChannelWriter<ScanEvent> writer, CancellationToken stop)
    {
        while (events.TryDequeue(out ScanEvent? scan))
        {
            await writer.WriteAsync(scan, stop).ConfigureAwait(false);
        }
    }
}
