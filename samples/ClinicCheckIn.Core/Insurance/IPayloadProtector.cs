namespace ClinicCheckIn.Core.Insurance;

/// <summary>Encrypts what waits on the disk; ASP.NET Core's data protection fits.</summary>
public interface IPayloadProtector
{
    /// <summary>Encrypts.</summary>
    public byte[] Protect(byte[] content);

    /// <summary>Decrypts; null if the key is gone or the bytes were changed.</summary>
    public byte[]? Unprotect(byte[] content);
}
