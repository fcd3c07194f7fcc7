using System.Text;
using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>Readers that come late to bytes that have waited, with a clock that only the test turns on.</summary>
public sealed class LateReaderTests
{
    private const string One = ScanCards.Sheet;
    private const string Two = "093186000555|362000555|Võ Thị Kim Thử|22041986|Nữ|7 Đường Mẫu, Kv2, An Khánh, Ninh Kiều, Cần Thơ|15102024||||";

    private readonly ManualTime _time = new();

    public static TheoryData<int> Cuts => [1, 13, 40, Two.Length - 4, Two.Length - 1];

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task SerialScanner_BytesTakenLongAfterTheyCame_CutNoScan(int cut)
    {
        using var line = new Chunks(() => _time.Advance(10_000), One + "\r" + Two[..cut], Two[cut..] + "\r", One + "\r");
        Assert.Equal([One, Two, One], await Take(Serial(line, _time), 3));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task ScanInput_BytesTakenLongAfterTheyCame_CutNoScan(int cut)
    {
        using var line = new Chunks(() => _time.Advance(10_000), One + "\r" + Two[..cut], Two[cut..] + "\r");
        Assert.Equal([One, Two], await Take(ScanInput.ReadAllAsync(line, timeProvider: _time), 2));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task ScanInput_CallerIsBusyWithAScan_CutsNotTheNext(int cut)
    {
        using var line = new Chunks(null, One + "\r" + Two[..cut], Two[cut..] + "\r");
        Assert.Equal([One, Two], await Take(ScanInput.ReadAllAsync(line, timeProvider: _time), 2, () => _time.Advance(10_000)));
    }

    [Fact]
    public async Task SerialScanner_SilentLine_EndsTheScanByTime()
    {
        using var line = new Chunks(null, One[..50]);
        Assert.Equal([One[..50]], await Take(Serial(line, new GoingTime()), 1));
    }

    [Fact]
    public async Task ScanInput_SilentLine_EndsTheScanByTime()
    {
        using var line = new Chunks(null, One[..50]);
        Assert.Equal([One[..50]], await Take(ScanInput.ReadAllAsync(line, timeProvider: new GoingTime(), cancellationToken: TestContext.Current.CancellationToken), 1));
    }

    private static IAsyncEnumerable<ScanEvent> Serial(Stream line, TimeProvider time) =>
        new SerialScanner(() => line, timeProvider: time).ReadAllAsync(TestContext.Current.CancellationToken);

    private static async Task<string[]> Take(IAsyncEnumerable<ScanEvent> scans, int count, Action? busy = null)
    {
        List<string> texts = [];
        await foreach (ScanEvent scan in scans)
        {
            if (scan is ScanReceived received)
            {
                texts.Add(received.RevealText());
                busy?.Invoke();
            }

            if (texts.Count == count)
            {
                break;
            }
        }

        return [.. texts];
    }

    /// <summary>A clock that goes on by 10 ms with every look at it.</summary>
    private sealed class GoingTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, 10 * TimeSpan.TicksPerMillisecond);
    }

    /// <summary>A line that gives its chunks, does something before each after the first, and is silent then.</summary>
    private sealed class Chunks(Action? before, params string[] chunks) : MemoryStream
    {
        private int _next;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_next == chunks.Length)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            if (_next > 0)
            {
                before?.Invoke();
            }

            return Encoding.UTF8.GetBytes(chunks[_next++], buffer.Span);
        }
    }
}
