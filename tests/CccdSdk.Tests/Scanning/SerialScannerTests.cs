using System.Diagnostics;
using System.Text;
using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>A pty pair made by socat as a serial line; another process writes into it in random chunks.</summary>
public sealed class SerialScannerTests
{
    /// <summary>Writes the lines of standard input in chunks of random length, with pauses, to the file that is named.</summary>
    private const string Writer =
        "import sys,random,time\n"
        + "random.seed(5)\ndata=sys.stdin.buffer.read()\nout=open(sys.argv[1],'wb',buffering=0)\ni=0\n"
        + "while i<len(data):\n n=random.choice([1,7,64,512,4000]); out.write(data[i:i+n]); i+=n\n"
        + " if random.random()<0.002: time.sleep(0.005)\n";

    /// <summary>The lines have ends: how fast the other process runs must not matter.</summary>
    private static readonly ScanFramerOptions s_noTimeOut = new() { TimeOut = TimeSpan.FromHours(1), CompleteTimeOut = TimeSpan.FromHours(1) };

    [Fact]
    public async Task ReadAllAsync_PtyPairClosedAndReopened_LosesNothing()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/socat") && File.Exists("/usr/bin/python3"), "socat or python3 is not installed");
        CancellationToken token = TestContext.Current.CancellationToken;
        string folder = Directory.CreateTempSubdirectory("scan").FullName;
        string scannerEnd = Path.Combine(folder, "scanner");
        string hostEnd = Path.Combine(folder, "host");
        using Process line = Start("/usr/bin/socat", $"pty,raw,echo=0,link={scannerEnd}", $"pty,raw,echo=0,link={hostEnd}");
        try
        {
            string[] cards = [.. Enumerable.Range(0, 1000 * ScanCards.Scale).Select(ScanCards.Card)];
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
            int opened = 0;
            int first = cards.Length / 2;
            var scanner = new SerialScanner(
                () =>
                {
                    opened++;
                    Stream tty = SerialScanner.OpenTty(hostEnd, 115200);
                    return opened == 1 ? new ClosingStream(tty, Bytes(cards, first)) : tty;
                },
                s_noTimeOut, pause: TimeSpan.FromMilliseconds(20));
            List<string> scans = [];
            using Process writer = Start("/usr/bin/python3", "-c", Writer, scannerEnd);
            Task write = Task.Run(() => Send(writer, cards), token);
            stop.CancelAfter(TimeSpan.FromMinutes(10));
            try
            {
                await foreach (ScanEvent scan in scanner.ReadAllAsync(stop.Token))
                {
                    if (scan is ScanReceived received)
                    {
                        scans.Add(received.RevealText());
                    }

                    if (scans.Count == cards.Length)
                    {
                        await stop.CancelAsync();
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // All scans are here, or the time is over.
            }

            await write;
            Assert.True(opened >= 2, "The line was not closed.");
            Assert.Equal(cards, scans);
        }
        finally
        {
            line.Kill();
            await line.WaitForExitAsync(token);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Bytes(string[] cards, int count) => Encoding.UTF8.GetByteCount(string.Concat(cards.Take(count).Select(card => card + "\r")));

    private static void Send(Process writer, string[] cards)
    {
        foreach (string card in cards)
        {
            writer.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(card + "\r"));
        }

        writer.StandardInput.Close();
    }

    private static Process Start(string file, params string[] arguments)
    {
        Process process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardInput = true })
            ?? throw new InvalidOperationException("The process did not start.");
        Thread.Sleep(300);
        return process;
    }

    /// <summary>A line that ends after so many bytes.</summary>
    private sealed class ClosingStream(Stream inner, int left) : Stream
    {
        private int _left = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = _left == 0 ? 0 : inner.Read(buffer, offset, Math.Min(count, _left));
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
