using System.Security.Cryptography.X509Certificates;
using CccdSdk.Results;
using CounterDevices.Security;
using TouristGate.Accounts;
using TouristGate.Demo;
using TouristGate.Hub;
using TouristGate.Lanes;

namespace TouristGate.Setup;

/// <summary>What happens once when the program starts: addresses, the first supervisor, tickets of the demo.</summary>
internal static class SiteStart
{
    public const string FirstSupervisor = "giamsat";

    private const int HttpPort = 5080;
    private const int HttpsPort = 5443;

    /// <summary>Only this machine over HTTP; with <c>--lan</c> every machine over HTTPS as well.</summary>
    /// <returns>How other machines reach it.</returns>
    public static HubAddress Listen(WebApplicationBuilder builder, SiteOptions options)
    {
        if (builder.Configuration["urls"] is not null)
        {
            return new HubAddress(null, 0);
        }

        int port = builder.Configuration.GetValue("port", HttpPort);
        int securePort = builder.Configuration.GetValue("https-port", HttpsPort);
        X509Certificate2? certificate = options.Lan ? CounterCertificate.LoadOrCreate(options.DataFolder, options.Names, TimeProvider.System) : null;
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.ListenLocalhost(port);
            if (certificate is not null)
            {
                server.ListenAnyIP(securePort, listen => listen.UseHttps(certificate));
            }
        });
        if (certificate is not null)
        {
            LocalizedText text = CounterCertificate.Explain(certificate);
            Say(text.Vietnamese, text.English);
        }

        return new HubAddress(certificate is null ? null : CounterCertificate.FingerprintOf(certificate), securePort);
    }

    public static async Task PrepareAsync(IServiceProvider services, JoinedLane? joined)
    {
        if (joined is not null)
        {
            Say($"Làn {joined.Enrolment.Lane.LaneId} của trung tâm · lane of the hub: {joined.Hub}", joined.Pin.Fingerprint is { } pinned
                ? $"Vân tay chứng thư của trung tâm, so với màn hình của nó · fingerprint of its certificate, to compare with its screen: {pinned}"
                : "Chứng thư của trung tâm do một cơ quan cấp chứng thư xác nhận, hoặc là máy này · its certificate is vouched for by an authority, or it is this machine");
        }

        SiteOptions options = services.GetRequiredService<SiteOptions>();
        services.GetRequiredService<LocalFeed>().SpreadAll();
        if (options.Demo)
        {
            await services.GetRequiredService<DemoSamples>().PrepareAsync();
            Say("CHẠY THỬ: mọi dữ liệu đều bịa ra. Điểm thật: thêm --event TÊN.", "DEMO: all data is invented. For a real site add --event NAME.");
        }

        if (services.GetRequiredService<AccountStore>().CreateFirst(FirstSupervisor) is { } password)
        {
            Say($"Giám sát đầu tiên · first supervisor: {FirstSupervisor}", $"Mật khẩu, chỉ hiện một lần · password, shown once: {password}");
        }

        Say($"Dữ liệu · data: {options.DataFolder}");
    }

    /// <summary>The last line of the start: what to type into the browser.</summary>
    public static void SayWhere(IEnumerable<string> addresses) =>
        Say([.. addresses.Select(address => $"Mở trang · open: {address.Replace("[::]", Environment.MachineName, StringComparison.Ordinal)}")]);

    /// <summary>Why the program does not start.</summary>
    public static void SayRefusal(LocalizedText text)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Console.Error.WriteLine($"✖ {text.Vietnamese}");
        Console.Error.WriteLine($"  {text.English}");
    }

    /// <summary>To the person at the terminal. Not through the log, which is kept.</summary>
    private static void Say(params string[] lines)
    {
        foreach (string line in lines)
        {
            Console.Out.WriteLine($"  {line}");
        }
    }
}
