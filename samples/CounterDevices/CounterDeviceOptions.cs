using CccdSdk;

namespace CounterDevices;

/// <summary>What the devices of a counter may cost. The defaults fit a site with a dozen lanes.</summary>
public sealed record CounterDeviceOptions
{
    /// <summary>Clock and limits of the reader. The text is kept with a reading, because tickets come through the same devices.</summary>
    public CardReaderOptions Reader { get; init; } = new() { KeepText = true };

    /// <summary>Sockets of pages that may be open at once; one more is refused with 503.</summary>
    public int MaxSockets { get; init; } = 128;

    /// <summary>Most bytes of one message of keys. A scan has at most a few thousand characters with their times.</summary>
    public int MaxKeyMessageBytes { get; init; } = 128 * 1024;

    /// <summary>Most bytes of one camera frame: 1920 × 1080 pixels of luminance and its header.</summary>
    public int MaxFrameBytes { get; init; } = (1920 * 1080) + 16;

    /// <summary>Most pixels of one camera frame, also where it comes as a small JPEG.</summary>
    public int MaxFramePixels { get; init; } = 1920 * 1080;

    /// <summary>Frames that are taken from one camera in a second; faster ones wait.</summary>
    public int MaxFramesPerSecond { get; init; } = 15;

    /// <summary>A message that has begun must be complete after so long, so that slow senders hold nothing.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A page must take an answer within so long.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
