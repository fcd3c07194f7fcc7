namespace CccdSdk.Imaging;

/// <summary>How much one picture file may cost; whatever asks for more is refused before memory is taken for it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record ImageLimits
{
    private readonly int _maxPixels = 64_000_000;
    private readonly long _maxMemoryInBytes = 512L << 20;
    private readonly int _maxFileBytes = 64 << 20;

    /// <summary>The default limits.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>Most pixels of a picture; 64 million by default, enough for any camera of a phone that is used at a counter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxPixels
    {
        get => _maxPixels;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxPixels = value;
        }
    }

    /// <summary>Most memory of one decoding in bytes, the picture included and the file not; 512 MiB by default.</summary>
    /// <remarks>Buffers come from a pool whose sizes are powers of two, and are counted at that size. A small fixed amount for
    /// tables and the decompressor (below 1 MiB) comes on top.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxMemoryInBytes
    {
        get => _maxMemoryInBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxMemoryInBytes = value;
        }
    }

    /// <summary>Longest file in bytes; 64 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxFileBytes
    {
        get => _maxFileBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxFileBytes = value;
        }
    }
}
