using System.Globalization;
using System.Net.Http.Headers;

namespace TouristGate.Core.Barriers;

/// <summary>Calls a controller by HTTP: POST with the form field <c>persons</c>; any 2xx answer means open.</summary>
public sealed class HttpBarrier(HttpClient client, Uri address, string? bearerToken = null, TimeSpan? timeout = null) : IBarrier
{
    private readonly TimeSpan _timeout = timeout ?? TimeSpan.FromSeconds(2);

    public async Task<BarrierResult> OpenAsync(int persons, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("persons", persons.ToString(CultureInfo.InvariantCulture))]),
        };
        request.Headers.Authorization = bearerToken is null ? null : new AuthenticationHeaderValue("Bearer", bearerToken);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, limit.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? BarrierResult.Opened : BarrierResult.Refused;
        }
        catch (HttpRequestException)
        {
            return BarrierResult.NoAnswer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return BarrierResult.NoAnswer;
        }
    }
}
