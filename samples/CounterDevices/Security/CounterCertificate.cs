using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CccdSdk.Results;

namespace CounterDevices.Security;

/// <summary>The certificate that the program makes for itself, so that browsers of other machines may use their cameras.</summary>
/// <remarks>Browsers give a camera only to HTTPS and to localhost. Nobody vouches for this certificate: the browser warns once, and
/// whoever accepts it compares the fingerprint with the one that the program shows at its start.</remarks>
public static class CounterCertificate
{
    private const string FileName = "https.pfx";

    /// <summary>Browsers refuse certificates that last longer than 398 days.</summary>
    private const int Days = 397;

    private const int RenewDays = 30;

    private static readonly string[] s_serverAuthentication = ["1.3.6.1.5.5.7.3.1"];

    /// <summary>Loads the certificate of a folder, or makes one there when there is none, or it ends soon, or lacks a name.</summary>
    /// <param name="folder">A folder that only the program's user may read.</param>
    /// <param name="names">More names of this site.</param>
    /// <param name="time">Gives the instant.</param>
    public static X509Certificate2 LoadOrCreate(string folder, IReadOnlyList<string> names, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(time);
        string path = Path.Combine(folder, FileName);
        if (File.Exists(path) && Load(path) is { } found)
        {
            DateTimeOffset now = time.GetUtcNow();
            bool lasts = found.NotBefore.ToUniversalTime() <= now.UtcDateTime && found.NotAfter.ToUniversalTime() > now.UtcDateTime.AddDays(RenewDays);
            if (lasts && names.All(name => found.MatchesHostname(name)))
            {
                return found;
            }

            found.Dispose();
        }

        return Create(path, names, time.GetUtcNow());
    }

    /// <summary>The fingerprint (SHA-256) in pairs, as browsers show it.</summary>
    public static string FingerprintOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return BitConverter.ToString(certificate.GetCertHash(HashAlgorithmName.SHA256)).Replace('-', ':');
    }

    /// <summary>What the warning of the browser means, and what to do.</summary>
    public static LocalizedText Explain(X509Certificate2 certificate)
    {
        string fingerprint = FingerprintOf(certificate);
        return new LocalizedText(
            $"Chứng thư HTTPS do chính chương trình này tạo, nên trình duyệt sẽ cảnh báo một lần. Trước khi chấp nhận, hãy so vân tay SHA-256: {fingerprint}",
            $"This program made its HTTPS certificate itself, so the browser warns once. Before you accept it, compare the SHA-256 fingerprint: {fingerprint}");
    }

    private static X509Certificate2? Load(string path)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Create(string path, IReadOnlyList<string> names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Environment.MachineName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(AlternativeNames(names));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(UsagesOf(s_serverAuthentication), critical: false));
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(Days));
        byte[] file = made.Export(X509ContentType.Pfx);
        try
        {
            SecretFile.Write(path, file);
            return X509CertificateLoader.LoadPkcs12(file, password: null);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(file);
        }
    }

    private static OidCollection UsagesOf(string[] usages)
    {
        var all = new OidCollection();
        foreach (string usage in usages)
        {
            all.Add(new Oid(usage));
        }

        return all;
    }

    private static X509Extension AlternativeNames(IReadOnlyList<string> names)
    {
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (string name in names.Concat(["localhost", Environment.MachineName]).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IPAddress.TryParse(name, out IPAddress? address))
            {
                alternatives.AddIpAddress(address);
            }
            else
            {
                alternatives.AddDnsName(name);
            }
        }

        foreach (IPAddress address in OwnAddresses())
        {
            alternatives.AddIpAddress(address);
        }

        return alternatives.Build();
    }

    private static IEnumerable<IPAddress> OwnAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(device => device.OperationalStatus == OperationalStatus.Up)
        .SelectMany(device => device.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork)
        .Distinct();
}
