using System.Security.Cryptography;

namespace TouristGate.Core.Tickets;

/// <summary>Signs tickets. Only the desk and the hub have one: lanes hold the public key, so a stolen lane cannot make tickets.</summary>
public sealed class TicketSigner : IDisposable
{
    private readonly ECDsa _key;
    private readonly byte[] _keyId;

    private TicketSigner(ECDsa key)
    {
        _key = key;
        PublicKey = key.ExportSubjectPublicKeyInfo();
        _keyId = TicketKeyRing.IdOf(PublicKey);
    }

    /// <summary>The public key as SubjectPublicKeyInfo, for <see cref="TicketKeyRing"/>.</summary>
    public byte[] PublicKey { get; }

    public static TicketSigner Generate() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static TicketSigner Import(ReadOnlySpan<byte> pkcs8)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key.KeySize == 256 ? new TicketSigner(key) : throw new ArgumentException("Expected a key on P-256.", nameof(pkcs8));
    }

    public byte[] ExportPrivateKey() => _key.ExportPkcs8PrivateKey();

    /// <summary>The 200 digits for the QR code of a ticket.</summary>
    public string Sign(TicketRecord ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        Span<byte> code = stackalloc byte[TicketCode.Length];
        TicketCode.WriteFacts(code[..TicketCode.FactsLength], ticket, _keyId);
        _key.SignData(code[..TicketCode.FactsLength], code[TicketCode.FactsLength..], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return TicketCode.ToDigits(code);
    }

    public void Dispose() => _key.Dispose();
}
