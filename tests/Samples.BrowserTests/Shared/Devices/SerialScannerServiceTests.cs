using System.Diagnostics;
using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CounterDevices;
using CounterDevices.Serial;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>A serial scanner of the server, on a pseudo terminal.</summary>
public sealed class SerialScannerServiceTests
{
    private const string Socat = "/usr/bin/socat";

    [Fact]
    public async Task Scan_OverATty_ReachesTheApplication()
    {
        Assert.SkipUnless(File.Exists(Socat), "socat is not installed");
        using var folder = new TemporaryFolder();
        string scanner = folder.PathOf("scanner");
        string computer = folder.PathOf("computer");
        using Process line = Process.Start(Socat, [$"pty,raw,echo=0,link={scanner}", $"pty,raw,echo=0,link={computer}"]);
        try
        {
            await using DeviceHost host = await DeviceHost.StartAsync(serial: new SerialScannerSettings { Counter = "1", Path = computer });
            await WaitAsync(() => host.States.Contains(DeviceState.Connected));
            string payload = SyntheticPayload.Write(SyntheticIdentity.Create(34));
            await using (var stream = new FileStream(scanner, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(payload + "\r\n"));
                await WaitAsync(() => !host.Inputs.IsEmpty);
            }

            CounterInput input = Assert.Single(host.Inputs);
            Assert.Equal(CounterSource.Serial, input.Source);
            Assert.Equal(payload, input.RevealText());
            Assert.NotNull(input.Reading.Card);
        }
        finally
        {
            line.Kill();
            await line.WaitForExitAsync();
        }
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (int i = 0; i < 1000 && !condition(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(condition());
    }
}
