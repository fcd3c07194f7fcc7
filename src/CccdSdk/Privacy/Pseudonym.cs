using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CccdSdk.Privacy;

/// <summary>A keyed stand-in for a citizen number: the id of the key and 32 bytes, made by <see cref="NumberPseudonymizer"/>.</summary>
/// <remarks>
/// <para>It stays personal data: whoever has the key can try all numbers. Keep it as long as it is needed and no longer.</para>
/// <para>Its text is the key id, a full stop and 43 characters of base64url. <see cref="ToString"/> is masked; the text comes out
/// through <see cref="Reveal"/>. Equality compares the bytes in constant time. The default value is no pseudonym.</para>
/// </remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly struct Pseudonym : IEquatable<Pseudonym>, ISpanParsable<Pseudonym>
{
    /// <summary>The number of bytes: those of SHA-256.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>Most characters of a key id.</summary>
    public const int MaxKeyIdLength = 32;

    /// <summary>Characters of base64url for 32 bytes, without padding.</summary>
    private const int EncodedLength = 43;

    private readonly string? _keyId;
    private readonly Bytes _bytes;

    internal Pseudonym(string keyId, ReadOnlySpan<byte> bytes)
    {
        _keyId = keyId;
        _bytes = MemoryMarshal.Read<Bytes>(bytes);
    }

    /// <summary>Whether this is the default value, which is no pseudonym.</summary>
    public bool IsDefault => _keyId is null;

    /// <summary>The id of the key; empty for the default value.</summary>
    public string KeyId => _keyId ?? string.Empty;

    /// <summary>Whether two pseudonyms are of one key and one number.</summary>
    /// <param name="left">One pseudonym.</param>
    /// <param name="right">The other pseudonym.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Pseudonym left, Pseudonym right) => left.Equals(right);

    /// <summary>Whether two pseudonyms are of different keys or numbers.</summary>
    /// <param name="left">One pseudonym.</param>
    /// <param name="right">The other pseudonym.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Pseudonym left, Pseudonym right) => !left.Equals(right);

    /// <summary>Reads the text that <see cref="Reveal"/> gives.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The pseudonym.</returns>
    /// <exception cref="FormatException">The text is none; the message does not hold it.</exception>
    public static Pseudonym Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out Pseudonym result)
        ? result
        : throw new FormatException("Expected a key id, a full stop and 43 characters of base64url.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)" />
    public static Pseudonym Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Pseudonym result)
    {
        result = default;
        int stop = s.Length - EncodedLength - 1;
        if (stop is < 1 or > MaxKeyIdLength || s[stop] != '.' || !IsKeyId(s[..stop]))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Length];
        Span<char> again = stackalloc char[EncodedLength];
        ReadOnlySpan<char> encoded = s[(stop + 1)..];
        bool valid = Base64Url.IsValid(encoded, out int length) && length == Length
            && Base64Url.TryDecodeFromChars(encoded, bytes, out _)
            && Base64Url.EncodeToChars(bytes, again) == EncodedLength && encoded.SequenceEqual(again);
        result = valid ? new Pseudonym(new string(s[..stop]), bytes) : default;
        return valid;
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Pseudonym result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>The text: key id, full stop, base64url; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public string Reveal()
    {
        Span<byte> bytes = stackalloc byte[Length];
        return CopyTo(bytes) == 0 ? string.Empty : $"{_keyId}.{Base64Url.EncodeToString(bytes)}";
    }

    /// <summary>Copies the 32 bytes.</summary>
    /// <param name="destination">Takes the bytes.</param>
    /// <returns>The bytes written: 32, or 0 for the default value or when the destination is too short.</returns>
    public int CopyTo(Span<byte> destination) => _keyId is not null && MemoryMarshal.TryWrite(destination, in _bytes) ? Length : 0;

    /// <summary>Compares the key ids, and the bytes in constant time.</summary>
    /// <param name="other">The other pseudonym.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Pseudonym other)
    {
        Bytes left = _bytes;
        Bytes right = other._bytes;
        return CryptographicOperations.FixedTimeEquals(Span(ref left), Span(ref right))
            && string.Equals(_keyId, other._keyId, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Pseudonym other && Equals(other);

    /// <summary>The first four bytes, which are as good as random.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        Bytes bytes = _bytes;
        return BinaryPrimitives.ReadInt32LittleEndian(Span(ref bytes));
    }

    /// <summary>The key id and a mask.</summary>
    /// <returns>Such as <c>gate-7.***</c>; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : $"{_keyId}.***";

    /// <summary>Whether a text is 1 to 32 ASCII letters, digits, hyphens and underscores, so that the text form is unambiguous.</summary>
    internal static bool IsKeyId(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
            {
                return false;
            }
        }

        return text.Length is >= 1 and <= MaxKeyIdLength;
    }

    private static ReadOnlySpan<byte> Span(ref Bytes bytes) => MemoryMarshal.AsBytes(new ReadOnlySpan<Bytes>(in bytes));

    /// <summary>32 bytes inside the value, so that making one costs no allocation.</summary>
    [StructLayout(LayoutKind.Sequential, Size = Length)]
    private struct Bytes;
}
