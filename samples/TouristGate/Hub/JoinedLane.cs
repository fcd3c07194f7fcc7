using System.Net.Http.Json;
using System.Text.Json;
using CounterDevices.Security;
using TouristGate.Core.Hub;
using TouristGate.Core.Lanes;
using TouristGate.Setup;

namespace TouristGate.Hub;

/// <summary>A lane on a machine of its own: it joins its hub once with a code and keeps its token in a file for its user only.</summary>
internal sealed class JoinedLane
{
    private const string FileName = "lane-token.json";

    public required Uri Hub { get; init; }

    public required Enrolment Enrolment { get; init; }

    /// <summary>Joins, or goes on with the token of before.</summary>
    /// <exception cref="InvalidOperationException">The hub refused the code, or there is neither code nor token.</exception>
    public static async Task<JoinedLane> PrepareAsync(Uri hub, string? code, string? fingerprint, string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (code is null)
        {
            return File.Exists(path)
                ? new JoinedLane { Hub = hub, Enrolment = JsonSerializer.Deserialize<Enrolment>(await File.ReadAllBytesAsync(path), JsonSerializerOptions.Web)! }
                : throw new InvalidOperationException("Làn này chưa ghép: thêm --code MÃ. · This lane has not joined: add --code CODE.");
        }

        using HttpClient client = PinnedClient.Create(fingerprint);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(new Uri(hub, HubEndpoints.EnrolPath), new HubEndpoints.EnrolRequest(code));
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Trung tâm từ chối mã ({(int)answer.StatusCode}). · The hub refused the code.");
        }

        Enrolment enrolment = (await answer.Content.ReadFromJsonAsync<Enrolment>())!;
        SecretFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(enrolment, JsonSerializerOptions.Web));
        return new JoinedLane { Hub = hub, Enrolment = enrolment };
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
}
