using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CounterDevices.Security;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ClinicCheckIn.Tests.Web;

/// <summary>The desk for other machines: HTTPS with a certificate that the program makes and keeps.</summary>
public sealed class LanTests
{
    [Fact]
    public async Task Start_ForOtherMachines_ServesHttpsWithTheCertificateThatItShows()
    {
        string folder = Directory.CreateTempSubdirectory("clinic-lan-").FullName;
        try
        {
            string first = await FingerprintAsync(folder);
            Assert.Equal(first, await FingerprintAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Start_FolderInUse_IsRefused()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        IOException failure = await Assert.ThrowsAsync<IOException>(() => ClinicServer.StartAsync(["--demo", "true", "--urls", "http://127.0.0.1:0", "--data", clinic.Folder]));
        Assert.Contains("another program", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<string> FingerprintAsync(string folder)
    {
        await using ClinicServer server = await ClinicServer.StartAsync(
            ["--demo", "true", "--lan", "--urls", "https://127.0.0.1:0", "--data", folder], static builder => builder.Logging.ClearProviders());
        using X509Certificate2 kept = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "https.pfx"), password: null);
        string expected = CounterCertificate.FingerprintOf(kept);
        using SocketsHttpHandler handler = new()
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is X509Certificate2 shown && CounterCertificate.FingerprintOf(shown) == expected,
            },
        };
        using HttpClient client = new(handler);
        using HttpResponseMessage page = await client.GetAsync(new Uri(new Uri(server.App.Urls.First()), "/login.html"));
        Assert.Equal((HttpStatusCode.OK, "https"), (page.StatusCode, page.RequestMessage!.RequestUri!.Scheme));
        return expected;
    }
}
