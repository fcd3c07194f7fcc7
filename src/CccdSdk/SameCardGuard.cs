using System.Security.Cryptography;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;

namespace CccdSdk;

/// <summary>Knows the card that was read last while it is in sight, by a hash with a key that never leaves this object.</summary>
internal sealed class SameCardGuard(TimeProvider time, TimeSpan interval)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly byte[] _last = new byte[HMACSHA256.HashSizeInBytes];
    private QrCorners? _place;
    private long _lastSeen;
    private bool _hasLast;

    /// <summary>Whether these bytes are not those that were read last, or those were out of sight for long enough.</summary>
    public bool IsNew(ReadOnlySpan<byte> content, QrCorners? place)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, content, hash);
        bool isNew = !_hasLast || time.GetElapsedTime(_lastSeen) >= interval || !hash.SequenceEqual(_last);
        hash.CopyTo(_last);
        (_hasLast, _lastSeen, _place) = (true, time.GetTimestamp(), place);
        return isNew;
    }

    /// <summary>A code that is where the last one was, but cannot be read now, is taken for the last one.</summary>
    public void Notice(QrCorners? place)
    {
        bool isRecent = _hasLast && time.GetElapsedTime(_lastSeen) < interval;
        if (isRecent && place is { } now && _place is { } last && SymbolOutline.Overlap(now, last))
        {
            (_lastSeen, _place) = (time.GetTimestamp(), now);
        }
    }

    /// <summary>Forgets the card.</summary>
    public void Reset()
    {
        _hasLast = false;
        _place = null;
        _last.AsSpan().Clear();
    }
}
