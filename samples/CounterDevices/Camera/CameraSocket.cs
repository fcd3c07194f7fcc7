using CccdSdk;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using CounterDevices.Sockets;
using Microsoft.AspNetCore.Http;

namespace CounterDevices.Camera;

/// <summary>The socket over which a page sends the frames of its camera. Each frame is answered, and dropped.</summary>
internal sealed class CameraSocket(DeviceSocket sockets)
{
    private readonly ImageLimits _limits = new()
    {
        MaxFileBytes = sockets.Options.MaxFrameBytes,
        MaxPixels = sockets.Options.MaxFramePixels,
        MaxMemoryInBytes = 64L << 20,
    };

    private readonly TimeProvider _time = sockets.Options.Reader.TimeProvider;

    public async Task RunAsync(HttpContext context, ICounterHandler handler)
    {
        using var reader = new CardFrameReader(new CardFrameReaderOptions { Reader = sockets.Options.Reader });
        long next = _time.GetTimestamp();
        await sockets.RunAsync(context, CounterSource.Camera, sockets.Options.MaxFrameBytes, handler, async (connection, message, stop) =>
        {
            await WaitAsync(next, stop);
            next = _time.GetTimestamp() + (_time.TimestampFrequency / sockets.Options.MaxFramesPerSecond);
            return await TakeAsync(reader, handler, connection, message, stop);
        });
    }

    /// <summary>A camera that sends faster than it may waits; its next frames wait in its own network buffers.</summary>
    private Task WaitAsync(long next, CancellationToken stop)
    {
        TimeSpan early = _time.GetElapsedTime(_time.GetTimestamp(), next);
        return early > TimeSpan.Zero ? Task.Delay(early, _time, stop) : Task.CompletedTask;
    }

    private async Task<bool> TakeAsync(CardFrameReader reader, ICounterHandler handler, CounterConnection connection, ReadOnlyMemory<byte> message, CancellationToken stop)
    {
        (FrameReading Reading, int Width, int Height)? frame;
        await sockets.Slots.Frames.WaitAsync(stop);
        try
        {
            frame = CameraFrame.Read(reader, message.Span, _limits, stop);
        }
        finally
        {
            sockets.Slots.Frames.Release();
        }

        if (frame is not { } read)
        {
            return false;
        }

        object? answer = read.Reading.Reading is { } reading
            ? await handler.HandleAsync(connection, new CounterInput(CounterSource.Camera, reading, reading.RevealText()), stop)
            : null;
        await connection.SendAsync(MessageOf(read.Reading, read.Width, read.Height) with { Answer = answer }, stop);
        return true;
    }

    private static CounterMessage MessageOf(FrameReading reading, int width, int height) =>
        CounterMessage.Of(reading.Reading is null ? "guidance" : "answer", char.ToLowerInvariant($"{reading.Guidance}"[0]) + $"{reading.Guidance}"[1..], reading.GuidanceText) with
        {
            Region = reading.Region is { } corners ? Shares(corners, width, height) : null,
        };

    private static float[] Shares(QrCorners corners, int width, int height) =>
    [
        corners.TopLeft.X / width, corners.TopLeft.Y / height, corners.TopRight.X / width, corners.TopRight.Y / height,
        corners.BottomRight.X / width, corners.BottomRight.Y / height, corners.BottomLeft.X / width, corners.BottomLeft.Y / height,
    ];
}
