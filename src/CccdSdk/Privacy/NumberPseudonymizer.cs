using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Privacy;

/// <summary>Turns citizen numbers into keyed stand-ins, for places that have to recognise a number again without keeping it.</summary>
/// <remarks>
/// <para>A hash without a key protects nothing: 63 provinces × 2 × 126 years of birth × a million are 1.59 × 10^10 numbers, and
/// one core that computes 4 million SHA-256 a second has reversed them all in about an hour. Only the key keeps the number
/// secret: keep it apart from the pseudonyms, and destroy it when they are no longer needed.</para>
/// <para>HMAC-SHA-256 over a version label, the key id, the purpose, the epoch and the 12 digits, each with its length before it
/// (4 bytes, big-endian), so that no two sets of parts give the same message. Another purpose (anti-passback, statistics) or
/// another epoch (a day, a festival) gives another pseudonym, which cannot be linked to the first without the key.</para>
/// <para>A pseudonym stays personal data, by law and in fact; it is a safeguard, not an exemption.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use, until it is disposed.</threadsafety>
public sealed class NumberPseudonymizer : IDisposable
{
    /// <summary>The fewest bytes of a key: as many as the hash has (RFC 2104, 3).</summary>
    public const int MinKeyLength = 32;

    /// <summary>The most bytes of a purpose or an epoch in UTF-8.</summary>
    public const int MaxPartLength = 128;

    /// <summary>Names this construction, so that no other use of the same key gives the same message.</summary>
    private const string Label = "CccdSdk.NumberPseudonymizer.v1";

    /// <summary>Label, key id and number are short; with the lengths before the five parts this holds any message.</summary>
    private const int MaxMessageLength = 512;

    /// <summary>Strict, because replaced characters would make two epochs one.</summary>
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _keyId;
    private readonly string _purpose;
    private readonly byte[] _key;
    private volatile bool _disposed;

    /// <summary>Makes a pseudonymizer for one purpose.</summary>
    /// <param name="keyId">Names the key, so that pseudonyms of different keys can be told apart: 1 to 32 ASCII letters, digits,
    /// hyphens and underscores.</param>
    /// <param name="key">The key: at least 32 random bytes from a cryptographic generator. It is copied; clear your own.</param>
    /// <param name="purpose">What the pseudonyms are for, such as <c>anti-passback</c>: 1 to 128 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">A part has another shape.</exception>
    public NumberPseudonymizer(string keyId, ReadOnlySpan<byte> key, string purpose)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        if (!Pseudonym.IsKeyId(keyId))
        {
            throw new ArgumentException("Expected 1 to 32 ASCII letters, digits, hyphens and underscores.", nameof(keyId));
        }

        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException($"Expected a key of at least {MinKeyLength} bytes.", nameof(key));
        }

        CheckPart(purpose, nameof(purpose));
        _keyId = keyId;
        _purpose = purpose;

        // Pinned, so that the garbage collector leaves no copies behind.
        _key = GC.AllocateUninitializedArray<byte>(key.Length, pinned: true);
        key.CopyTo(_key);
    }

    /// <summary>Makes the pseudonym of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="epoch">The time or the place that pseudonyms are linkable within, such as <c>2026-07-01</c>: 1 to 128 bytes in UTF-8.</param>
    /// <returns>The pseudonym.</returns>
    /// <exception cref="ArgumentException">The number is the default value, or the epoch has another shape.</exception>
    /// <exception cref="ObjectDisposedException">The key has been cleared.</exception>
    public Pseudonym Create(CitizenNumber number, string epoch)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        CheckPart(epoch, nameof(epoch));
        if (number.IsDefault)
        {
            throw new ArgumentException("Expected a number, not the default value.", nameof(number));
        }

        Span<char> digits = stackalloc char[CitizenNumber.Length];
        Span<byte> message = stackalloc byte[MaxMessageLength];
        Span<byte> hash = stackalloc byte[Pseudonym.Length];
        number.CopyTo(digits);
        int length = 0;
        Append(Label, message, ref length);
        Append(_keyId, message, ref length);
        Append(_purpose, message, ref length);
        Append(epoch, message, ref length);
        Append(digits, message, ref length);
        HMACSHA256.HashData(_key, message[..length], hash);
        CryptographicOperations.ZeroMemory(message[..length]);
        digits.Clear();
        return new Pseudonym(_keyId, hash);
    }

    /// <summary>Makes the pseudonym of a number for one day.</summary>
    /// <param name="number">The number.</param>
    /// <param name="day">The day; the epoch is its text as yyyy-MM-dd.</param>
    /// <returns>The pseudonym.</returns>
    /// <exception cref="ArgumentException">The number is the default value.</exception>
    /// <exception cref="ObjectDisposedException">The key has been cleared.</exception>
    public Pseudonym Create(CitizenNumber number, DateOnly day) => Create(number, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Clears the key. No call of <see cref="Create(CitizenNumber, string)"/> may be under way.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_key);
    }

    /// <summary>The key id and nothing secret.</summary>
    /// <returns>A text without the key.</returns>
    public override string ToString() => $"NumberPseudonymizer ({_keyId})";

    private static void CheckPart(string part, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(part, name);
        if (s_utf8.GetByteCount(part) > MaxPartLength)
        {
            throw new ArgumentException($"Expected at most {MaxPartLength} bytes in UTF-8.", name);
        }
    }

    private static void Append(ReadOnlySpan<char> part, Span<byte> message, ref int length)
    {
        int written = s_utf8.GetBytes(part, message[(length + sizeof(int))..]);
        BinaryPrimitives.WriteInt32BigEndian(message[length..], written);
        length += sizeof(int) + written;
    }
}
