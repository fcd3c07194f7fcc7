using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TouristGate.Core.Tickets;

/// <summary>The public keys whose tickets a lane honours. Safe for concurrent use.</summary>
public sealed class TicketKeyRing : IDisposable
{
    private readonly ConcurrentDictionary<ushort, (byte[] Spki, ECDsa Key)> _keys = new();

    public IReadOnlyList<byte[]> PublicKeys => [.. _keys.Values.Select(key => key.Spki)];

    /// <summary>Adds a public key (SubjectPublicKeyInfo on P-256); the same key again does nothing.</summary>
    public void Add(ReadOnlySpan<byte> publicKey)
    {
        byte[] spki = publicKey.ToArray();
        _keys.GetOrAdd(NumberOf(IdOf(spki)), _ => (spki, Import(spki)));
    }

    /// <summary>Reads a code and checks its signature.</summary>
    /// <returns>The ticket, or null if it was not signed by a key of this ring.</returns>
    public TicketRecord? Read(ReadOnlySpan<char> digits, string eventId)
    {
        Span<byte> code = stackalloc byte[TicketCode.Length];
        if (!TicketCode.TryGetBytes(digits, code)
            || !_keys.TryGetValue(NumberOf(code.Slice(1, TicketCode.KeyIdLength)), out (byte[] Spki, ECDsa Key) entry))
        {
            return null;
        }

        Span<byte> facts = code[..TicketCode.FactsLength];
        lock (entry.Spki)
        {
            return entry.Key.VerifyData(facts, code[TicketCode.FactsLength..], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
                ? TicketCode.ReadFacts(facts, eventId)
                : null;
        }
    }

    public void Dispose()
    {
        foreach ((byte[] _, ECDsa key) in _keys.Values)
        {
            key.Dispose();
        }
    }

    internal static byte[] IdOf(ReadOnlySpan<byte> publicKey) => SHA256.HashData(publicKey)[..TicketCode.KeyIdLength];

    private static ushort NumberOf(ReadOnlySpan<byte> id) => (ushort)((id[0] << 8) | id[1]);

    private static ECDsa Import(byte[] spki)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(spki, out _);
        return key.KeySize == 256 ? key : throw new ArgumentException("Expected a key on P-256.");
    }
}
