using CccdSdk.Scanning;
using CccdSdk.Testing;
using CounterDevices;
using CounterDevices.Serial;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>A serial scanner of the server, on a pseudo terminal.</summary>
public sealed class SerialScannerServiceTests
{
    [Fact]
    public async Task Scan_OverATty_ReachesTheApplication()
    {
        using var folder = new TemporaryFolder();
        await using SerialLine line = await SerialLine.PlugInAsync(folder, "computer");
        await using DeviceHost host = await DeviceHost.StartAsync(serial: new SerialScannerSettings { Counter = "1", Path = line.Computer });
        await WaitAsync(() => host.States.Contains(DeviceState.Connected));
        string payload = SyntheticPayload.Write(SyntheticIdentity.Create(34));
        await line.ScanAsync(payload);
        await WaitAsync(() => !host.Inputs.IsEmpty);

        CounterInput input = Assert.Single(host.Inputs);
        Assert.Equal(CounterSource.Serial, input.Source);
        Assert.Equal(payload, input.RevealText());
        Assert.NotNull(input.Reading.Card);
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
