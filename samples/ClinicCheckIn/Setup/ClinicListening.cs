using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using CccdSdk.Results;
using CounterDevices.Security;

namespace ClinicCheckIn.Setup;

/// <summary>Where the desk listens: on this machine over HTTP; with <c>--lan</c> for other machines over HTTPS as well.</summary>
internal static class ClinicListening
{
    private const string ThisMachine = "http://127.0.0.1:5000";
    private const string OtherMachines = "https://0.0.0.0:5001";

    [SuppressMessage("Design", "CA1303", Justification = "Both languages stand in the text.")]
    public static void Listen(WebApplicationBuilder builder, ClinicSettings settings)
    {
        if (!settings.Lan)
        {
            return;
        }

        // The server uses it as long as it runs.
        X509Certificate2 certificate = CounterCertificate.LoadOrCreate(settings.Data!, settings.Names, TimeProvider.System);
        builder.WebHost.ConfigureKestrel(server => server.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(ThisMachine, OtherMachines);
        }

        LocalizedText text = CounterCertificate.Explain(certificate);
        Console.WriteLine($"  {text.Vietnamese}\n  {text.English}");
    }
}
