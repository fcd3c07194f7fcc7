using CccdSdk.Scanning;

namespace CounterDevices.Serial;

/// <summary>What an application does with what a serial scanner reads.</summary>
public interface ISerialScanHandler
{
    /// <summary>Something was scanned at a counter.</summary>
    public Task HandleAsync(string counter, CounterInput input, CancellationToken cancellationToken);

    /// <summary>The scanner came or went.</summary>
    public Task StateChangedAsync(string counter, DeviceState state, CancellationToken cancellationToken);
}
