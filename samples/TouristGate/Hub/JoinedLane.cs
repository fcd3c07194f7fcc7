using System.Net;
using System.Text.Json;
using CccdSdk.Results;
using TouristGate.Core.Hub;
using TouristGate.Setup;

namespace TouristGate.Hub;

/// <summary>A lane on a machine of its own: it joins its hub once with a code, and knows it again by its certificate.</summary>
internal sealed class JoinedLane
{
    public required Uri Hub { get; init; }

    public required Enrolment Enrolment { get; init; }

    public required HubPin Pin { get; init; }

    /// <summary>Joins, or goes on with the token of before: also where the command line still has the code that was used up for it.</summary>
    /// <param name="hub">The hub's address.</param>
    /// <param name="code">The code of the hub's screen, or null.</param>
    /// <param name="fingerprint">The fingerprint of the hub's screen; null for the one of before, or for a hub that an authority vouches for.</param>
    /// <param name="folder">Where the token is kept.</param>
    /// <exception cref="JoinException">This is not the hub, the hub refused the code, or there is neither code nor token.</exception>
    public static async Task<JoinedLane> PrepareAsync(Uri hub, string? code, string? fingerprint, string folder)
    {
        if (!hub.IsAbsoluteUri || (hub.Scheme != Uri.UriSchemeHttps && !(hub.Scheme == Uri.UriSchemeHttp && hub.IsLoopback)))
        {
            throw new JoinException(new("Địa chỉ trung tâm phải bắt đầu bằng https://, như trên màn hình của trung tâm.", "The hub's address must begin with https://, as on the hub's screen."));
        }

        JoinRecord? before = JoinRecord.Read(folder);
        bool isNew = before is null || (code is not null && before.CodeHash != JoinRecord.HashOf(code));
        HubPin pin = PinOf(fingerprint ?? (isNew ? null : before!.Fingerprint));
        JoinRecord record = isNew ? await JoinAsync(hub, code, pin) : before!;
        if (isNew || record.Fingerprint != pin.Fingerprint)
        {
            (record with { Fingerprint = pin.Fingerprint }).Write(folder);
        }

        return new JoinedLane { Hub = hub, Enrolment = record.Enrolment, Pin = pin };
    }

    public SiteOptions Apply(SiteOptions options) => options with
    {
        EventId = Enrolment.EventId,
        Lanes = [Enrolment.Lane],
        Policy = options.Policy with { EventId = Enrolment.EventId },
        Demo = false,
    };

    /// <summary>The lane, not its token.</summary>
    public override string ToString() => $"{Enrolment.Lane.LaneId} of {Hub}";

    private static HubPin PinOf(string? fingerprint) => fingerprint is null ? HubPin.ByAuthority()
        : HubPin.TryRead(fingerprint, out HubPin? pin) ? pin
        : throw new JoinException(new("--fingerprint phải là 32 cặp chữ số như AA:BB:…, chép từ màn hình của trung tâm.", "--fingerprint must be 32 pairs such as AA:BB:…, copied from the hub's screen."));

    private static async Task<JoinRecord> JoinAsync(Uri hub, string? code, HubPin pin)
    {
        if (code is null)
        {
            throw new JoinException(new("Làn này chưa ghép: thêm --code MÃ.", "This lane has not joined: add --code CODE."));
        }

        try
        {
            using HttpClient client = pin.CreateClient();
            using HttpResponseMessage answer = await client.PostAsJsonAsync(new Uri(hub, HubEndpoints.EnrolPath), new HubEndpoints.EnrolRequest(code));
            if (answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<Enrolment>() is { } enrolment)
            {
                return new JoinRecord(enrolment, pin.Fingerprint, JoinRecord.HashOf(code));
            }

            throw new JoinException(TextOf(answer.StatusCode));
        }
        catch (HttpRequestException failure) when (pin.Refused is { } shown)
        {
            throw new JoinException(NotTrusted(pin, shown), failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new JoinException(new($"Không kết nối được với trung tâm {hub}. Hãy xem địa chỉ, mạng và tường lửa.", $"The hub {hub} cannot be reached. Look at the address, the network and the firewall."), failure);
        }
    }

    private static LocalizedText TextOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => new("Trung tâm từ chối mã: mã sai, đã dùng hoặc quá hạn. Hãy tạo mã mới trên màn hình của trung tâm.",
            "The hub refused the code: it is wrong, used or too old. Make a new one on the hub's screen."),
        HttpStatusCode.TooManyRequests => new("Trung tâm nhận quá nhiều lần thử. Hãy đợi một phút rồi thử lại.", "The hub had too many tries. Wait a minute, then try again."),
        HttpStatusCode.ServiceUnavailable => new("Cơ sở dữ liệu của trung tâm chưa trả lời. Hãy thử lại sau.", "The hub's database does not answer. Try again later."),
        _ => new($"Địa chỉ này không trả lời như một trung tâm ({(int)status}).", $"This address does not answer as a hub does ({(int)status})."),
    };

    private static LocalizedText NotTrusted(HubPin pin, string shown) => pin.Fingerprint is { } expected
        ? new($"KHÔNG GHÉP: máy ở địa chỉ này không phải trung tâm đã cho. Mã chưa gửi đi.\n  Vân tay đã cho:     {expected}\n  Vân tay của máy kia: {shown}\n  Hãy so lại với màn hình của trung tâm.",
            $"NOT JOINED: the machine at this address is not the hub that was named. The code was not sent.\n  Fingerprint given:       {expected}\n  That machine's:          {shown}\n  Compare with the hub's screen again.")
        : new("KHÔNG GHÉP: chưa biết chứng thư của trung tâm. Mã chưa gửi đi. Hãy thêm --fingerprint với vân tay trên màn hình của trung tâm.",
            "NOT JOINED: nothing vouches for the hub's certificate. The code was not sent. Add --fingerprint with the fingerprint on the hub's screen.");
}
