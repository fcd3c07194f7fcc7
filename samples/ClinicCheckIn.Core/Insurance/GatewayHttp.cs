using System.Net;
using System.Text.Json;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Makes one exchange and says how far it got.</summary>
internal sealed class GatewayHttp(HttpClient http, InsuranceGatewayOptions options, Action<GatewayEvent> observe)
{
    /// <summary>Deeper than any answer of the gateway.</summary>
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 16 };

    /// <summary>Sends a request; only the caller's cancellation and the time-out of the pipeline throw.</summary>
    public async Task<GatewayExchange> SendAsync(HttpRequestMessage request, GatewayProgress progress, CancellationToken cancellation)
    {
        // Only what was not taken is attempted again where that matters, so each attempt begins anew.
        progress.MayHaveArrived = false;
        request.Content = new WatchedContent(request.Content!, progress);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            byte[]? body = await ReadAsync(response.Content, cancellation).ConfigureAwait(false);
            GatewayExchange exchange = Judge((int)response.StatusCode, body, response.Headers.Date);
            progress.MayHaveArrived = exchange.Kind != GatewayOutcome.NotSent;
            return exchange;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new GatewayExchange(progress.WithoutAnswer);
        }
    }

    private static JsonElement Parse(byte[]? body)
    {
        if (body is null)
        {
            return default;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, s_json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : default;
        }
        catch (JsonException)
        {
            return default;
        }
        finally
        {
            Array.Clear(body);
        }
    }

    private GatewayExchange Judge(int status, byte[]? body, DateTimeOffset? serverDate)
    {
        JsonElement root = Parse(body);
        GatewayOutcome kind = status switch
        {
            // The statuses by which a server says that it did not handle the request (RFC 9110, 15.5.9 and 15.6.4; RFC 6585, 4). 502 and 504 do
            // not say so: they come from in between, after the request was passed on.
            (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable => GatewayOutcome.NotSent,
            >= 500 => GatewayOutcome.InDoubt,
            >= 300 => GatewayOutcome.Answered,
            _ => JsonText.Get(root, "maKetQua") is null ? GatewayOutcome.InDoubt : GatewayOutcome.Answered,
        };
        if (kind == GatewayOutcome.InDoubt)
        {
            observe(new GatewayEvent(GatewayEventKind.AnswerUnreadable, $"HTTP {status}"));
        }

        return new GatewayExchange(kind, status, root, serverDate);
    }

    /// <summary>The body, or null if it is longer than an answer can be.</summary>
    private async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > options.MaxAnswerBytes)
        {
            return null;
        }

        using Stream stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > options.MaxAnswerBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        Array.Clear(buffer);
        return body.ToArray();
    }
}
