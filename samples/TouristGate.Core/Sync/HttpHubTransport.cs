using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TouristGate.Core.Sync;

/// <summary>The hub over HTTP: <c>POST api/hub/entries</c> and <c>GET api/hub/feed?after=n</c>, with the lane's token as Bearer.</summary>
public sealed class HttpHubTransport(HttpClient client, Uri hub, string laneToken) : IHubTransport
{
    /// <summary>Where batches go, relative to the hub's address.</summary>
    public const string EntriesPath = "api/hub/entries";

    /// <summary>Where the feed is, relative to the hub's address.</summary>
    public const string FeedPath = "api/hub/feed";

    private readonly Uri _hub = hub.AbsoluteUri.EndsWith('/') ? hub : new Uri(hub.AbsoluteUri + "/");

    public Task<PushReceipt> PushAsync(EntryBatch batch, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_hub, EntriesPath))
        {
            Content = JsonContent.Create(batch, CoreJson.Default.EntryBatch),
        };
        return SendAsync(request, CoreJson.Default.PushReceipt, cancellationToken);
    }

    public Task<FeedPage> PullAsync(long after, CancellationToken cancellationToken = default)
    {
        string query = string.Create(CultureInfo.InvariantCulture, $"{FeedPath}?after={after}");
        return SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_hub, query)), CoreJson.Default.FeedPage, cancellationToken);
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using HttpRequestMessage owned = request;
        owned.Headers.Authorization = new AuthenticationHeaderValue("Bearer", laneToken);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(owned, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new HubUnreachableException(string.Create(CultureInfo.InvariantCulture, $"The hub answered {(int)response.StatusCode}."))
                {
                    IsTokenRefused = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden,
                };
            }

            return await response.Content.ReadFromJsonAsync(type, cancellationToken).ConfigureAwait(false)
                ?? throw new HubUnreachableException("The hub's answer is empty.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new HubUnreachableException("The hub did not answer.", exception);
        }
    }
}
