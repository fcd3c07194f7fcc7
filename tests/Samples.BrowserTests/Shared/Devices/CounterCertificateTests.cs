using System.Security.Cryptography.X509Certificates;
using CounterDevices.Security;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>The certificate that the program makes.</summary>
public sealed class CounterCertificateTests
{
    [Fact]
    public void LoadOrCreate_SecondTime_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        using X509Certificate2 first = CounterCertificate.LoadOrCreate(folder.Path, ["cong.example"], TimeProvider.System);
        using X509Certificate2 second = CounterCertificate.LoadOrCreate(folder.Path, ["cong.example"], TimeProvider.System);
        Assert.Equal(CounterCertificate.FingerprintOf(first), CounterCertificate.FingerprintOf(second));
        Assert.True(second.HasPrivateKey);
        Assert.All((string[])["cong.example", "localhost", Environment.MachineName], name => Assert.True(second.MatchesHostname(name), name));
        Assert.Contains(CounterCertificate.FingerprintOf(first), CounterCertificate.Explain(first).Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadOrCreate_NewNameOrDamagedFile_MakesANewOne()
    {
        using var folder = new TemporaryFolder();
        using X509Certificate2 first = CounterCertificate.LoadOrCreate(folder.Path, [], TimeProvider.System);
        using X509Certificate2 second = CounterCertificate.LoadOrCreate(folder.Path, ["moi.example"], TimeProvider.System);
        File.WriteAllText(Directory.GetFiles(folder.Path).Single(), "damaged");
        using X509Certificate2 third = CounterCertificate.LoadOrCreate(folder.Path, ["moi.example"], TimeProvider.System);
        Assert.Equal(3, new[] { first, second, third }.Select(CounterCertificate.FingerprintOf).Distinct().Count());
    }

    [Fact]
    public void LoadOrCreate_KeyFile_IsForItsUserOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix modes; the folder's rights apply");
            return;
        }

        using var folder = new TemporaryFolder();
        CounterCertificate.LoadOrCreate(folder.Path, [], TimeProvider.System).Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(folder.Path).Single()));
    }
}
