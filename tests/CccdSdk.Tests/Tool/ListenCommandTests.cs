using System.Diagnostics;
using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using Xunit;

namespace CccdSdk.Tests.Tool;

public sealed class ListenCommandTests
{
    private static readonly SyntheticIdentity s_one = SyntheticIdentity.Create(3);
    private static readonly SyntheticIdentity s_two = SyntheticIdentity.Create(4);

    [Fact]
    public async Task Listen_StandardInput_ShowsEachCardOnceAndRepaired()
    {
        string one = SyntheticPayload.Write(s_one);
        string garbled = ScannerDamage.Get(ScanDamage.CodePage, "1252").Apply(SyntheticPayload.Write(s_two));
        ToolRun run = await ToolRun.ReadingAsync($"{one}\r{one}\r{garbled}\r", "listen", "--stdin-keys", "--json", "--reveal");
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(s_one.FullName, run.Json(0).GetProperty("card").GetProperty("fullName").GetString());
        Assert.Equal(s_two.FullName, run.Json(1).GetProperty("card").GetProperty("fullName").GetString());
        Assert.Equal("exact", run.Json(1).GetProperty("repair").GetProperty("certainty").GetString());
    }

    [Fact]
    public async Task Listen_WithoutReveal_HidesTheValues()
    {
        ToolRun run = await ToolRun.ReadingAsync(SyntheticPayload.Write(s_one) + "\r", "listen", "--stdin-keys", "--json");
        Assert.DoesNotContain(s_one.FullName, run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(s_one.Number, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listen_NeitherDeviceNorKeys_IsAnError() => Assert.NotEqual(0, (await ToolRun.RunAsync("listen")).Code);

    [Fact]
    public async Task Listen_SerialLineMadeBySocat_ShowsTheScan()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/socat"), "socat is not installed");
        string folder = Directory.CreateTempSubdirectory("listen").FullName;
        string scanner = Path.Combine(folder, "scanner");
        string host = Path.Combine(folder, "host");
        using Process line = Process.Start("/usr/bin/socat", [$"pty,raw,echo=0,link={scanner}", $"pty,raw,echo=0,link={host}"]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(TimeSpan.FromSeconds(60));
        using var output = new SignallingStream();
        try
        {
            while (!File.Exists(scanner) || !File.Exists(host))
            {
                await Task.Delay(20, stop.Token);
            }

            var console = new CccdSdk.Tool.ToolConsole(Stream.Null, output, TextWriter.Null, TableWidth: 160);
            Task<int> listening = CccdSdk.Tool.ToolCommand.RunAsync(["listen", "--device", host, "--json", "--reveal"], console, stop.Token);
            await using (FileStream keys = File.OpenWrite(scanner))
            {
                await keys.WriteAsync(Encoding.UTF8.GetBytes(SyntheticPayload.Write(s_one) + "\r"), stop.Token);
                await keys.FlushAsync(stop.Token);
                await output.Written.WaitAsync(stop.Token);
            }

            await stop.CancelAsync();
            await listening.ContinueWith(static _ => { }, TaskScheduler.Default);
            Assert.Contains(s_one.Number, Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        }
        finally
        {
            line.Kill();
            await line.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class SignallingStream : MemoryStream
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => _written.Task;

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            _written.TrySetResult();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            _written.TrySetResult();
        }
    }
}
