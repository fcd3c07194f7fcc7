using CccdSdk;
using CccdSdk.Scanning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CounterDevices.Serial;

/// <summary>Reads one serial scanner for as long as the application runs, also when it is unplugged and plugged in again.</summary>
internal sealed partial class SerialScannerService(
    SerialScannerSettings settings,
    ISerialScanHandler handler,
    CounterDeviceOptions options,
    ILogger<SerialScannerService> logger) : BackgroundService
{
    private readonly CardReader _reader = new(options.Reader);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scanner = new SerialScanner(() => SerialScanner.OpenTty(settings.Path, settings.BaudRate));
        try
        {
            await foreach (ScanEvent item in scanner.ReadAllAsync(stoppingToken))
            {
                await TakeAsync(item, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task TakeAsync(ScanEvent item, CancellationToken stop)
    {
        switch (item)
        {
            case ScanReceived scan:
                string text = scan.RevealText();
                await handler.HandleAsync(settings.Counter, new CounterInput(CounterSource.Serial, _reader.Read(text), text), stop);
                break;
            case DeviceStateChanged change:
                LogState(logger, settings.Counter, settings.Path, change.State);
                await handler.StateChangedAsync(settings.Counter, change.State, stop);
                break;
            case InputDiscarded discarded:
                LogDiscarded(logger, settings.Counter, discarded.Reason, discarded.Length);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serial scanner of counter {Counter} at {Path}: {State}")]
    private static partial void LogState(ILogger logger, string counter, string path, DeviceState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Serial scanner of counter {Counter}: {Length} characters thrown away ({Reason})")]
    private static partial void LogDiscarded(ILogger logger, string counter, DiscardReason reason, int length);
}
