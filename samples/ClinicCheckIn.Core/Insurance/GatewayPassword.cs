using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>The form in which the gateway wants passwords.</summary>
internal static class GatewayPassword
{
    /// <summary>MD5 of the UTF-8 text in upper-case hexadecimal digits (CV 3190/BHXH-CNTT).</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The gateway's protocol asks for MD5; TLS is what protects the account.")]
    public static string Hash(string password)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(password);
        string hash = Convert.ToHexString(MD5.HashData(utf8));
        CryptographicOperations.ZeroMemory(utf8);
        return hash;
    }
}
