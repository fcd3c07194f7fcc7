using System.Security.Cryptography;
using ClinicCheckIn.Core.Insurance;
using Microsoft.AspNetCore.DataProtection;

namespace ClinicCheckIn.Setup;

/// <summary>Encrypts what waits for the gateway with ASP.NET Core's data protection.</summary>
internal sealed class OutboxProtector(IDataProtectionProvider provider) : IPayloadProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("outbox");

    public byte[] Protect(byte[] content) => _protector.Protect(content);

    public byte[]? Unprotect(byte[] content)
    {
        try
        {
            return _protector.Unprotect(content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
